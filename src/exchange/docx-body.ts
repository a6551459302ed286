import { append, type Block, type Paragraph, plainText, type Stretch } from './blocks.js'
import type { Dropped } from './imported.js'
import { childOf, elements, type XmlElement } from './xml.js'

export const SKIPPED: ReadonlySet<string> = new Set(
  `w:pPr w:rPr w:sdtPr w:sdtEndPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:instrText w:delInstrText w:rubyPr
  w:fldData w:smartTagPr w:customXmlPr`.split(/\s+/),
)

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
])

const DROPPED: ReadonlyMap<string, string> = new Map([
  ['w:del', 'a tracked deletion'],
  ['w:moveFrom', 'a tracked deletion'],
  ['w:rt', 'a reading aid'],
])

const EMPTY: XmlElement = { name: '', attributes: new Map(), children: [] }

interface Line {
  stretches: Stretch[]
  bold: boolean
  /** Blocks of text boxes anchored in the paragraph; they follow it. */
  boxes: Block[]
}

/** Reads the body of a Word document, or of a header, note or comment, into blocks. */
export class DocxBody {
  readonly dropped: Dropped[] = []
  /** How many tracked insertions were kept. */
  insertions = 0

  /** The paragraphs and tables in an element, in their order; content controls and the like are looked through. */
  blocks(parent: XmlElement): Block[] {
    const found: Block[] = []
    let open: Paragraph | undefined
    const visit = (node: XmlElement): void => {
      if (node.name === 'w:p') {
        const boxes: Block[] = []
        const paragraph = this.#paragraph(node, boxes)
        if (open) for (const { text, bold } of paragraph.stretches) append(open.stretches, text, bold)
        else found.push(paragraph)
        // A deleted paragraph mark makes one paragraph of two.
        open = markIsDeleted(node) ? (open ?? paragraph) : undefined
        found.push(...boxes)
      } else if (node.name === 'w:tbl') {
        open = undefined
        found.push({ kind: 'table', rows: this.#rows(node) })
      } else if (node.name === 'mc:AlternateContent') visitAll(alternative(node))
      else if (!SKIPPED.has(node.name)) visitAll(node)
    }
    const visitAll = (node: XmlElement | undefined) => {
      for (const child of node ? elements(node) : []) visit(child)
    }
    visitAll(parent)
    return found
  }

  #paragraph(node: XmlElement, boxes: Block[]): Paragraph {
    const line: Line = { stretches: [], bold: false, boxes }
    for (const child of elements(node)) this.#inline(child, line)
    return { kind: 'paragraph', stretches: line.stretches }
  }

  #rows(table: XmlElement): string[][] {
    const rows: string[][] = []
    const visit = (node: XmlElement): void => {
      if (node.name === 'w:tr') {
        const cells = cellsOf(node).map((cell) => plainText(this.blocks(cell)).trim())
        if (childOf(childOf(node, 'w:trPr'), 'w:del')) this.#drop(cells.join(' '), 'a tracked deletion')
        else rows.push(cells)
      } else if (!SKIPPED.has(node.name)) for (const child of elements(node)) visit(child)
    }
    for (const child of elements(table)) visit(child)
    return rows
  }

  #inline(node: XmlElement, line: Line): void {
    const add = (text: string) => append(line.stretches, text, line.bold)
    const into = (children: readonly XmlElement[], bold = line.bold) => {
      for (const child of children) this.#inline(child, { ...line, bold })
    }
    if (SKIPPED.has(node.name)) return
    const character = CHARACTERS.get(node.name)
    const reason = DROPPED.get(node.name)
    if (character !== undefined) add(character)
    else if (reason !== undefined) this.#dropped(node, line, reason)
    else if (node.name === 'w:t' || node.name === 'w:delText' || node.name === 'm:t') add(wordsIn(node))
    else if (node.name === 'w:sym') add(symbol(node.attributes.get('w:char') ?? ''))
    else if (node.name === 'w:txbxContent') line.boxes.push(...this.blocks(node))
    else if (node.name === 'w:r') {
      const look = childOf(node, 'w:rPr')
      if (isOn(look, 'w:vanish')) this.#dropped(node, line, 'hidden text')
      else into(elements(node), isOn(look, 'w:b'))
    } else if (node.name === 'mc:AlternateContent') into(elements(alternative(node) ?? EMPTY))
    else {
      if (node.name === 'w:ins' || node.name === 'w:moveTo') this.insertions++
      into(elements(node))
    }
  }

  #dropped(node: XmlElement, line: Line, reason: string): void {
    const aside: Line = { stretches: [], bold: false, boxes: line.boxes }
    for (const child of elements(node)) {
      if (child.name !== 'w:rPr') this.#inline(child, aside)
    }
    this.#drop(aside.stretches.map((stretch) => stretch.text).join(''), reason)
  }

  #drop(text: string, reason: string): void {
    const said = text.replace(/\s+/g, ' ').trim()
    if (said !== '') this.dropped.push({ text: said, reason })
  }
}

function wordsIn(node: XmlElement): string {
  const text = node.children.filter((child) => typeof child === 'string').join('')
  return text.replace(/[\r\n]+/g, ' ')
}

/** The same content stands once for new and once for old versions of Word; only one is read. */
export function alternative(node: XmlElement): XmlElement | undefined {
  return childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback')
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elements(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : SKIPPED.has(child.name) ? [] : cellsOf(child),
  )
}

function isOn(look: XmlElement | undefined, name: string): boolean {
  const property = childOf(look, name)
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes.get('w:val') ?? '')
}

export function markIsDeleted(paragraph: XmlElement): boolean {
  return childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined
}

/** A character of a symbol font; those in the private area have no meaning outside that font. */
function symbol(hexadecimal: string): string {
  const code = /^[0-9a-f]{2,5}$/i.test(hexadecimal) ? Number.parseInt(hexadecimal, 16) : 0
  return code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) ? '' : String.fromCodePoint(code)
}
