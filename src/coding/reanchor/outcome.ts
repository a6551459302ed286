import { foldWhiteSpace } from '../../language/fold.js'
import type { WordDiff } from '../../language/word-diff.js'
import type { Transcript } from '../../transcript/transcript.js'
import type { Decision } from '../decision.js'
import type { Entry } from '../entry.js'
import type { CloseStretch } from './closest.js'
import type { Place } from './place.js'

/** In what a decision found again differs from its entry, the words being the same. */
export type Difference = 'turn' | 'marks' | 'occurrence'

interface Found {
  decision: Decision
  transcript: Transcript
  place: Place
}

/** A decision whose words stand where its entry says. */
export interface Exact extends Found {
  kind: 'exact'
  /** How often the quote stands in its turn, where the entry does not say which one is meant: the first is taken. */
  times: number
}

/** The same words, but in another turn, with other typographic marks, or another of several. */
export interface Moved extends Found {
  kind: 'moved'
  differs: readonly Difference[]
}

/** Close words, or the same words in several places: only a person can say that they are meant. */
export interface Fuzzy extends Found {
  kind: 'fuzzy'
  diff: WordDiff
  /**
   * Why no number may accept it: another place is nearly as close (`rival`), or the quote stands there, but not as
   * often as `occurrence` says.
   */
  doubt: 'rival' | 'occurrence' | undefined
  rival: CloseStretch | undefined
}

/** No close words. */
export interface Lost {
  kind: 'lost'
  decision: Decision
  /** Undefined where there is no such transcript. */
  transcript: Transcript | undefined
  /** The best place there is. */
  best: CloseStretch | undefined
}

/** What became of a decision when its transcript changed. */
export type Outcome = Exact | Moved | Fuzzy | Lost

/** Below this a stretch is not taken for the words of a quote. */
export const LEAST_ALIKE = 0.6

/** Below this a place is not worth showing. */
export const LEAST_SHOWN = 0.3

/** A second place is a rival where it is less than this behind the closest. */
export const RIVAL_WITHIN = 0.1

/** The keys of the entry that must change so that it leads to its place; none where it does already. */
export function correction({ decision, place }: Found): Partial<Entry> {
  const { turn, quote, occurrence } = place
  return {
    ...(turn.number === decision.turn ? {} : { transcript: decision.transcript, turn: turn.number }),
    ...(quote === foldWhiteSpace(decision.quote) ? {} : { quote }),
    ...(occurrence === decision.occurrence ? {} : { occurrence }),
  }
}
