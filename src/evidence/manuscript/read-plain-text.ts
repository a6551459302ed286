import { unicode } from '../../language/unicode.js'
import { endsSentence } from '../../transcript/lines.js'
import { Positions } from '../../transcript/positions.js'
import type { Span } from '../../transcript/transcript.js'
import { columnsApart, type ReadApart } from './columns.js'
import { headingDepth } from './heading-shape.js'
import type { Manuscript, Passage, PassageKind, TableCell } from './manuscript.js'
import { isQuoteColumn } from './quote-column.js'
import { RunningText } from './running-text.js'
import { isReferencesHeading } from './section-names.js'
import { Sections } from './sections.js'
import { BULLET, hangingLines, isItem, linesSetIn, SET_IN } from './set-in.js'
import { type TextLine, type TextLines, textLines } from './text-lines.js'

const REFERENCE = unicode`^(?:\[?\d{1,3}[\].)]\s*|\d{1,3}\s{1,4})(?=["“\p{Lu}])`
/** A name before what somebody says, wherever the line begins. */
const SPEAKER = unicode`^[([]?(?:\p{Lu}[\p{L}.]{0,11}[ _-]?\d{1,3}|\p{Lu}[\p{L} .-]{1,24}?|\p{Lu}{1,4})(?: \([^()]{1,30}\))?[)\]]?:\s`
/** Who said the words above, behind their full stop, at the end of a line. */
const SAID_BY = unicode`[.?!…]["”»]? \([\p{Lu}\p{N}][^()]{1,60}\)$`
const OPENS = unicode`^["“„«‘'([\p{Lu}\p{N}–—-]`
const CAPITAL_FIRST = unicode`^\p{Lu}`
const SENTENCE_FIRST = unicode`^["“]?\p{Lu}`
const COLUMNS = /\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S/

/**
 * Reads a manuscript in plain text, as written in an editor or copied from a page. Paragraphs are told by blank lines,
 * indents and short lines; headings by numbers, capitals, known names and by standing alone; block quotes by
 * indents. Page heads, page numbers and line numbers are left out, and a paragraph goes on over them. Two columns side by
 * side are read one after the other.
 */
export function readPlainText(text: string, file: string): Manuscript {
  const positions = new Positions(text)
  const apart = columnsApart(positions)
  if (!apart) return { file, text, positions, passages: passagesOf(positions) }
  const passages = passagesOf(new Positions(apart.text), apart.width)
  return {
    file,
    text,
    positions,
    passages: passages.map((passage) => ({ ...passage, ...placed(passage, apart) })),
  }
}

function passagesOf(positions: Positions, width?: number): Passage[] {
  return new TextReader(positions.text, textLines(positions, width)).read()
}

/** A passage with offsets in the text whose columns were read apart; where it goes on in the next column they fall. */
function placed({ offsets }: Passage, apart: ReadApart): Pick<Passage, 'offsets'> {
  const own = offsets.slice(0, -1).map((offset) => apart.offsets[offset] ?? 0)
  const last = offsets.at(-1) ?? 0
  return { offsets: [...own, (apart.offsets[last - 1] ?? -1) + 1] }
}

class TextReader {
  readonly #sections = new Sections()
  readonly #found: Passage[] = []
  /** How deep first lines of paragraphs are set in; 0 where they are not. */
  readonly #firstLine: number
  readonly #lines: readonly TextLine[]
  readonly #hanging: ReadonlySet<number>
  readonly #setIn: ReadonlySet<number>
  #open: TextLine[] = []
  #kind: PassageKind = 'paragraph'
  #tables = 0
  /** The table that the last line belongs to. */
  #table: { number: number; heads: readonly string[]; rows: number } | undefined

  constructor(
    readonly source: string,
    readonly set: TextLines,
  ) {
    this.#lines = set.lines
    this.#firstLine = this.#firstLineIndent()
    this.#hanging = hangingLines(set)
    this.#setIn = linesSetIn(set, this.#firstLine, this.#hanging)
  }

  read(): Passage[] {
    for (const [index, line] of this.#lines.entries()) {
      const depth = this.#headingAt(index)
      if (depth > 0) this.#heading(line, depth)
      else this.#line(line, index)
    }
    this.#close()
    for (const { lines, label } of this.set.notes)
      this.#addPassage(lines, { kind: 'note', depth: 0, section: [], label })
    return this.#found
  }

  get #inReferences(): boolean {
    return this.#sections.names.some(isReferencesHeading)
  }

  #headingAt(index: number): number {
    const line = this.#lines[index] as TextLine
    const { margin, width } = this.set
    const above = this.#lines[index - 1]
    // Who spoke, set to the right below a block.
    if (this.#setIn.has(index) && this.#setIn.has(index - 1)) return 0
    if (COLUMNS.test(line.text)) return 0
    return headingDepth(line, {
      above,
      below: this.#lines[index + 1],
      margin,
      width: width ?? 100,
      inReferences: this.#inReferences,
    })
  }

  #heading(line: TextLine, depth: number): void {
    this.#close()
    this.#table = undefined
    this.#sections.enter(depth, line.text)
    this.#add([line], 'heading', depth)
  }

  #line(line: TextLine, index: number): void {
    if (COLUMNS.test(line.text)) {
      this.#close()
      this.#row(line)
      return
    }
    this.#table = undefined
    const isSet = this.#setIn.has(index) && !this.#inReferences
    const kind = isSet ? 'block quote' : !this.#inReferences && isItem(line) ? 'list item' : 'paragraph'
    const last = this.#open.at(-1)
    const hangs = this.#kind === 'list item' && this.#hanging.has(index)
    if (!last || !(hangs || this.#goesOn(last, line, kind))) {
      this.#close()
      this.#kind = kind
    }
    this.#open.push(line)
  }

  #goesOn(last: TextLine, line: TextLine, kind: PassageKind): boolean {
    const { width } = this.set
    const opens = OPENS.test(line.text)
    const isEnded = endsSentence(this.source, last.end)
    if (line.afterPage && !isEnded) {
      const isFull = width !== undefined && last.text.length > width * 0.8
      if (!opens || (isFull && kind === this.#kind)) return true
    }
    if (line.afterBlank || kind === 'list item') return false
    if (this.#inReferences) return !REFERENCE.test(line.text) && !(isEnded && line.indent < this.#hang())
    if ((kind === 'block quote') !== (this.#kind === 'block quote')) return this.#kind === 'list item'
    if (kind === 'block quote') return !SPEAKER.test(line.text) && line.indent >= this.set.margin + SET_IN
    if (this.#firstLine > 0 && line.indent === this.set.margin + this.#firstLine) return false
    if (SPEAKER.test(line.text) && isEnded) return false
    if (/:$/.test(last.text) && CAPITAL_FIRST.test(line.text)) return false
    if (SAID_BY.test(last.text) && SENTENCE_FIRST.test(line.text)) return false
    if (width === undefined) return !isEnded && !opens
    const word = line.text.search(/\s|$/)
    const hadRoom = last.text.length + 1 + word < width * 0.85
    if (/,$/.test(last.text) && hadRoom && SENTENCE_FIRST.test(line.text)) return false
    return !opens || !isEnded || !hadRoom
  }

  #firstLineIndent(): number {
    const counts = new Map<number, number>()
    for (const [index, line] of this.#lines.entries()) {
      const below = this.#lines[index + 1]
      const depth = line.indent - this.set.margin
      if (depth < 1 || depth > 10 || !below || below.afterBlank || below.indent !== this.set.margin) continue
      if (endsSentence(this.source, line.end) && line.text.length < (this.set.width ?? 80) * 0.8) continue
      counts.set(depth, (counts.get(depth) ?? 0) + 1)
    }
    const [depth, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])
    return count >= 2 ? depth : 0
  }

  #hang(): number {
    return this.#open.length > 1 ? (this.#open.at(-1)?.indent ?? 0) : 1
  }

  #row(line: TextLine): void {
    const cells = [...line.text.matchAll(/\S(?:(?! {3}|\t).)*/gu)]
    this.#table ??= { number: this.#tables++, heads: headsIn(cells.map(([words]) => words)), rows: 0 }
    const { number, heads } = this.#table
    const row = heads.length > 0 ? this.#table.rows : this.#table.rows + 1
    this.#table.rows++
    for (const [column, { 0: words, index }] of cells.entries()) {
      const start = line.start + index
      // Where cells are missing, blanks do not tell which.
      const head = row > 0 && cells.length === heads.length ? (heads[column] ?? '') : ''
      // A cell may go on in the next line unless tabs divide the row, as where it was copied from a table.
      const isQuote = line.text.includes('\t') && isQuoteColumn(head)
      const kind = isQuote ? 'block quote' : 'table cell'
      const cell = { table: number, row, rows: 1, column, head }
      this.#add([{ start, end: start + words.length }], kind, isQuote ? 1 : 0, cell)
    }
  }

  #close(): void {
    const lines = this.#open
    this.#open = []
    const [first] = lines
    if (!first) return
    const bullet = this.#kind === 'list item' ? (BULLET.exec(first.text)?.[0].length ?? 0) : 0
    const bare = { ...first, start: first.start + bullet, text: first.text.slice(bullet) }
    this.#add([bare, ...lines.slice(1)], this.#kind, this.#kind === 'block quote' ? 1 : 0)
  }

  #add(lines: readonly Span[], kind: PassageKind, depth: number, cell?: TableCell): void {
    this.#addPassage(lines, { kind, depth, section: this.#sections.names, ...(cell ? { cell } : {}) })
  }

  #addPassage(lines: readonly Span[], about: Omit<Passage, 'text' | 'offsets' | 'notes'>): void {
    const text = new RunningText()
    for (const [index, { start, end }] of lines.entries()) {
      if (index > 0) text.add('\n', [lines[index - 1]?.end ?? start])
      text.addSource(this.source, { start, end })
    }
    const passage = text.finish(lines.at(-1)?.end ?? 0)
    if (passage.text !== '') this.#found.push({ ...passage, ...about })
  }
}

/** The cells of a table's first row, if they are its head: neither quotations nor anything with a number. */
function headsIn(cells: readonly string[]): readonly string[] {
  return cells.some((words) => /["“”„«»\d]/.test(words)) ? [] : cells
}
