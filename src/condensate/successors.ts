import type { MeaningUnit } from '../coding/meaning-unit.js'
import { LEAST_ALIKE, RIVAL_WITHIN } from '../coding/reanchor/outcome.js'
import type { Place } from '../coding/reanchor/place.js'
import type { TurnShift } from '../coding/reanchor/turn-shift.js'
import { textHash } from '../coding/unit-id.js'
import { foldWhiteSpace } from '../language/fold.js'
import { foldMarks } from '../language/plain-words.js'
import { type WordDiff, wordDiff } from '../language/word-diff.js'
import type { Transcript } from '../transcript/transcript.js'
import type { CitedId } from './cited-ids.js'

/** A decision that was found again, with the turn and the words its entry had before. */
export interface FoundAgain {
  turn: number
  quote: string
  place: Place
}

/** What is known of one transcript when its units are looked for under other ids. */
export interface SuccessorSource {
  transcript: Transcript
  /** All units of the transcript as it is now. */
  units: readonly MeaningUnit[]
  /** Decisions that hold: exact, moved, or confirmed. */
  decisions: readonly FoundAgain[]
  shift: TurnShift
}

/** A unit under another id. */
export type Successor =
  /** The same words in another turn; or the unit that a decision about the old words is about now. */
  | { by: 'words' | 'decision'; unit: MeaningUnit }
  /** Close words only: to be confirmed. `rival` is another unit nearly as close. */
  | { by: 'likeness'; unit: MeaningUnit; diff: WordDiff; rival: MeaningUnit | undefined }

/** Words of a unit as a footnote remembers them. */
export interface Remembered {
  words: string
  isCut: boolean
}

/**
 * The unit that a cited unit became, though its turn or its words, and so its id, changed. Known by the id alone: its
 * hash tells the words, and what a footnote remembers must not gainsay it. Undefined where nothing leads to a unit.
 */
export function successorOf(
  cited: CitedId,
  remembered: Remembered | undefined,
  source: SuccessorSource,
): Successor | undefined {
  const same = source.units.filter(
    (unit) => hasHash(unit, cited.hash) && (!remembered || says(unit.text, remembered)),
  )
  const unit = same.length < 2 ? same[0] : same.find(({ turn }) => turn === source.shift.of(cited.turn))
  if (unit) return { by: 'words', unit }
  if (same.length > 1) return undefined
  const decided = byDecision(cited, remembered, source)
  if (decided) return { by: 'decision', unit: decided }
  return remembered && byLikeness(remembered, cited, source)
}

/** A longer hash is a longer piece of the same one; only the first of equal texts has the plain hash. */
function hasHash({ id, text }: MeaningUnit, hash: string): boolean {
  const own = id.slice(id.lastIndexOf('-') + 1)
  return own.startsWith(hash) || (hash.startsWith(own) && textHash(text).startsWith(hash))
}

function says(text: string, { words, isCut }: Remembered): boolean {
  const own = foldWhiteSpace(text)
  return isCut ? own.startsWith(words) : own === words
}

function byDecision(
  { turn, hash }: CitedId,
  remembered: Remembered | undefined,
  { transcript, units, decisions }: SuccessorSource,
): MeaningUnit | undefined {
  const found = new Set<MeaningUnit>()
  for (const decision of decisions) {
    if (decision.turn !== turn) continue
    const isWhole = textHash(decision.quote).startsWith(hash)
    if (!isWhole && !(remembered && shareWords(decision.quote, remembered.words))) continue
    const start = transcript.positions.toCodePoint(decision.place.span.start)
    const end = transcript.positions.toCodePoint(decision.place.span.end)
    for (const unit of units) {
      if (unit.turn === decision.place.turn.number && unit.start <= start && end <= unit.end) found.add(unit)
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}

function shareWords(quote: string, words: string): boolean {
  const one = foldMarks(foldWhiteSpace(quote))
  const other = foldMarks(words)
  return one.includes(other) || other.includes(one)
}

function byLikeness(
  { words, isCut }: Remembered,
  { turn }: CitedId,
  { units, shift }: SuccessorSource,
): Successor | undefined {
  const near = shift.of(turn) ?? turn
  const close = units
    .map((unit) => {
      const own = foldWhiteSpace(unit.text)
      return { unit, diff: wordDiff(words, isCut ? own.slice(0, words.length) : own) }
    })
    .filter(({ diff }) => diff.alike >= LEAST_ALIKE)
    .sort(
      (a, b) => b.diff.alike - a.diff.alike || Math.abs(a.unit.turn - near) - Math.abs(b.unit.turn - near),
    )
  const [best, second] = close
  if (!best) return undefined
  const isRival = second && best.diff.alike - second.diff.alike < RIVAL_WITHIN
  return { by: 'likeness', ...best, rival: isRival ? second.unit : undefined }
}
