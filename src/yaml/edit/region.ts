import type { YAMLSeq } from 'yaml'
import type { Path } from '../locate.js'
import { lineBelow, lineEnd, lineStart } from './text-edit.js'
import { beginsLine, CannotEdit, columnOf, dashOf, endOfContent, type Tree } from './tree.js'

/** The lines of an item or a pair: from the first comment right above it to behind the line end of its last line. */
export interface Region {
  start: number
  end: number
  /** Of its dash or key. */
  column: number
}

/** The lines of an item of a list by indent. Throws CannotEdit where it shares its first line with other lists. */
export function itemRegion({ text }: Tree, list: YAMLSeq, index: number, path: Path): Region {
  const dash = dashOf(list, index, path)
  if (!beginsLine(text, dash)) throw new CannotEdit(path, 'its dash shares a line with that of another list')
  const content = Math.max(dash + 1, endOfContent(text, list.items[index]))
  return regionOf(text, dash, content)
}

/** The lines around something that begins its line at one offset and ends at another. */
export function regionOf(text: string, first: number, last: number): Region {
  const column = columnOf(text, first)
  return {
    start: commentsAbove(text, lineStart(text, first), column),
    end: commentsBelow(text, last, column),
    column,
  }
}

/** Where the comments right above a line begin that are not indented deeper than a column. */
function commentsAbove(text: string, line: number, column: number): number {
  let start = line
  while (start > 0) {
    const above = lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1)
    const indent = /^ *(?=#)/.exec(text.slice(above, start))?.[0].length
    if (indent === undefined || indent > column) break
    start = above
  }
  return start
}

/** Behind the last line of something, and the comments below that are indented deeper than a column. */
function commentsBelow(text: string, last: number, column: number): number {
  let end = lineBelow(text, last)
  for (let at = end; at < text.length; at = lineBelow(text, at)) {
    const line = text.slice(at, lineEnd(text, at))
    if (/^[ \t]*$/.test(line)) continue
    const indent = /^ *(?=#)/.exec(line)?.[0].length
    if (indent === undefined || indent <= column) break
    end = lineBelow(text, at)
  }
  return end
}
