import type { Span } from '../../transcript/transcript.js'

/** A stretch of a text to be replaced; where start and end are one, to be inserted. UTF-16 offsets. */
export interface TextEdit extends Span {
  text: string
}

/** Applies edits that do not overlap, in one pass; those at the same place in the order in which they are given. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let at = 0
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text)
    at = Math.max(at, edit.end)
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** A text without blanks, tabs and line ends behind it: what YAML takes for white space, and nothing else. */
export function withoutEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '')
}

/** The line end that a text uses first; LF where it has none. */
export function firstLineEnd(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
}

/** The offset of the line in which an offset stands. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

/** The offset of the line end of the line in which an offset stands, or of the text's end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The offset of the line below, behind the line end; the text's end where there is none. */
export function lineBelow(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
}
