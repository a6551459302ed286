import { unicode } from '../language/unicode.js'
import type { Columns } from './columns.js'
import type { Dropped, ImportedTurn } from './imported.js'

/** A row of a table and the 1-based line it starts on, where its source has lines. */
export interface TableRow {
  cells: readonly string[]
  line?: number
}

const LETTER = unicode`\p{L}`
const WORD = unicode`[\p{L}\p{N}]`

/**
 * The turns in the rows of a table: one a row. A row that names nobody goes on with the turn above it where the others
 * name somebody. Cells of other columns are dropped and listed under the column's name.
 */
export function turnsOfTable(
  rows: readonly TableRow[],
  columns: Columns,
): { turns: ImportedTurn[]; dropped: Dropped[] } {
  const turns: ImportedTurn[] = []
  const dropped: Dropped[] = []
  const head = columns.head ? rows[0]?.cells : undefined
  for (const { cells, line } of columns.head ? rows.slice(1) : rows) {
    const speaker = columns.speaker === undefined ? '' : label(cells[columns.speaker] ?? '')
    const timestamp = columns.time === undefined ? '' : (cells[columns.time] ?? '').trim()
    const text = (cells[columns.text] ?? '').trim()
    const last = turns.at(-1)
    if (speaker === '' && columns.speaker !== undefined && last !== undefined) {
      if (text !== '') last.text = last.text === '' ? text : `${last.text}\n\n${text}`
      if (WORD.test(timestamp))
        dropped.push({ text: timestamp, reason: 'the time of a row that names nobody', line })
    } else if (speaker !== '' || text !== '') {
      turns.push({ speaker: speaker || null, timestamp: timestamp || null, text, line })
    } else if (WORD.test(timestamp))
      dropped.push({ text: timestamp, reason: 'the time of a row without text', line })
    for (const [index, cell] of cells.entries()) {
      if (index === columns.speaker || index === columns.text || index === columns.time || !WORD.test(cell))
        continue
      if (columns.technical.has(index) && !LETTER.test(cell)) continue
      const name = head?.[index]?.trim()
      dropped.push({ text: cell.trim(), reason: `column ${name ? `"${name}"` : index + 1}`, line })
    }
  }
  return { turns, dropped }
}

/** A speaker's cell as a label: on one line, without the colon that many put there. */
function label(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '')
}
