import { unicode } from '../language/unicode.js'
import { table } from './build.js'
import { stringifyMarkdown } from './stringify.js'

type Rows = Parameters<typeof table>[0]
type Cell = Rows[number][number]

/**
 * A GFM table as Markdown; the same bytes as remark gives for `table(rows, align)`. Cells that hold a number, a dash or
 * plain words are not sent through remark, so that a table may have millions of them.
 */
export function tableMarkdown(
  rows: Rows,
  align: readonly ('left' | 'right' | 'center' | null)[] = [],
): string {
  const [head = [], ...body] = rows
  // The head goes through remark, and with it the line of dashes below it.
  return stringifyMarkdown([table([head], align)]) + body.map((row) => rowLine(row, head.length)).join('')
}

/** Rows that are shorter than the head are filled up. */
function rowLine(row: readonly Cell[], columns: number): string {
  const cells = Array.from({ length: Math.max(columns, row.length) }, (_, at) => paddedCell(row[at] ?? ''))
  return `|${cells.join('|')}|\n`
}

const PLAIN = unicode`^(?:\d+|–|[\p{L}\p{N}][\p{L}\p{N},-]*(?: [\p{L}\p{N}][\p{L}\p{N},-]*)*)$`

/** A cell with the blanks around it. */
function paddedCell(cell: Cell): string {
  if (typeof cell === 'string' && PLAIN.test(cell)) return ` ${cell} `
  const [only] = cell
  if (cell.length === 1 && typeof only === 'object' && only.type === 'strong') {
    const [word] = only.children
    if (only.children.length === 1 && word?.type === 'text' && /^\d+$/.test(word.value))
      return ` **${word.value}** `
  }
  // As a second cell, behind one whose length is known.
  const line = stringifyMarkdown([table([['x', cell]])]).split('\n', 1)[0] ?? ''
  return line.slice('| x |'.length, -'|'.length)
}
