import type { Span } from '../transcript/transcript.js'

/** A stretch of a text to be replaced; where start and end are one, to be inserted. UTF-16 offsets. */
export interface Edit extends Span {
  text: string
}

/** Applies edits that do not overlap; those at the same place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
  let result = ''
  let at = 0
  for (const { edit } of ordered) {
    result += text.slice(at, Math.max(at, edit.start)) + edit.text
    at = Math.max(at, edit.end)
  }
  return result + text.slice(at)
}

/** The line end that a text uses first; LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
}

/** The offset behind the line end of the line in which an offset stands. */
export function nextLine(text: string, offset: number): number {
  const pattern = /\r\n|[\r\n]/g
  pattern.lastIndex = offset
  const found = pattern.exec(text)
  return found ? found.index + found[0].length : text.length
}

/** What must be put before a block at an offset, so that a blank line parts it from what stands above. */
export function blankLineBefore(text: string, offset: number, eol: string): string {
  const above = text.slice(0, offset)
  if (above.trim() === '' || /(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])$/.test(above)) return ''
  return /[\r\n]$/.test(above) ? eol : eol + eol
}
