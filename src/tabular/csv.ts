import { joinList } from './list-cell.js'

/**
 * Writes rows as CSV (RFC 4180 quoting, LF, no BOM): a head with the column names, then one record a row; the head
 * stands even without rows. null and undefined are empty cells; lists are joined by `;` (see `joinList`); other
 * objects are JSON. Text is never altered, not even where a spreadsheet would take it for a formula.
 */
export function toCsv(rows: Iterable<object>, columns: readonly string[]): string {
  return csvHead(columns) + toCsvRows(rows, columns)
}

/** The line of column names. */
export function csvHead(columns: readonly string[]): string {
  return csvLine(columns)
}

/** As `toCsv`, without the head: for a file that is written in parts. No rows give the empty string. */
export function toCsvRows(rows: Iterable<object>, columns: readonly string[]): string {
  const lines: string[] = []
  for (const row of rows) lines.push(csvLine(cellsOf(row, columns)))
  return lines.join('')
}

/** As `toCsv`, line by line, for rows that are more than one string can hold. */
export function* csvLines(rows: Iterable<object>, columns: readonly string[]): Generator<string> {
  yield csvHead(columns)
  for (const row of rows) yield csvLine(cellsOf(row, columns))
}

function cellsOf(row: object, columns: readonly string[]): string[] {
  return columns.map((column) => cell((row as Record<string, unknown>)[column]))
}

/** One record. A line of one empty cell would be a blank line, which readers skip; so that cell is quoted. */
function csvLine(cells: readonly string[]): string {
  if (cells.length === 1 && cells[0] === '') return '""\n'
  return `${cells.map(quoted).join(',')}\n`
}

function quoted(cell: string): string {
  return /[",\r\n\ufeff]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return joinList(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
