import { fail } from '../diagnostic.js'
import type { Manuscript, Passage, PassageKind, TableCell } from '../evidence/manuscript/manuscript.js'
import { isQuoteColumn } from '../evidence/manuscript/quote-column.js'
import { RunningText } from '../evidence/manuscript/running-text.js'
import { Sections } from '../evidence/manuscript/sections.js'
import { unicode } from '../language/unicode.js'
import { Positions } from '../transcript/positions.js'
import { type Block, textOf } from './blocks.js'
import { mainPart } from './docx.js'
import { alternative, DocxBody, markIsDeleted, SKIPPED } from './docx-body.js'
import { DocxStyles, type ParagraphLook } from './docx-styles.js'
import { childOf, descendants, elements, parseXml, type XmlElement } from './xml.js'
import { Zip } from './zip.js'

/** A paragraph as read; `marks` of notes stand in its text between private characters. */
interface DocxParagraph {
  text: string
  isBold: boolean
  look: ParagraphLook
  /** Where it stands in a table. */
  cell?: TableCell | undefined
}

// Private characters around the number of a note, put in where it is referred to and taken out again.
const OPEN = '\ue000'
const CLOSE = '\ue001'
const MARK = /\ue000(e?\d+)\ue001/g
/** Half a centimetre, in twentieths of a point: set in clearly more than the body. */
const CLEARLY = 283
const LONGEST_HEADING = 100
const CAPITAL_FIRST = unicode`^\s*["“„«‘]?\p{Lu}`
const CODE = unicode`^\s*\p{L}{1,5}\d+\s*$`

/**
 * Reads a manuscript from a Word document. Its text is one paragraph a line; headings, quotations and list items are told
 * by style, quotations also by being set in further than the body. Foot- and endnotes follow the text, with the labels
 * `1` and `e1`. Tracked deletions, comments, page heads and feet are left out.
 * Throws StcError with stc/bad-archive or stc/bad-document.
 */
export function readDocxManuscript(bytes: Uint8Array, file: string): Manuscript {
  const zip = new Zip(bytes, file)
  const main = mainPart(zip, file)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const root = (name: string) => {
    const part = zip.read(name)
    return part && parseXml(part, file, name)
  }
  const document = root(main)
  const body = document && childOf(document, 'w:body')
  if (body === undefined) fail('stc/bad-document', `${file} is no Word document`, { place: { file } })
  const reader = new DocxReader(new DocxStyles(root(`${folder}styles.xml`)))
  reader.body(body)
  reader.notes(root(`${folder}footnotes.xml`), 'w:footnote', '')
  reader.notes(root(`${folder}endnotes.xml`), 'w:endnote', 'e')
  const { text, passages } = reader.finish()
  return { file, text, positions: new Positions(text), passages }
}

class DocxReader {
  readonly #paragraphs: DocxParagraph[] = []
  readonly #notes: { label: string; paragraphs: DocxParagraph[] }[] = []
  readonly #labels = new Map<string, string>()
  #tables = 0

  constructor(readonly styles: DocxStyles) {}

  body(node: XmlElement): void {
    this.#paragraphs.push(...this.#read(this.#marked(node)))
  }

  notes(root: XmlElement | undefined, name: string, prefix: string): void {
    for (const note of root ? descendants(root, name) : []) {
      const label = this.#labels.get(`${prefix}${note.attributes.get('w:id')}`)
      if (label !== undefined) this.#notes.push({ label, paragraphs: this.#read(note) })
    }
  }

  finish(): { text: string; passages: Passage[] } {
    const sections = new Sections()
    const body = bodyIndent(this.#paragraphs)
    const passages: Passage[] = []
    const places = new Map<string, readonly string[]>()
    const lines: string[] = []
    let at = 0
    const add = (paragraph: DocxParagraph, note?: string) => {
      const found = runningText(paragraph.text, at)
      lines.push(found.line)
      const end = at + found.line.length
      at = end + 1
      const passage = found.text.finish(end)
      if (passage.text === '' && passage.notes.length === 0) return
      const kind = note === undefined ? kindOf(paragraph, body) : 'note'
      const heading = paragraph.look.heading || 7
      if (kind === 'heading') sections.enter(heading, passage.text)
      const section = note === undefined ? sections.names : (places.get(note) ?? [])
      for (const { label } of passage.notes) if (!places.has(label)) places.set(label, section)
      const depth = kind === 'heading' ? Math.min(heading, 6) : kind === 'block quote' ? 1 : 0
      const cell = paragraph.cell && { cell: paragraph.cell }
      passages.push({
        ...passage,
        kind,
        depth,
        section,
        ...(note === undefined ? {} : { label: note }),
        ...cell,
      })
    }
    for (const paragraph of this.#paragraphs) add(paragraph)
    for (const { label, paragraphs } of this.#notes) for (const paragraph of paragraphs) add(paragraph, label)
    return { text: lines.map((line) => `${line}\n`).join(''), passages }
  }

  /** Puts the marks of notes into the text, numbered as they come. */
  #marked(node: XmlElement): XmlElement {
    const kind =
      node.name === 'w:footnoteReference' ? '' : node.name === 'w:endnoteReference' ? 'e' : undefined
    if (kind !== undefined) {
      const key = `${kind}${node.attributes.get('w:id')}`
      const count = [...this.#labels.keys()].filter((each) => each.startsWith('e') === (kind === 'e')).length
      const label = this.#labels.get(key) ?? `${kind}${count + 1}`
      this.#labels.set(key, label)
      return { name: 'w:t', attributes: new Map(), children: [`${OPEN}${label}${CLOSE}`] }
    }
    return {
      ...node,
      children: node.children.map((child) => (typeof child === 'string' ? child : this.#marked(child))),
    }
  }

  #read(parent: XmlElement, cell?: TableCell): DocxParagraph[] {
    const found: DocxParagraph[] = []
    let isOpen = false
    const visit = (node: XmlElement | undefined): void => {
      if (node === undefined || SKIPPED.has(node.name)) return
      if (node.name === 'w:p') {
        const [first, ...boxes] = this.#paragraph(node, cell)
        const last = found.at(-1)
        // A deleted paragraph mark makes one paragraph of two.
        if (first && last && isOpen) last.text += first.text
        else if (first) found.push(first)
        isOpen = markIsDeleted(node)
        found.push(...boxes)
      } else if (node.name === 'w:tbl') found.push(...this.#table(node))
      else if (node.name === 'mc:AlternateContent') visit(alternative(node))
      else for (const child of elements(node)) visit(child)
    }
    for (const child of elements(parent)) visit(child)
    return found
  }

  #paragraph(node: XmlElement, cell: TableCell | undefined): DocxParagraph[] {
    const look = this.styles.look(childOf(node, 'w:pPr'))
    const blocks: Block[] = new DocxBody().blocks({ name: '', attributes: new Map(), children: [node] })
    return blocks.flatMap((block, index) => {
      if (block.kind === 'table') return this.#boxed(block.rows)
      const isBold =
        block.stretches.length > 0 && block.stretches.every(({ bold, text }) => bold || text.trim() === '')
      return [{ text: textOf(block), isBold, look: index === 0 ? look : this.styles.look(undefined), cell }]
    })
  }

  #table(table: XmlElement): DocxParagraph[] {
    const number = this.#tables++
    const rows = descendants(table, 'w:tr')
      .filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'))
      .map(cellsOf)
    const heads = new Map(
      (rows[0] ?? []).map(({ node, column }) => [
        column,
        this.#read(node)
          .map(({ text }) => text)
          .join(' '),
      ]),
    )
    return rows.flatMap((cells, row) =>
      cells.flatMap(({ node, column }) => {
        const below = rows.slice(row + 1)
        const end = below.findIndex((each) => !each.some((cell) => cell.column === column && cell.isMerged))
        const head = row === 0 ? '' : (heads.get(column) ?? '')
        const reach = 1 + (end < 0 ? below.length : end)
        return this.#read(node, { table: number, row, rows: reach, column, head })
      }),
    )
  }

  /** A table in a text box. */
  #boxed(rows: readonly (readonly string[])[]): DocxParagraph[] {
    const table = this.#tables++
    const look = this.styles.look(undefined)
    return rows.flatMap((cells, row) =>
      cells.map((text, column) => {
        const head = row === 0 ? '' : (rows[0]?.[column] ?? '')
        return { text, isBold: false, look, cell: { table, row, rows: 1, column, head } }
      }),
    )
  }
}

/** The cells of a row, each with the column in which it begins; one that is merged goes on with the one above it. */
function cellsOf(row: XmlElement): { node: XmlElement; column: number; isMerged: boolean }[] {
  let column = 0
  return descendants(row, 'w:tc').map((node) => {
    const look = childOf(node, 'w:tcPr')
    const own = column
    column += Math.max(1, Number(childOf(look, 'w:gridSpan')?.attributes.get('w:val')) || 1)
    const merge = childOf(look, 'w:vMerge')
    return { node, column: own, isMerged: merge !== undefined && merge.attributes.get('w:val') !== 'restart' }
  })
}

function kindOf({ look, cell, isBold, text }: DocxParagraph, body: number): PassageKind {
  if (cell) return isQuoteColumn(cell.head) ? 'block quote' : 'table cell'
  if (look.heading > 0) return 'heading'
  if (look.isQuote) return 'block quote'
  if (look.isListItem) return 'list item'
  const isTitle =
    text.trim().length <= LONGEST_HEADING && !/[.:;,…]\s*$/.test(text) && CAPITAL_FIRST.test(text)
  if (isBold && isTitle && !CODE.test(text)) return 'heading'
  return look.indent >= body + CLEARLY ? 'block quote' : 'paragraph'
}

/** The indent at which most of the text stands. */
function bodyIndent(paragraphs: readonly DocxParagraph[]): number {
  const lengths = new Map<number, number>()
  for (const { look, text, cell } of paragraphs)
    if (!cell && look.heading === 0 && !look.isQuote && !look.isListItem)
      lengths.set(look.indent, (lengths.get(look.indent) ?? 0) + text.length)
  const [indent] = [...lengths].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])
  return indent
}

/** A paragraph's line of the manuscript's text, and its running text; a break within it is a blank of the line. */
function runningText(marked: string, at: number): { line: string; text: RunningText } {
  const text = new RunningText()
  let line = ''
  let from = 0
  const add = (words: string) => {
    const start = at + line.length
    text.add(
      words,
      words.split('').map((_, index) => start + index),
    )
    line += words.replace(/[\n\r\t\u0085\u2028\u2029]/g, ' ')
  }
  for (const match of marked.matchAll(MARK)) {
    add(marked.slice(from, match.index))
    text.addNote(match[1] ?? '')
    from = match.index + match[0].length
  }
  add(marked.slice(from))
  return { line, text }
}
