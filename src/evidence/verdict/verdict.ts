import type { WordDiff } from '../../language/word-diff.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import type { Person } from '../attribution/cast.js'
import type { Edit } from '../match/edit.js'
import type { Quotation } from '../quotation/quotation.js'
import type { StoredTranslation } from '../translation/translations.js'

/**
 * What a quotation turned out to be. `verbatim`: word for word, in one turn (an exchange: in turns that follow each
 * other). `edited`: the same but for edits that are declared or change no word. `altered`: close, but words differ.
 * `spliced`: stretches of several turns or speakers joined without saying so. `ambiguous`: it stands in several places
 * and nothing tells which is meant. `translated`: it is the stored translation of what was said.
 */
export const VERDICTS = [
  'verbatim',
  'edited',
  'translated',
  'ambiguous',
  'wrong session',
  'wrong speaker',
  'spliced',
  'altered',
  'not found',
] as const
export type VerdictKind = (typeof VERDICTS)[number]

/** Verdicts that need no mending. */
export const CLEAN: ReadonlySet<VerdictKind> = new Set(['verbatim', 'edited', 'translated'])

/** A stretch of a turn. UTF-16 offsets in the transcript's text. */
export interface SaidPlace {
  transcript: Transcript
  turn: Turn
  span: Span
  /** Who says it; undefined where the transcript names nobody. */
  person: Person | undefined
}

/** A quotation, judged. */
export interface Verdict {
  quotation: Quotation
  kind: VerdictKind
  /** Where it was said: one for each speech; of a splice each stretch; else the closest place. Empty where it was not found. */
  places: readonly SaidPlace[]
  /** What became of each speech of the quotation, in its order; none where it is left alone. */
  speeches: readonly Pick<Verdict, 'kind' | 'places'>[]
  /** How many places it may stand in. */
  count: number
  edits: readonly Edit[]
  /** How close the closest place is, 0 to 1 (see `WordDiff`); 1 where all words stand. */
  alike: number
  /** What differs from the closest place. */
  diff?: WordDiff | undefined
  /** Its attributions mean somebody who is not there: nobody, or several people. */
  meant?: readonly Person[] | undefined
  /** The translation it is of, or closest to. */
  translation?: StoredTranslation | undefined
  /** No word of its attributions is known to the study. */
  isAttributionUnknown: boolean
  /** Words stand, but elsewhere than attributed, though it is altered or spliced as well. */
  isWronglyAttributed: boolean
}

/** What became of one speech of a quotation. */
export interface SpeechVerdict
  extends Pick<Verdict, 'kind' | 'places' | 'count' | 'edits' | 'alike' | 'diff' | 'translation'> {
  /** Words are wrongly attributed, though they are altered or spliced as well. */
  isWronglyAttributed: boolean
}

/** Whether a sentence that cites units is in other words than theirs, which a sentence without quotation marks may be. */
export function isParaphrase(quotation: Quotation, kind: VerdictKind): boolean {
  return quotation.form === 'cited' && (kind === 'altered' || kind === 'spliced' || kind === 'not found')
}
