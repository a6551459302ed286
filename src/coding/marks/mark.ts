import type { Place } from '../../diagnostic.js'
import type { Decision } from '../decision.js'
import type { TranslationSaid } from '../translation.js'

/** Where a mark points: a turn, a unit by its id, or a line of a file as `grep -n` names it (the line 1-based). */
export type MarkTarget =
  | { kind: 'turn'; transcript: string; turn: number }
  | { kind: 'unit'; id: string; transcript?: string | undefined; turn?: number | undefined }
  | { kind: 'line'; file: string | undefined; transcript: string | undefined; line: number; text: string }

/** What somebody says of a stretch of text, before it is known where that stands. */
export interface Mark {
  target: MarkTarget
  /** Words of the turn; undefined: the unit, or with `wholeTurn` all of the turn. */
  quote?: string | undefined
  occurrence?: number | undefined
  wholeTurn?: boolean | undefined
  /** Code points of the transcript, half-open, where a record names them. */
  start?: number | undefined
  end?: number | undefined
  codes?: readonly string[] | undefined
  status?: Decision['status'] | undefined
  reason?: string | undefined
  memo?: string | undefined
  translation?: TranslationSaid | undefined
  /** Where the mark itself stands; undefined on a command line. */
  place?: Place | undefined
}

/** What holds for every mark, whatever it says itself: the options of a command line. */
export type MarkDefaults = Pick<Mark, 'codes' | 'status' | 'reason' | 'memo'>

const AT = /^(.+):([1-9]\d*)$/
const UNIT = /^(.+)-([1-9]\d*)-[a-z2-7]{4,}$/

/** Reads `FG1:34`, or a unit’s id such as `FG1-34-k3q2`; undefined for anything else. */
export function readTarget(text: string): Exclude<MarkTarget, { kind: 'line' }> | undefined {
  const [, transcript, turn] = AT.exec(text) ?? []
  if (transcript !== undefined) return { kind: 'turn', transcript, turn: Number(turn) }
  return UNIT.test(text) ? { kind: 'unit', id: text } : undefined
}

/** The transcript’s part of a unit’s id, as `idSafe` wrote it, and the number of the turn. */
export function partsOfId(id: string): { transcript: string; turn: number } | undefined {
  const [, transcript, turn] = UNIT.exec(id) ?? []
  return transcript === undefined ? undefined : { transcript, turn: Number(turn) }
}
