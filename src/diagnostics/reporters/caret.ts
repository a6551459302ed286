import { characterWidth } from '../character-width.js'
import { visible } from '../visible.js'

/** A source line and the marks to print under it. */
export interface Caret {
  source: string
  /** Blanks, then `^` under each column of the stretch; empty when there is nothing to mark. */
  marks: string
}

const TAB = '    '

/** A code point as it is shown, and the columns it takes. */
interface Cell {
  shown: string
  start: number
  width: number
}

/**
 * Sets carets under a stretch of a line: `column` and `endColumn` are 1-based, in code points, half-open; a missing end
 * marks one character. Tabs are shown as four blanks and control characters as pictures; wide and combining
 * characters take the columns they take on a terminal. A line wider than `width` columns is cut around the stretch.
 */
export function caret(
  line: string,
  column: number | undefined,
  endColumn: number | undefined,
  width: number,
): Caret {
  const cells = cellsOf(line)
  const total = columnAt(cells, cells.length)
  const first = Math.min(Math.max(0, (column ?? 1) - 1), cells.length)
  const last = Math.min(Math.max(first + 1, (endColumn ?? first + 2) - 1), Math.max(cells.length, first + 1))
  const from = columnAt(cells, first)
  const to = Math.max(from + 1, columnAt(cells, last))
  const frame = frameOf(from, total, Math.max(20, width))

  const inside = cells.filter((cell) => cell.start >= frame.start && cell.start + cell.width <= frame.end)
  // A mark that stands alone at the cut would sit on the ellipsis.
  while (frame.start > 0 && inside[0]?.width === 0) inside.shift()
  const base = inside[0]?.start ?? frame.start
  const lead = frame.start > 0 ? '…' : ''
  const source = `${lead}${inside.map(({ shown }) => shown).join('')}${frame.end < total ? '…' : ''}`
  if (column === undefined) return { source, marks: '' }
  const blanks = ' '.repeat(lead.length + Math.max(0, from - base))
  return {
    source,
    marks: blanks + '^'.repeat(Math.max(1, Math.min(to, Math.max(frame.end, from + 1)) - from)),
  }
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (const character of line) {
    const shown = character === '\t' ? TAB : visible(character)
    const width = character === '\t' ? TAB.length : characterWidth(shown)
    cells.push({ shown, start, width })
    start += width
  }
  return cells
}

/** The 0-based column in which the cell with an index begins, or in which the line ends. */
function columnAt(cells: readonly Cell[], index: number): number {
  const cell = cells[index]
  if (cell !== undefined) return cell.start
  const last = cells.at(-1)
  return last === undefined ? 0 : last.start + last.width
}

/** The columns of the line that are shown: all of them, or `room` less the ellipses, the stretch in the first third. */
function frameOf(from: number, total: number, room: number): { start: number; end: number } {
  if (total <= room) return { start: 0, end: total }
  const start = Math.max(0, Math.min(from - Math.floor(room / 3), total - room))
  const end = start + room
  return { start: start === 0 ? 0 : start + 1, end: end >= total ? total : end - 1 }
}
