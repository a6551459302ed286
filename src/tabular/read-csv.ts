import { type CsvError, type Options, parse } from 'csv-parse/sync'
import { fail } from '../diagnostic.js'

/** A row of a CSV file by the names in its head, and the 1-based line on which it starts. */
export interface CsvRow {
  record: Record<string, string>
  line: number
}

/**
 * Reads CSV with a head. Cells are separated by the comma, or by `;` or a tab where the head holds no comma (what
 * spreadsheets write in much of Europe). A BOM, any line ends and blank lines are tolerated.
 * Throws StcError with stc/bad-record at the line of the first row that is broken, never with its text.
 */
export function fromCsv(text: string, file: string): CsvRow[] {
  const rows: CsvRow[] = []
  const reader = new CsvReader(file, (row) => rows.push(row))
  reader.push(text)
  reader.end()
  return rows
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell starts here that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted',
}

/** So many characters are parsed at a time. */
const BATCH = 1 << 20
/** No cell is so long; a quote that is not closed within so many characters never is. */
const LONGEST = 1 << 28

/** Reads CSV that comes in pieces, as `fromCsv` reads it whole; holds about a mebibyte, or a row where that is longer. */
export class CsvReader {
  /** What is not parsed yet. */
  #held = ''
  /** Up to where rows are whole in what is held, and the line breaks up to there and up to its end. */
  #whole = 0
  #breaksInWhole = 0
  #breaks = 0
  #isQuoted = false
  #endsInReturn = false
  /** The line on which what is held begins. */
  #line = 1
  #delimiter: string | undefined
  #head: readonly string[] | undefined
  #headFault: (() => never) | undefined
  #ragged = 0
  #firstRagged: { cells: number; line: number } | undefined

  /** @param take is given each row, as long as none was broken */
  constructor(
    private readonly file: string,
    private readonly take: (row: CsvRow) => void,
    private readonly batch = BATCH,
  ) {}

  /** Throws StcError with stc/bad-record for a row whose quotes are wrong. */
  push(text: string): void {
    for (let at = 0; at < text.length; at += this.batch) this.#add(text.slice(at, at + this.batch))
  }

  #add(text: string): void {
    this.#scan(text)
    this.#held += text
    if (this.#held.length < this.batch || this.#whole === 0) {
      if (this.#held.length > LONGEST) broken(REASONS.CSV_QUOTE_NOT_CLOSED ?? '', this.file, this.#line)
      return
    }
    const rows = this.#held.slice(0, this.#whole)
    // Blank lines before the head are kept with it, since it tells the delimiter.
    if (this.#head === undefined && /^[\ufeff\r\n]*$/.test(rows)) return
    this.#parse(rows)
    this.#held = this.#held.slice(this.#whole)
    this.#line += this.#breaksInWhole
    this.#breaks -= this.#breaksInWhole
    this.#whole = 0
    this.#breaksInWhole = 0
  }

  /** Reads what is left. Throws StcError with stc/bad-record for the head or the first row that is broken. */
  end(): void {
    this.#parse(this.#held)
    this.#held = ''
    this.#headFault?.()
    if (this.#firstRagged === undefined) return
    const { cells, line } = this.#firstRagged
    const more = this.#ragged === 1 ? '' : `, and ${this.#ragged - 1} more rows do not fit either`
    broken(`the row has ${cells} cells, the head has ${this.#head?.length ?? 0}${more}`, this.file, line)
  }

  /** Finds where rows end: at a line break with no quote open. */
  #scan(text: string): void {
    const before = this.#held.length
    // Whether a carriage return is a line break of its own shows only behind it.
    if (this.#endsInReturn && text.charCodeAt(0) !== 0x0a) this.#breaks++
    this.#endsInReturn = text.charCodeAt(text.length - 1) === 0x0d
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x22) this.#isQuoted = !this.#isQuoted
      else if (code === 0x0a || (code === 0x0d && at + 1 < text.length && text.charCodeAt(at + 1) !== 0x0a)) {
        this.#breaks++
        if (this.#isQuoted) continue
        this.#whole = before + at + 1
        this.#breaksInWhole = this.#breaks
      }
    }
  }

  #parse(text: string): void {
    const isFirst = this.#delimiter === undefined
    this.#delimiter ??= delimiterOf(text)
    const options: Options = {
      bom: isFirst,
      delimiter: this.#delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }
    for (const { cells, line } of withLines(read(text, options, this.file, this.#line), this.#line)) {
      if (this.#head === undefined) this.#takeHead(cells, line)
      else this.#takeRow(cells, line, this.#head)
    }
  }

  #takeHead(names: readonly string[], line: number): void {
    this.#head = names
    const twice = names.find((name, at) => names.indexOf(name) < at)
    if (twice === undefined) return
    this.#headFault = () => broken(`the head names the column "${twice}" twice`, this.file, line)
  }

  #takeRow(cells: readonly string[], line: number, head: readonly string[]): void {
    if (cells.length !== head.length) {
      this.#ragged++
      this.#firstRagged ??= { cells: cells.length, line }
    }
    if (this.#ragged > 0 || this.#headFault) return
    this.take({ record: Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])), line })
  }
}

interface ParsedRow {
  record: string[]
  info: { empty_lines: number }
}

/** @param from the line on which the text begins */
function read(text: string, options: Options, file: string, from: number): ParsedRow[] {
  try {
    return parse(text, options) as unknown as ParsedRow[]
  } catch (thrown) {
    const { code, records, empty_lines } = thrown as CsvError & { records?: number; empty_lines?: number }
    const reason = REASONS[code]
    if (reason === undefined) throw thrown
    const before = records ? (parse(text, { ...options, to: records }) as unknown as ParsedRow[]) : []
    const stub = { record: [], info: { empty_lines: empty_lines ?? 0 } }
    return broken(reason, file, withLines([...before, stub], from).at(-1)?.line ?? from)
  }
}

const LINE_BREAK = /\r\n|\n|\r/g

/** Counts lines itself, because csv-parse counts CRLF inside a cell twice. */
function withLines(rows: readonly ParsedRow[], from: number): { cells: string[]; line: number }[] {
  let next = from
  let blank = 0
  return rows.map(({ record, info }) => {
    const line = next + info.empty_lines - blank
    blank = info.empty_lines
    next = line + 1
    for (const value of record) next += value.match(LINE_BREAK)?.length ?? 0
    return { cells: record, line }
  })
}

function delimiterOf(text: string): string {
  const head = /^\ufeff?[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? ''
  if (head.includes(',')) return ','
  return [';', '\t'].find((delimiter) => head.includes(delimiter)) ?? ','
}

function broken(message: string, file: string, line: number): never {
  return fail('stc/bad-record', `not CSV: ${message}`, {
    place: { file, line },
    hint: 'cells that hold a comma, a quote or a line break stand in double quotes, and quotes inside are doubled',
  })
}
