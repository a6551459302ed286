import { unicode } from '../../language/unicode.js'
import type { TextLine, TextLines } from './text-lines.js'

/** Lines that begin so many columns further in are set apart. */
export const SET_IN = 2
/** The sign or number with which an item of a list begins, and the blanks behind it. */
export const BULLET = /^(?:[•▪●◦∙*]|-(?!-))\s+(?=\S)|^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)/
/** `- P2`, `- FG1`: who spoke. */
const CODE_BEHIND_DASH = unicode`^-\s+\p{Lu}{1,4}\d`

/** Whether a line begins an item of a list. */
export function isItem({ text }: TextLine): boolean {
  return BULLET.test(text) && !CODE_BEHIND_DASH.test(text)
}

/**
 * The lines of list items at the margin below their first, which begin where the words behind its sign do; also over the
 * end of a page.
 */
export function hangingLines({ lines, margin }: Pick<TextLines, 'lines' | 'margin'>): ReadonlySet<number> {
  const found = new Set<number>()
  let column: number | undefined
  for (const [index, line] of lines.entries()) {
    const sign =
      isItem(line) && line.indent < margin + SET_IN ? BULLET.exec(line.text)?.[0].length : undefined
    if (sign !== undefined) column = line.indent + sign
    else if (column === undefined || (line.afterBlank && !line.afterPage) || line.indent !== column)
      column = undefined
    else found.add(index)
  }
  return found
}

/**
 * The lines that belong to a block that is set in, rather than being the first of a paragraph or hanging below one.
 * `firstLine` is how deep first lines are set in; lines that hang below the sign of a list's item belong to that.
 */
export function linesSetIn(
  { lines, margin }: Pick<TextLines, 'lines' | 'margin'>,
  firstLine: number,
  hanging: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>()
  const isDeep = (line: TextLine | undefined) => line !== undefined && line.indent >= margin + SET_IN
  // Above the first line at the margin stand titles and names, centred.
  const top = lines.findIndex((line) => !isDeep(line))
  for (let first = Math.max(top, 0); first < lines.length; first++) {
    const head = lines[first] as TextLine
    if (!isDeep(head) || hanging.has(first)) continue
    let end = first + 1
    while (isDeep(lines[end]) && !lines[end]?.afterBlank && !hanging.has(end)) end++
    const above = lines[first - 1]
    const below = lines[end]
    const isSingle = end === first + 1
    // A single line set in begins a paragraph where the next goes on at the margin.
    const isRunOn =
      below !== undefined && !below.afterBlank && !below.afterPage && !/[.?!…”"»)\]]$/.test(head.text)
    const isFirst = isSingle && (isRunOn || (firstLine > 0 && head.indent === margin + firstLine))
    const isHanging =
      above !== undefined && !head.afterBlank && !head.afterPage && !/[.:?!…”"»)\]]$/.test(above.text)
    if (!isFirst && !isHanging) for (let at = first; at < end; at++) found.add(at)
    first = end - 1
  }
  return found
}
