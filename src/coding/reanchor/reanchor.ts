import { foldWhiteSpace } from '../../language/fold.js'
import { omissionsApart, plainWords } from '../../language/plain-words.js'
import { wordDiff } from '../../language/word-diff.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import { findQuote } from '../anchor.js'
import type { Decision } from '../decision.js'
import { type CloseStretch, closestStretches } from './closest.js'
import {
  type Difference,
  type Fuzzy,
  LEAST_ALIKE,
  LEAST_SHOWN,
  type Outcome,
  RIVAL_WITHIN,
} from './outcome.js'
import { type Place, writtenPlace } from './place.js'
import { TurnShift } from './turn-shift.js'
import { WordIndex } from './word-index.js'

/**
 * Finds decisions again in their transcript as it stands now, one outcome for each, in their order. Words in the turn
 * that the entry names are taken as they stand; others are looked for in the whole transcript, first the same words,
 * then close ones. What several places fit, and where neighbouring decisions tell of another turn, is left to a person.
 */
export function reanchor(transcript: Transcript, decisions: readonly Decision[]): Outcome[] {
  const searched = decisions.map((decision) => new Search(transcript, decision))
  if (searched.every(({ isHere }) => isHere)) return searched.map((search) => search.here())
  const index = new WordIndex(transcript)
  const shift = new TurnShift(searched.flatMap((search) => search.sure(index)))
  return searched.map((search) => search.outcome(shift.of(search.decision.turn), index))
}

/** Words of a quote as it is counted by blanks: fewer than three found elsewhere are chance, not evidence. */
const LEAST_WORDS = 3

/** So many words, found but for marks, are taken to stand nowhere else. */
const TELLING_WORDS = 5

interface Hits {
  turn: Turn
  spans: readonly Span[]
}

/** One decision being looked for. */
class Search {
  readonly #here: Hits | undefined
  readonly #words: number
  #elsewhere: Hits[] | undefined

  constructor(
    readonly transcript: Transcript,
    readonly decision: Decision,
  ) {
    this.#words = decision.quote.trim().split(/\s+/).length
    this.#here = this.#hitsIn(decision.turn)
  }

  /** Whether the quote stands where the entry says. */
  get isHere(): boolean {
    return (this.#here?.spans.length ?? 0) >= (this.decision.occurrence ?? 1)
  }

  /** The turn before and now, where the words stand in no other turn. */
  sure(index: WordIndex): (readonly [number, number])[] {
    const { turn } = this.decision
    if (this.#words < LEAST_WORDS) return []
    if (this.isHere) return this.#standsAlone() ? [[turn, turn]] : []
    const [only, ...more] = this.#here ? [] : this.#others(index)
    return only && more.length === 0 ? [[turn, only.turn.number]] : []
  }

  /** The outcome where the quote stands where the entry says. */
  here(): Outcome {
    const { decision, transcript } = this
    const { turn, spans } = this.#here as Hits
    const place = this.#place(turn, spans)
    if (place.quote !== foldWhiteSpace(decision.quote))
      return { kind: 'moved', decision, transcript, place, differs: ['marks'] }
    return { kind: 'exact', decision, transcript, place, times: decision.occurrence ? 1 : spans.length }
  }

  /** The outcome; `expected` is the turn that neighbouring decisions tell of. */
  outcome(expected: number | undefined, index: WordIndex): Outcome {
    const { decision, transcript } = this
    const near = expected ?? decision.turn
    const there = expected === undefined || expected === decision.turn ? undefined : this.#hitsIn(expected)
    if (this.isHere) return there ? this.#doubtful([there, this.#here as Hits]) : this.here()
    if (this.#here) return this.#fuzzy(index, near, this.#here)
    // A few words count as evidence where the neighbours went to the same turn.
    const hits = there ? [there] : this.#words < LEAST_WORDS ? [] : this.#others(index)
    const [only, ...more] = hits
    if (!only) return this.#fuzzy(index, near)
    if (more.length > 0) return this.#doubtful(hits)
    if (only.spans.length < (decision.occurrence ?? 1)) return this.#fuzzy(index, near, only)
    if (only !== there && this.#words < TELLING_WORDS) {
      // The same few words elsewhere, and close ones where they should be: either may be meant.
      const close = closestStretches(index, decision.quote, near).find(
        ({ place, diff }) => place.turn.number === near && diff.alike >= LEAST_ALIKE,
      )
      if (close) return this.#unsure(this.#close(this.#place(only.turn, only.spans)), 'rival', close)
    }
    const place = this.#place(only.turn, only.spans)
    const differs: Difference[] = ['turn']
    if (place.quote !== foldWhiteSpace(decision.quote)) differs.push('marks')
    if (place.occurrence !== decision.occurrence) differs.push('occurrence')
    return { kind: 'moved', decision, transcript, place, differs }
  }

  /** The same words in several turns, the likeliest first. */
  #doubtful(hits: readonly Hits[]): Outcome {
    const [first, second] = hits.map(({ turn, spans }) => this.#close(this.#place(turn, spans)))
    return this.#unsure(first as CloseStretch, 'rival', second)
  }

  /** Close words, beside places of the same words (`same`) that are fewer than the entry says. */
  #fuzzy(index: WordIndex, near: number, same?: Hits): Outcome {
    const { decision, transcript } = this
    const there = (same?.spans ?? []).map((span, at, all) => {
      const occurrence = all.length > 1 ? at + 1 : undefined
      return this.#close(writtenPlace(transcript, (same as Hits).turn, span, decision.quote, occurrence))
    })
    const close = closestStretches(index, decision.quote, near).filter(
      ({ place }) => !there.some((each) => overlap(each.place.span, place.span)),
    )
    const [best, second] = [...there.reverse(), ...close]
    if (!best || best.diff.alike < LEAST_ALIKE) {
      const shown = best && best.diff.alike >= LEAST_SHOWN ? best : undefined
      return { kind: 'lost', decision, transcript, best: shown }
    }
    if (second && best.diff.alike - second.diff.alike < RIVAL_WITHIN)
      return this.#unsure(best, 'rival', second)
    return this.#unsure(best, there.length > 0 ? 'occurrence' : undefined)
  }

  #unsure({ place, diff }: CloseStretch, doubt: Fuzzy['doubt'], rival?: CloseStretch): Outcome {
    const { decision, transcript } = this
    return { kind: 'fuzzy', decision, transcript, place, diff, doubt, rival }
  }

  #close(place: Place): CloseStretch {
    return { place, diff: wordDiff(this.decision.quote, place.quote) }
  }

  #place(turn: Turn, spans: readonly Span[]): Place {
    const { quote, occurrence } = this.decision
    const span = spans[(occurrence ?? 1) - 1] ?? (spans[0] as Span)
    const kept = spans.length > 1 ? occurrence : this.#here?.turn === turn ? occurrence : undefined
    return writtenPlace(this.transcript, turn, span, quote, kept)
  }

  #hitsIn(number: number): Hits | undefined {
    const { transcript, decision } = this
    const turn = transcript.turns[number - (transcript.turns[0]?.number ?? 1)]
    if (!turn) return undefined
    const hits = findQuote(transcript.text, turn, decision.quote)
    return hits.length > 0 ? { turn, spans: hits.map(({ span }) => span) } : undefined
  }

  /** The other turns in which the words stand, the nearest first. */
  #others(index: WordIndex): Hits[] {
    if (this.#elsewhere) return this.#elsewhere
    const { decision, transcript } = this
    // A quote may begin within a word, so that the words alone do not tell where it stands as it is written.
    const asWritten = turnsHolding(transcript, decision.quote.trim())
    const numbers = new Set(
      [...asWritten, ...index.holding(plainWords(omissionsApart(decision.quote)))].map(
        ({ number }) => number,
      ),
    )
    numbers.delete(decision.turn)
    const far = ({ turn }: Hits) => Math.abs(turn.number - decision.turn)
    this.#elsewhere = [...numbers]
      .sort((a, b) => a - b)
      .flatMap((number) => this.#hitsIn(number) ?? [])
      .sort((a, b) => far(a) - far(b))
    return this.#elsewhere
  }

  #standsAlone(): boolean {
    const { text } = this.transcript
    const quote = this.decision.quote.trim()
    const turn = (this.#here as Hits).turn
    const first = text.indexOf(quote)
    if (first < 0) return this.#words >= TELLING_WORDS
    return first >= turn.start && first < turn.end && text.indexOf(quote, turn.end) < 0
  }
}

/** The turns in which words stand exactly as they are written. */
function turnsHolding({ text, turns }: Transcript, quote: string): Turn[] {
  const found: Turn[] = []
  let next = 0
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    while (next < turns.length && (turns[next]?.end ?? 0) <= at) next++
    const turn = turns[next]
    if (turn && turn.start <= at && found.at(-1) !== turn) found.push(turn)
  }
  return found
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
