import { parse } from 'csv-parse/sync'
import { fail } from '../diagnostic.js'
import { decode } from '../transcript/decode.js'
import { type Columns, findColumns } from './columns.js'
import { type TableRow, turnsOfTable } from './from-table.js'
import type { Format } from './imported.js'
import { timeOf } from './json-values.js'

const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Tables with a column of speech and one of speakers or times, as spreadsheets and Whisper (.tsv) write them. Which
 * column is which is told by the head, in the languages stc knows, else by what stands in the columns; the delimiter
 * by which of `,` `;` tab `|` gives such columns. Cells may hold quoted line breaks.
 */
export const csv: Format = {
  name: 'csv',
  title: 'a table',
  endings: ['.csv', '.tsv', '.tab'],
  sniff: () => false,
  read(bytes, file, encoding) {
    const { text } = decode(bytes, file, encoding)
    const found = tableIn(text)
    if (found === undefined) {
      return fail('stc/bad-document', `${file} has no column of speech that stc can tell`, {
        place: { file, line: 1 },
        hint: 'name the columns in the first row: speaker, text and, if you have it, time',
      })
    }
    const { rows, columns } = found
    const { turns, dropped } = turnsOfTable(rows, columns)
    const unit = isWhisper(rows, columns) ? 'milliseconds' : 'seconds'
    const timed = turns.map((turn) => ({ ...turn, timestamp: timeOf(turn.timestamp, unit) }))
    const guessed = columns.head
      ? []
      : ['the columns have no names stc knows; which is which was told by their content']
    return { kind: 'turns', turns: timed, dropped, notes: guessed }
  },
}

function tableIn(text: string): { rows: TableRow[]; columns: Columns } | undefined {
  for (const delimiter of delimitersFor(text)) {
    const rows = rowsOf(text, delimiter)
    const columns = rows && findColumns(rows.map((row) => row.cells))
    if (rows && columns) return { rows, columns }
  }
  return undefined
}

/** Delimiters in the order of how often they stand in the first line; those that never do come last. */
function delimitersFor(text: string): string[] {
  const first = /^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const times = (delimiter: string) => first.split(delimiter).length - 1
  return [...DELIMITERS].sort((a, b) => times(b) - times(a))
}

/** The rows and the lines they start on; undefined where the text is no table of this delimiter. */
function rowsOf(text: string, delimiter: string): TableRow[] | undefined {
  const options = {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }
  let parsed: { record: string[]; info: { empty_lines: number } }[]
  try {
    // Quotes in the middle of a cell are common where people typed the table; only then are they taken as they are.
    try {
      parsed = parse(text, options) as unknown as typeof parsed
    } catch {
      parsed = parse(text, { ...options, quote: null }) as unknown as typeof parsed
    }
  } catch {
    return undefined
  }
  let next = 1
  let blank = 0
  return parsed.map(({ record, info }) => {
    const line = next + info.empty_lines - blank
    blank = info.empty_lines
    next = line + 1
    for (const cell of record) next += cell.match(/\r\n|\n|\r/g)?.length ?? 0
    return { cells: record, line }
  })
}

/** Whisper's .tsv counts whole milliseconds and has the columns start, end, text. */
function isWhisper(rows: readonly TableRow[], columns: Columns): boolean {
  const head = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()).join(' ')
  return columns.head && head === 'start end text'
}
