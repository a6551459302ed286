import { type CsvError, type Options, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { fail } from '../diagnostic.js'
import { joinList } from './list-cell.js'

/** A row of a CSV file by the names in its head, and the 1-based line on which it starts. */
export interface CsvRow {
  record: Record<string, string>
  line: number
}

/**
 * Writes rows as CSV (RFC 4180 quoting, LF, no BOM): a head with the column names, then one record a row; the head
 * stands even without rows. null and undefined are empty cells; lists are joined by `;` (see `joinList`); other
 * objects are JSON. Text is never altered, not even where a spreadsheet would take it for a formula.
 */
export function toCsv(rows: Iterable<Record<string, unknown>>, columns: readonly string[]): string {
  return csvHead(columns) + toCsvRows(rows, columns)
}

/** The line of column names. */
export function csvHead(columns: readonly string[]): string {
  return toLines([[...columns]], columns)
}

/** As `toCsv`, without the head: for a file that is written in parts. No rows give the empty string. */
export function toCsvRows(rows: Iterable<Record<string, unknown>>, columns: readonly string[]): string {
  const table: string[][] = []
  for (const row of rows) table.push(columns.map((column) => cell(row[column])))
  return toLines(table, columns)
}

function toLines(table: string[][], columns: readonly string[]): string {
  return stringify(table, {
    record_delimiter: '\n',
    quoted_match: /[\r\n\ufeff]/,
    // A row of one empty cell would otherwise be a blank line, which readers skip.
    quoted_empty: columns.length === 1,
  })
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return joinList(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const LINE_BREAK = /\r\n|\n|\r/g

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell starts here that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted',
}

/**
 * Reads CSV with a head. Cells are separated by the comma, or by `;` or a tab where the head holds no comma (what
 * spreadsheets write in much of Europe). A BOM, any line ends and blank lines are tolerated.
 * Throws StcError with stc/bad-record at the line of the first row that is broken, never with its text.
 */
export function fromCsv(text: string, file: string): CsvRow[] {
  const options: Options = {
    bom: true,
    delimiter: delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }
  const [head, ...rows] = withLines(read(text, options, file))
  if (!head) return []
  checkHead(head.cells, head.line, file)
  const ragged = rows.filter(({ cells }) => cells.length !== head.cells.length)
  const [first] = ragged
  if (first) {
    const more = ragged.length === 1 ? '' : `, and ${ragged.length - 1} more rows do not fit either`
    broken(
      `the row has ${first.cells.length} cells, the head has ${head.cells.length}${more}`,
      file,
      first.line,
    )
  }
  return rows.map(({ cells, line }) => ({
    record: Object.fromEntries(head.cells.map((name, column) => [name, cells[column] ?? ''])),
    line,
  }))
}

interface ParsedRow {
  record: string[]
  info: { empty_lines: number }
}

function read(text: string, options: Options, file: string): ParsedRow[] {
  try {
    return parse(text, options) as unknown as ParsedRow[]
  } catch (thrown) {
    const { code, records, empty_lines } = thrown as CsvError & { records?: number; empty_lines?: number }
    const reason = REASONS[code]
    if (reason === undefined) throw thrown
    const before = records ? (parse(text, { ...options, to: records }) as unknown as ParsedRow[]) : []
    const stub = { record: [], info: { empty_lines: empty_lines ?? 0 } }
    return broken(reason, file, withLines([...before, stub]).at(-1)?.line ?? 1)
  }
}

/** Counts lines itself, because csv-parse counts CRLF inside a cell twice. */
function withLines(rows: readonly ParsedRow[]): { cells: string[]; line: number }[] {
  let next = 1
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

function checkHead(names: readonly string[], line: number, file: string): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) broken(`the head names the column "${name}" twice`, file, line)
    seen.add(name)
  }
}

function broken(message: string, file: string, line: number): never {
  return fail('stc/bad-record', `not CSV: ${message}`, {
    place: { file, line },
    hint: 'cells that hold a comma, a quote or a line break stand in double quotes, and quotes inside are doubled',
  })
}
