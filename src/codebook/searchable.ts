import { unicode } from '../language/unicode.js'
import { countWhile } from '../transcript/ascending.js'

/** A text as regular expressions see it, and the way back to the text as it stands. */
export interface Searchable {
  text: string
  /** The UTF-16 offset in the source of an offset in `text`. */
  toSource(offset: number): number
}

const TO_FOLD = unicode`[\n\r\u0085\u2028\u2029\p{M}]`
const FOLDABLE = unicode.g`[ \t]*(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*|\P{M}\p{M}+`

/**
 * Prepares a stretch for regular expressions: a line's end, where a transcript is hard-wrapped, is a single blank, and
 * letters are composed (NFC), so that a pattern is found whatever the file's wrapping and Unicode form.
 */
export function searchable(source: string): Searchable {
  if (!TO_FOLD.test(source)) return { text: source, toSource: (offset) => offset }
  const parts: string[] = []
  /** Where each replaced piece starts, in the text and in the source, and how long it is in both. */
  const pieces: { text: number; source: number; textLength: number; sourceLength: number }[] = []
  let length = 0
  let at = 0
  for (const match of source.matchAll(FOLDABLE.for(source))) {
    const folded = /^[ \t]*[\n\r\u0085\u2028\u2029]/.test(match[0]) ? ' ' : match[0].normalize('NFC')
    length += match.index - at
    parts.push(source.slice(at, match.index), folded)
    pieces.push({
      text: length,
      source: match.index,
      textLength: folded.length,
      sourceLength: match[0].length,
    })
    length += folded.length
    at = match.index + match[0].length
  }
  parts.push(source.slice(at))
  return {
    text: parts.join(''),
    toSource(offset) {
      const piece = pieces[countWhile(pieces, ({ text }) => text <= offset) - 1]
      if (!piece) return offset
      const into = offset - piece.text
      if (into === 0) return piece.source
      // Behind a piece the two run in step; within one only its end can be told.
      return piece.source + piece.sourceLength + Math.max(0, into - piece.textLength)
    },
  }
}
