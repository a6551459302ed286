import { append, type Block, plainText, type Stretch } from './blocks.js'
import type { Dropped } from './imported.js'
import { childOf, descendants, elements, type XmlElement } from './xml.js'

/** Nobody types more blanks in a row; a file may claim a billion. */
const MOST_BLANKS = 1000

/** Reads the body of an OpenDocument text into blocks. */
export class OdtBody {
  readonly dropped: Dropped[] = []

  constructor(readonly boldStyles: ReadonlySet<string>) {}

  /** The paragraphs and tables in an element, in their order; sections, lists and frames are looked through. */
  blocks(parent: XmlElement): Block[] {
    const found: Block[] = []
    for (const child of elements(parent)) {
      if (child.name === 'text:p' || child.name === 'text:h') found.push(...this.#paragraph(child))
      else if (child.name === 'table:table') found.push({ kind: 'table', rows: this.#rows(child) })
      else if (child.name === 'text:tracked-changes') this.#deletions(child)
      else if (!this.#dropBeside(child)) found.push(...this.blocks(child))
    }
    return found
  }

  /** All words in an element on one line. */
  words(element: XmlElement): string {
    return plainText(this.blocks(element)).replace(/\s+/g, ' ').trim()
  }

  #paragraph(node: XmlElement): Block[] {
    const stretches: Stretch[] = []
    const boxes: Block[] = []
    const visit = (parent: XmlElement, bold: boolean): void => {
      for (const child of parent.children) {
        // White space is folded as the standard asks (part 3, 6.1.2); blanks that count are elements.
        if (typeof child === 'string') append(stretches, folded(child, stretches), bold)
        else if (child.name === 'text:s') {
          const count = Number(child.attributes.get('text:c') ?? '1')
          append(stretches, ' '.repeat(count >= 1 && count <= MOST_BLANKS ? count : 1), bold)
        } else if (child.name === 'text:tab') append(stretches, '\t', bold)
        else if (child.name === 'text:line-break') append(stretches, '\n', bold)
        else if (child.name === 'draw:text-box') boxes.push(...this.blocks(child))
        else if (child.name === 'text:ruby-text') this.#drop(this.#inlineWords(child), 'a reading aid')
        else if (!this.#dropBeside(child)) {
          const style = child.attributes.get('text:style-name')
          visit(child, bold || (style !== undefined && this.boldStyles.has(style)))
        }
      }
    }
    visit(node, this.boldStyles.has(node.attributes.get('text:style-name') ?? ''))
    return [{ kind: 'paragraph', stretches }, ...boxes]
  }

  #rows(table: XmlElement): string[][] {
    return descendants(table, 'table:table-row').map((row) =>
      elements(row)
        .filter((cell) => cell.name === 'table:table-cell')
        .map((cell) => plainText(this.blocks(cell)).trim()),
    )
  }

  #deletions(changes: XmlElement): void {
    for (const deletion of descendants(changes, 'text:deletion')) {
      const kept = {
        ...deletion,
        children: elements(deletion).filter((child) => child.name !== 'office:change-info'),
      }
      this.#drop(this.words(kept), 'a tracked deletion')
    }
  }

  /** Whether the element stands beside the text; its words are then listed. */
  #dropBeside(node: XmlElement): boolean {
    if (node.name === 'text:note') {
      const body = childOf(node, 'text:note-body')
      const reason = node.attributes.get('text:note-class') === 'endnote' ? 'an endnote' : 'a footnote'
      if (body) this.#drop(this.words(body), reason)
      return true
    }
    if (node.name === 'office:annotation') {
      this.#drop(this.words(node), 'a comment')
      return true
    }
    if (node.name === 'text:hidden-text' || node.name === 'text:hidden-paragraph') {
      this.#drop(node.attributes.get('text:string-value') ?? this.#inlineWords(node), 'hidden text')
      return true
    }
    return node.name === 'text:sequence-decls' || node.name === 'office:forms'
  }

  #inlineWords(node: XmlElement): string {
    return node.children
      .map((child) => (typeof child === 'string' ? child : this.#inlineWords(child)))
      .join('')
  }

  #drop(text: string, reason: string): void {
    const said = text.replace(/\s+/g, ' ').trim()
    if (said !== '') this.dropped.push({ text: said, reason })
  }
}

/** White space as single blanks, none at the start of a paragraph or behind another blank. */
function folded(text: string, before: readonly Stretch[]): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ')
  const last = before.at(-1)?.text.at(-1) ?? ' '
  return /[ \n\t]/.test(last) && single.startsWith(' ') ? single.slice(1) : single
}
