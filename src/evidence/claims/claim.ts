import type { Span } from '../../transcript/transcript.js'
import type { Part } from '../manuscript/parts.js'
import type { Quantifier } from './claim-words.js'
import type { Path } from './sample.js'
import type { Condition, Share } from './threshold.js'

/** Where a claim stands. */
export interface Stated {
  /** UTF-16 offsets in the manuscript's text. */
  span: Span
  /** The claim's words, and the sentence around them. */
  written: string
  sentence: string
  part: Part
}

/** Whose units are behind a claim. */
export type Basis =
  | { by: 'sentence' | 'paragraph'; units: readonly string[] }
  | { by: 'subgroup' | 'group'; id: string; name: string }

/** `most participants`: a word for how many, beside how many there are. */
export interface QuantifierClaim extends Stated {
  kind: 'quantifier'
  quantifier: Quantifier | 'number'
  number: number | null
  /** Null where nothing is cited and no heading names a code group. */
  basis: Basis | null
  /** What is counted: participants (all, or those with a role), or sessions. */
  counts: 'participants' | 'sessions'
  /** Those it is about who are in the basis, of all it is about. */
  share: Share | null
  /** Participants of any kind, and sessions, in the basis. */
  participants: number
  sessions: Share
  /** What the researcher lets the word mean, and which part of it does not hold. */
  threshold: string | null
  violated: readonly Condition[]
  verdict: 'holds' | 'violated' | 'not judged'
  /** Why it is not judged. */
  why: 'no threshold' | 'no basis' | 'only some of them' | 'a whole group' | null
}

/** `17 therapists`, `mean age 51`: a number beside that of the study. */
export interface NumberClaim extends Stated {
  kind: 'number'
  /** What is counted or measured: `participants`, `nurses`, `age, mean`. */
  about: string
  claimed: string
  /** What the study has; null where it does not tell. */
  actual: string | null
  /** Where study.yaml or the transcripts tell. */
  path: Path | null
  verdict: 'right' | 'wrong' | 'cannot be checked'
  /** Said after the message. */
  note: string | null
}

export type Claim = QuantifierClaim | NumberClaim
