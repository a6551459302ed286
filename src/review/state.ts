import type { Codebook } from '../codebook/codebook.js'
import type { CodedTranscript } from '../coding/code-transcript.js'
import type { CodingText } from '../coding/coding-text.js'
import type { Decision } from '../coding/decision.js'
import type { Method } from '../method/methods.js'
import type { Span, Transcript } from '../transcript/transcript.js'
import type { Filter } from './filter.js'
import type { Key } from './key.js'
import type { Line } from './line-edit.js'
import type { Size } from './screen.js'
import type { ReviewUnit, UnitSummary } from './unit.js'

/** What stays the same from the first key to the last. */
export interface ReviewContext {
  analyst: string
  /** Neither what the rules found nor what others decided is shown: only which stretch is meant. */
  blind: boolean
  codebook: Codebook
  words: Method['words']
  /** Ids in the order in which they are gone through. */
  transcripts: readonly string[]
  /** Rules and decisions together, the analyst's own word before that of others. Pure. */
  code(transcript: Transcript, coding: CodingText): CodedTranscript
}

/** The transcript on the screen. */
export interface Opened {
  /** Its number among the transcripts. */
  index: number
  transcript: Transcript
  units: readonly ReviewUnit[]
}

/** Where the reader is: at a unit, or at a place of the text without one. */
export interface Focus {
  /** UTF-16 offset. */
  start: number
  /** Number among the units of the transcript. */
  unit: number | undefined
}

/** A coding text that can be gone back to, what was done to it then, and where. */
export interface Step {
  coding: CodingText
  what: string
  index: number
  start: number
}

/** What codes are picked for. */
export type PickPurpose =
  | { for: 'accept' | 'recode' | 'add' | 'take-out' | 'filter' }
  | { for: 'new-unit'; span: Span }

/** What the keys mean at present. */
export type Mode =
  | { is: 'browse' }
  | { is: 'pick'; purpose: PickPurpose; line: Line; at: number; marked: readonly string[] }
  | { is: 'reason'; status: 'excluded' | 'set-aside'; line: Line; at: number }
  | { is: 'prompt'; for: 'memo' | 'jump' | 'search'; line: Line }
  | { is: 'sentences'; sentences: readonly Span[]; at: number; from: number | undefined }
  | { is: 'filter' }
  | { is: 'speakers'; at: number }
  | { is: 'help'; at: number }
  | { is: 'progress'; at: number }
  | { is: 'conflict' }

/** What is looked for in other transcripts. */
export type Target =
  | { kind: 'unit'; last?: boolean }
  | { kind: 'undecided' }
  | { kind: 'text'; query: string }
  | { kind: 'turn'; turn: number; id?: string | undefined }
  | { kind: 'offset'; start: number }

/** Everything that is known between two keys. */
export interface ReviewState {
  context: ReviewContext
  size: Size
  coding: CodingText
  past: readonly Step[]
  future: readonly Step[]
  /** Undefined until the first unit is found. */
  opened: Opened | undefined
  focus: Focus
  /** Of each transcript that was coded; `null` for one that cannot be read. */
  known: readonly (readonly UnitSummary[] | null | undefined)[]
  filter: Filter
  /** Rows by which the text is moved from where the unit is seen best. */
  scroll: number
  mode: Mode
  /** Said in the last line until the next key. */
  message: { text: string; alarm: boolean } | undefined
  /** Reasons given in this sitting, the last one first. */
  reasons: readonly string[]
  query: string
}

/** What the outside has to do after a key. In the order given; `save` before anything else. */
export type Effect =
  | { do: 'save' }
  | { do: 'seek'; from: number; step: 1 | -1; target: Target; wrap: boolean; otherwise: string }
  | { do: 'edit-memo'; text: string }
  | { do: 'reload' }
  | { do: 'suspend' }
  | { do: 'repaint' }
  | { do: 'quit'; interrupted: boolean }

/** What happens to the screen. */
export type Happening =
  | { is: 'key'; key: Key }
  | { is: 'resized'; size: Size }
  /** A transcript comes onto the screen. */
  | { is: 'opened'; opened: Opened; focus: Focus }
  /** A transcript was coded that is not on the screen; null: it cannot be read. */
  | { is: 'counted'; index: number; units: readonly UnitSummary[] | null }
  | { is: 'said'; text: string; alarm?: boolean }
  /** The file was written by another program; nothing was saved. */
  | { is: 'conflict' }
  | { is: 'reloaded'; coding: CodingText }
  | { is: 'memo'; text: string }

export interface Reduced {
  state: ReviewState
  effects: readonly Effect[]
}

/** The screen before anything is known. */
export function startOf(context: ReviewContext, coding: CodingText, filter: Filter, size: Size): ReviewState {
  return {
    context,
    size,
    coding,
    past: [],
    future: [],
    opened: undefined,
    focus: { start: 0, unit: undefined },
    known: context.transcripts.map(() => undefined),
    filter,
    scroll: 0,
    mode: { is: 'browse' },
    message: undefined,
    reasons: [],
    query: '',
  }
}

/** The unit the reader is at. */
export function focusedUnit({ opened, focus }: ReviewState): ReviewUnit | undefined {
  return focus.unit === undefined ? undefined : opened?.units[focus.unit]
}

/** The codes of a unit that the reader may see: where the reading is blind, only those the reader gave. */
export function shownCodes(
  { context }: Pick<ReviewState, 'context'>,
  unit: { codes: readonly string[]; decision: Decision | undefined },
): readonly string[] {
  return context.blind ? (unit.decision?.codes ?? []) : unit.codes
}

/** A state that says something, and nothing to do. */
export function say(state: ReviewState, text: string, alarm = false): Reduced {
  return { state: { ...state, message: { text, alarm } }, effects: [] }
}
