import { displayWidth, truncate } from './display-width.js'

/** How a plain table is laid out. */
export interface PlainTableOptions {
  /** For each column; left where nothing is said. */
  align?: readonly ('left' | 'right')[]
  /** Columns of the terminal; 80 where nothing is said. */
  width?: number
  /** For each row, blanks before its first cell; none where nothing is said. */
  indents?: readonly number[]
}

const GAP = '  '
const NARROWEST = 3

/**
 * Lays rows out as an aligned table for a terminal, without borders, two blanks between columns, each line ended by
 * LF. Where the rows are wider than `width`, the widest columns are cut with `…`, never below three columns each.
 * White space in a cell is folded and control characters are dropped, so that no cell can steer the terminal.
 */
export function plainTable(rows: readonly (readonly string[])[], options: PlainTableOptions = {}): string {
  const { align = [], width = 80, indents = [] } = options
  const cells = rows.map((row, number) =>
    row.map((cell, column) => (column === 0 ? ' '.repeat(indents[number] ?? 0) : '') + clean(cell)),
  )
  const widths = narrowed(columnWidths(cells), width)
  return cells
    .map((row) => {
      const padded = row.map((cell, column) => pad(cell, widths[column] ?? 0, align[column] ?? 'left'))
      return `${padded.join(GAP).trimEnd()}\n`
    })
    .join('')
}

function clean(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))
    }
  }
  return widths
}

/** Takes from the widest column, the last of equals, down to the next widest, until the rows fit. */
function narrowed(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted]
  let excess =
    widths.reduce((sum, column) => sum + column, GAP.length * Math.max(0, widths.length - 1)) - width
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    const column = widths.lastIndexOf(widest)
    const next = Math.max(NARROWEST, ...widths.filter((other) => other < widest))
    const alone = widths.filter((other) => other === widest).length === 1
    const step = Math.min(excess, alone ? widest - next : 1)
    widths[column] = widest - step
    excess -= step
  }
  return widths
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  const cut = truncate(cell, width)
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cut)))
  return align === 'right' ? blanks + cut : cut + blanks
}
