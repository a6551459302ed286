import { saidText } from './said.js'
import type { Span } from './transcript.js'

const LINE_END = '(?:\\r\\n|\\r(?!\\n)|[\\n\\u0085\\u2028])'
const BLANK = '[^\\S\\r\\n\\u2028\\u2029]*'
const BREAK = new RegExp(`${LINE_END}(?:${BLANK}${LINE_END})+|\\u2029`, 'g')

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
  for (const match of said.matchAll(BREAK)) {
    add(match.index)
    from = match.index + match[0].length
  }
  add(said.length)
  return found
}

/** The stretch without the white space at its ends, in UTF-16 offsets; undefined where nothing else is in it. */
export function trimSpan(text: string, start: number, end: number): Span | undefined {
  const part = text.slice(start, end)
  const left = part.trimStart()
  if (left === '') return undefined
  return { start: end - left.length, end: start + part.trimEnd().length }
}
