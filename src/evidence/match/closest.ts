import { omissionsApart, type PlainWord, plainWords } from '../../language/plain-words.js'
import { unicode } from '../../language/unicode.js'
import { alignWords } from '../../language/word-alignment.js'
import { type WordDiff, wordDiff } from '../../language/word-diff.js'
import type { Span } from '../../transcript/transcript.js'
import type { SpokenTurn } from '../spoken/spoken-turn.js'

/** A stretch of a turn that is close to a quotation, and how they differ. */
export interface Close {
  turn: SpokenTurn
  /** UTF-16 offsets in the transcript's text. */
  span: Span
  diff: WordDiff
}

/** A quotation is compared with a stretch of the turn of so many times its own words. */
const ROOM = 2

/** Beyond so many cells an alignment would take too long to be waited for. */
const MOST_CELLS = 4_000_000

/** The stretch of a turn that is closest to a quotation; undefined where they share no word. */
export function closestIn(quotation: string, turn: SpokenTurn): Close | undefined {
  const quoted = plainWords(omissionsApart(quotation))
  const window = densest(quoted, turn)
  if (!window) return undefined
  const { text } = turn.transcript
  const own = plainWords(text.slice(window.start, window.end))
  if (quoted.length * own.length > MOST_CELLS) return undefined
  const { steps } = alignWords(quoted, own, 'free')
  const reached = steps.flatMap(({ after }) => (after === undefined ? [] : (own[after] ?? [])))
  const [first, last] = [reached[0], reached.at(-1)]
  if (!first || !last) return undefined
  const span = { start: window.start + first.wordStart, end: window.start + last.wordEnd }
  return { turn, span, diff: wordDiff(withoutEndMarks(quotation), text.slice(span.start, span.end)) }
}

const MARKS_BEFORE = unicode`^[\s\p{Pi}\p{Pf}"'.…,]+(?=[\p{L}\p{N}])`
const MARKS_BEHIND = unicode`(?<=[\p{L}\p{N}])[^\p{L}\p{N}()[\]]+$`

/** Marks at the ends of a quotation belong to the sentence around it. */
function withoutEndMarks(quotation: string): string {
  return quotation.replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, '')
}

/** The stretch of a turn in which most of a quotation's words stand, wide enough for all of it. */
function densest(quoted: readonly PlainWord[], { words }: SpokenTurn): Span | undefined {
  const wanted = new Set(quoted.map(({ folded }) => folded))
  const width = quoted.length * ROOM + 8
  let [inside, best, at] = [0, 0, 0]
  for (const [index, word] of words.entries()) {
    if (wanted.has(word.folded)) inside++
    if (index >= width && wanted.has(words[index - width]?.folded ?? '')) inside--
    if (inside > best) [best, at] = [inside, index]
  }
  if (best === 0) return undefined
  // The last word of the window is one of the quotation; there may be changed ones on either side.
  const first = words[Math.max(0, at - width)]
  const last = words[Math.min(words.length - 1, at + Math.ceil(quoted.length / 2) + 4)]
  return first && last ? { start: first.start, end: last.end } : undefined
}
