import { characterWidth } from '../diagnostics/character-width.js'
import { visible } from '../diagnostics/visible.js'
import { displayWidth, truncate } from '../tabular/display-width.js'

/** What a stretch of the screen means; the rim decides how it looks, with colours or without. */
export type Style =
  | 'plain'
  | 'dim'
  | 'strong'
  /** The meaning unit in its turn. */
  | 'unit'
  /** Words by which the rules found it. */
  | 'term'
  /** The bar above, and whatever a cursor stands on. */
  | 'bar'
  | 'candidate'
  | 'accepted'
  | 'set-aside'
  | 'excluded'
  | 'alarm'

export interface Segment {
  text: string
  style: Style
}

/** One row of the screen, never wider than the screen, without anything that could steer a terminal. */
export type Row = readonly Segment[]

/** A whole screen as data. */
export interface Picture {
  rows: readonly Row[]
  /** Where a person types, 0-based; undefined: the cursor is hidden. */
  cursor?: { row: number; column: number } | undefined
}

export interface Size {
  rows: number
  columns: number
}

/** Below this nothing useful can be shown. */
export const SMALLEST: Size = { rows: 10, columns: 40 }

/** A segment; control characters of the text become their pictures. */
export function segment(text: string, style: Style = 'plain'): Segment {
  return { text: visible(text), style }
}

/** A row of one segment. */
export function line(text: string, style: Style = 'plain'): Row {
  return [segment(text, style)]
}

/** Columns that a row takes. */
export function rowWidth(row: Row): number {
  return row.reduce((sum, { text }) => sum + displayWidth(text), 0)
}

/** Cuts a row to a width; what is cut ends in `…`. */
export function fitted(row: Row, width: number): Row {
  const kept: Segment[] = []
  let room = width
  for (const each of row) {
    const own = displayWidth(each.text)
    if (own > room || (own === room && room > 0 && rowWidth(row) > width)) {
      kept.push({ ...each, text: truncate(`${each.text}……`, room) })
      return kept
    }
    kept.push(each)
    room -= own
  }
  return kept
}

/** A row with `left` at its beginning and `right` at its end; where both do not fit, `right` goes first. */
export function between(left: Row, right: Row, width: number, style: Style = 'plain'): Row {
  const gap = width - rowWidth(left) - rowWidth(right)
  if (gap < 1)
    return fitted([...left, segment(' '.repeat(Math.max(0, width - rowWidth(left))), style)], width)
  return [...left, { text: ' '.repeat(gap), style }, ...right]
}

/** The text of a row, without its looks. */
export function rowText(row: Row): string {
  return row.map(({ text }) => text).join('')
}

/** The end of a text that fits into a width: where somebody types, the last words are the ones to be seen. */
export function tailOf(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const characters = [...text]
  let room = width - 1
  let from = characters.length
  while (from > 0) {
    room -= characterWidth(characters[from - 1] ?? '')
    if (room < 0) break
    from--
  }
  // A mark is not parted from its letter.
  while (from < characters.length && characterWidth(characters[from] ?? '') === 0) from++
  return `…${characters.slice(from).join('')}`
}
