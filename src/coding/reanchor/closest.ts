import { foldWhiteSpace } from '../../language/fold.js'
import { omissionsApart, type PlainWord, plainWords } from '../../language/plain-words.js'
import { alignWords, type Step } from '../../language/word-alignment.js'
import { type WordDiff, wordDiff } from '../../language/word-diff.js'
import type { Turn } from '../../transcript/transcript.js'
import { type Place, placeOf } from './place.js'
import type { WordIndex } from './word-index.js'

/** A stretch of a transcript that is close to a quote. */
export interface CloseStretch {
  place: Place
  diff: WordDiff
}

/** Turns that are looked at beside the old one and its neighbours. */
const MOST_TURNS = 6

/** Aligning a quote with a turn takes their product; beyond this it would take seconds, and is not done. */
const MOST_CELLS = 20_000_000

/**
 * The stretches of a transcript that are closest to a quote, the closest first: in the old turn and its neighbours, and
 * in the turns that share its rarest words; of equals the one nearest to the old turn. No two overlap. A stretch never
 * goes beyond its turn.
 */
export function closestStretches(index: WordIndex, quote: string, turn: number): CloseStretch[] {
  const words = plainWords(omissionsApart(quote))
  const { transcript } = index
  if (transcript.turns.length === 0 || !words.some((word) => !word.isOmission)) return []
  const near = index.indexOf(turn)
  const turns = new Set([near, near - 1, near + 1, ...index.likeliest(words, near, MOST_TURNS)])
  const found: CloseStretch[] = []
  for (const at of turns) {
    const own = transcript.turns[at]
    if (own) found.push(...closestInTurn(index, own, words, quote))
  }
  const far = ({ place }: CloseStretch) => Math.abs(place.turn.number - turn)
  return found.sort(
    (a, b) => b.diff.alike - a.diff.alike || far(a) - far(b) || a.place.span.start - b.place.span.start,
  )
}

/** The closest stretch of a turn, and the closest before and behind it. */
function closestInTurn(
  index: WordIndex,
  turn: Turn,
  quote: readonly PlainWord[],
  written: string,
): CloseStretch[] {
  const { transcript } = index
  const words = index.wordsOf(turn)
  const found: CloseStretch[] = []
  const search = (from: number, to: number, depth: number): void => {
    if (to <= from || quote.length * (to - from) > MOST_CELLS) return
    const part = words.slice(from, to)
    const { steps } = alignWords(quote, part, 'free')
    const whole = withEnds(steps, part)
    const stretch = whole && spelledOut(transcript.text, whole, part, quote)
    if (!stretch) return
    const place = placeOf(transcript, turn, stretch.span, stretch.quote)
    if (place) found.push({ place, diff: wordDiff(written, place.quote) })
    // A rival need not be looked for where hardly any of the quote would fit.
    if (depth > 0) return
    const least = quote.length / 2
    if (stretch.first >= least) search(from, from + stretch.first, 1)
    if (part.length - stretch.last - 1 >= least) search(from + stretch.last + 1, to, 1)
  }
  search(0, words.length, 0)
  return found
}

/**
 * Takes in words of the text beside the stretch for words that the quote has at that end: a first or last word that
 * was replaced costs no more when it is left out. Never beyond the end of a sentence.
 */
function withEnds(steps: readonly Step[], text: readonly PlainWord[]): Step[] | undefined {
  const first = steps.findIndex(({ after }) => after !== undefined)
  if (first < 0) return undefined
  const last = steps.findLastIndex(({ after }) => after !== undefined)
  const extended = [...steps]
  for (let at = first - 1, next = (steps[first]?.after ?? 0) - 1; at >= 0 && next >= 0; at--, next--) {
    if (endsSentence(text[next])) break
    extended[at] = { ...(steps[at] as Step), kind: 'changed', after: next }
  }
  for (let at = last + 1, next = (steps[last]?.after ?? 0) + 1; at < steps.length; at++, next++) {
    if (next >= text.length || endsSentence(text[next - 1])) break
    extended[at] = { ...(steps[at] as Step), kind: 'changed', after: next }
  }
  return extended
}

function endsSentence(word: PlainWord | undefined): boolean {
  return word !== undefined && /[.?!…。？！]["')\]]*$/.test(word.plain)
}

/** Span and quote of an aligned stretch: marks at its ends only where the quote has marks there, omissions kept. */
function spelledOut(
  text: string,
  steps: readonly Step[],
  words: readonly PlainWord[],
  quote: readonly PlainWord[],
): { span: { start: number; end: number }; quote: string; first: number; last: number } | undefined {
  const pieces: { first: number; last: number }[] = []
  let open = true
  for (const { kind, after } of steps) {
    if (kind === 'left out') open = true
    else if (after !== undefined) {
      const piece = pieces.at(-1)
      if (open || !piece) pieces.push({ first: after, last: after })
      else piece.last = after
      open = false
    }
  }
  const first = words[pieces[0]?.first ?? -1]
  const last = words[pieces.at(-1)?.last ?? -1]
  if (!first || !last) return undefined
  const opening = quote[0]
  const closing = quote.at(-1)
  const span = {
    start: opening && opening.start < opening.wordStart ? first.start : first.wordStart,
    end: closing && closing.end > closing.wordEnd ? last.end : last.wordEnd,
  }
  const spelled = pieces.map((piece, index) =>
    text.slice(
      index === 0 ? span.start : words[piece.first]?.start,
      index === pieces.length - 1 ? span.end : words[piece.last]?.end,
    ),
  )
  return {
    span,
    quote: foldWhiteSpace(spelled.join(' (…) ')),
    first: pieces[0]?.first ?? 0,
    last: pieces.at(-1)?.last ?? 0,
  }
}
