import { saidText } from './said.js'
import type { Span } from './transcript.js'

const ANY_LINE_END = /[\n\r\u0085\u2028\u2029]/
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g

/**
 * The paragraphs between two UTF-16 offsets of a text: stretches between blank lines (or paragraph separators),
 * trimmed of white space, ascending, covering every character that is not white space. A single line end does not
 * end a paragraph: transcripts are often wrapped by hand. `gaps` are stretches that nobody said, ascending; a line
 * that holds one is not blank, and blank lines inside one do not count.
 */
export function paragraphs(text: string, start: number, end: number, gaps: readonly Span[] = []): Span[] {
  const said = saidText(text, start, end, gaps)
  const found: Span[] = []
  let from = 0
  const add = (to: number) => {
    const span = trimSpan(said, from, to)
    if (span !== undefined) found.push({ start: start + span.start, end: start + span.end })
  }
  let lineStart = 0
  // Most turns are one line.
  if (!ANY_LINE_END.test(said)) {
    add(said.length)
    return found
  }
  for (const match of said.matchAll(LINE_END)) {
    const isBlank = trimSpan(said, lineStart, match.index) === undefined
    if (isBlank || match[0] === '\u2029') {
      add(match.index)
      from = match.index + match[0].length
    }
    lineStart = match.index + match[0].length
  }
  add(said.length)
  return found
}

/** The stretch without the white space at its ends, in UTF-16 offsets; undefined where nothing else is in it. */
export function trimSpan(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && isWhiteSpace(text, from)) from++
  while (to > from && isWhiteSpace(text, to - 1)) to--
  return from < to ? { start: from, end: to } : undefined
}

/** What `\s` matches, and NEL, which is a line end elsewhere in stc as well. */
function isWhiteSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0x85 || /\s/.test(text.charAt(at))
}
