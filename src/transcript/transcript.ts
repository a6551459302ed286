import type { Diagnostic } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import type { Positions } from './positions.js'
import type { ReadingReasons } from './reasons.js'

/** A half-open stretch of a transcript's text, in UTF-16 offsets. Only records leave in code points. */
export interface Span {
  start: number
  end: number
}

/** What one person says until another one speaks. Offsets are UTF-16 into the transcript's text. */
export interface Turn extends Span {
  /** 1-based, counted over all speakers. */
  number: number
  /** The tag, as the file or study.yaml unifies its spellings; null where the file names nobody. */
  speaker: string | null
  /** As written, without its brackets. */
  timestamp: string | null
  /**
   * Stretches inside the turn that nobody said (a timestamp, a page head, the line of times above a cue), ascending and
   * apart. They stay in the text, so that positions hold, but are neither matched nor counted.
   */
  gaps: readonly Span[]
}

/** One tag of one transcript and who stands behind it. */
export interface Speaker {
  label: string
  /** `FG1/P2`, or the person's id where study.yaml joins several tags. */
  participant: string
  role: string
  attributes: Readonly<Record<string, string>>
  /** In study.yaml or the front matter, as against inferred from the text. */
  declared: boolean
}

/** A transcript as read: its text untouched, and where each turn stands in it. */
export interface Transcript {
  /** The file's name without its ending. */
  id: string
  /** The path as the user would write it, for messages. */
  file: string
  text: string
  positions: Positions
  language: LanguageCode
  /** The name of the layout it was read by. */
  layout: string
  frontMatter: Readonly<Record<string, unknown>>
  turns: readonly Turn[]
  /** By label, in the order of their first turn; declared but silent ones last. */
  speakers: ReadonlyMap<string, Speaker>
  diagnostics: readonly Diagnostic[]
  /** Tells why it was read so, for `stc turns --explain`; worked out when it is asked. Absent where a transcript was not read from text. */
  reasons?: () => ReadingReasons | undefined
}

/** Roles whose talk is context: not coded unless a code's `roles` asks for it, but kept in quotes. */
export const CONTEXT_ROLES: ReadonlySet<string> = new Set([
  'moderator',
  'co-moderator',
  'interviewer',
  'secretary',
  'observer',
  'interpreter',
])
