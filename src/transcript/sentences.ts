import type { LanguageCode } from '../language/languages.js'
import { unicode } from '../language/unicode.js'
import { paragraphs, trimSpan } from './paragraphs.js'
import { saidText } from './said.js'
import { SentenceEnds } from './sentence-ends.js'
import { isAsciiWord, nextStop } from './sentence-stops.js'
import type { Span } from './transcript.js'

const LETTER_OR_DIGIT = unicode`[\p{L}\p{N}]`

/**
 * The sentences between two UTF-16 offsets of a text, usually of one turn: ascending, not overlapping, trimmed of white
 * space, covering every character that is not white space. `gaps` are stretches that nobody said, ascending; they are
 * looked at as if they were blanks, but stay inside the sentence they stand in. One pass; time is linear.
 *
 * A sentence ends at `.`, `?`, `!`, `…` and their like in other scripts, with the quotation marks and brackets that close
 * there, before white space; and at a blank line. It goes on
 * - after an abbreviation, an initial or an ordinal number, as `AbbreviationKind` and `Orthography` tell;
 * - after an ellipsis, unless a capital follows (in German, one that is not merely a noun's);
 * - after `(…)`, `[...]` and `(?)`, which mark an omission or a doubt;
 * - after `?"` or `."` before lower case: `"Why?" she said`;
 * - after a full stop before lower case, if the turn begins a sentence with a capital anywhere. If it never does, it
 *   is taken for speech written in lower case, and a full stop ends a sentence unless the word before is an
 *   abbreviation or a single letter;
 * - through a single line end.
 *
 * A transcriber's mark (`[laughs]`, `(laughs)`) belongs to the sentence it precedes, at the end of a paragraph to the
 * one it follows. After a mark in mid-sentence, a function word with a capital begins a new one: `the [inaudible] It
 * was`. No sentence is without a letter or digit, unless its paragraph is.
 *
 * Who asks for a few places only may say `until` which UTF-16 offset: sentences that begin there or later may be missing.
 */
export function splitSentences(
  text: string,
  start: number,
  end: number,
  language: LanguageCode,
  gaps: readonly Span[] = [],
  until = end,
): Span[] {
  const said = saidText(text, start, end, gaps)
  const spans = paragraphs(said, 0, said.length)
  const parts = spans.map((span) => said.slice(span.start, span.end))
  const ends = new SentenceEnds(language, parts)
  const sentences: Span[] = []
  for (const [index, span] of spans.entries()) {
    const offset = start + span.start
    if (offset >= until) break
    for (const sentence of sentencesOf(parts[index] ?? '', ends, until - offset)) {
      sentences.push({ start: offset + sentence.start, end: offset + sentence.end })
    }
  }
  return sentences
}

function sentencesOf(said: string, ends: SentenceEnds, until: number): Span[] {
  const found: Span[] = []
  let start = 0
  let firstWord = wordFrom(said, 0)
  const add = (end: number) => {
    const span = trimSpan(said, start, end)
    if (span !== undefined) found.push(span)
    start = end
  }
  for (let stop = nextStop(said, 0); stop !== undefined; stop = nextStop(said, stop.end)) {
    if (stop.start < start || !ends.isEnd(said, stop, firstWord)) continue
    const end = stop.kind === 'bracket' ? stop.end : stop.closed
    const nextWord = wordFrom(said, end)
    if (nextWord === said.length) break
    add(end)
    if (end >= until) return found
    firstWord = nextWord
  }
  add(said.length)
  return found
}

/** The offset of the first letter or digit from an offset on; the text's length where there is none. */
function wordFrom(said: string, from: number): number {
  let at = from
  while (at < said.length) {
    const unit = said.charCodeAt(at)
    if (isAsciiWord(unit)) return at
    if (unit < 0x80) {
      at++
      continue
    }
    const character = String.fromCodePoint(said.codePointAt(at) ?? 0)
    if (LETTER_OR_DIGIT.test(character)) return at
    at += character.length
  }
  return said.length
}
