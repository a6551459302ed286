/** What is decided about a unit. `candidate`: found by the rules, nobody has decided yet. */
export type Status = 'candidate' | 'accepted' | 'set-aside' | 'excluded'

/** Where a unit comes from: the codebook's rules, an analyst's own finding, or another program. */
export type Origin = 'codebook' | 'analyst' | 'import'

/** One match of one term: `start`/`end` are code points in the transcript, half-open. */
export interface Evidence {
  code: string
  term: string
  start: number
  end: number
}

/**
 * A stretch of one turn that carries meaning for the question, and what is known of it.
 * This is the record that passes between commands as NDJSON or CSV; its keys and their order are a contract.
 * `start`/`end` are 0-based, half-open, in code points of the transcript; `text` is exactly that stretch.
 */
export interface MeaningUnit {
  /** `<transcript>-<turn>-<hash>` */
  id: string
  transcript: string
  /** 1-based number of the turn. */
  turn: number
  /** 1-based line on which the unit starts. */
  line: number
  start: number
  end: number
  /** The tag as it stands in the transcript; null where nobody is named. */
  speaker: string | null
  /** `FG1/P2`, or the person study.yaml names. */
  participant: string | null
  role: string
  timestamp: string | null
  text: string
  codes: string[]
  groups: string[]
  subgroups: string[]
  status: Status
  origin: Origin
  /** Who decided; null while it is a candidate. */
  analyst: string | null
  reason: string | null
  evidence: Evidence[]
}

/** The record's keys in the order in which they are written. */
export const UNIT_FIELDS = [
  'id',
  'transcript',
  'turn',
  'line',
  'start',
  'end',
  'speaker',
  'participant',
  'role',
  'timestamp',
  'text',
  'codes',
  'groups',
  'subgroups',
  'status',
  'origin',
  'analyst',
  'reason',
  'evidence',
] as const satisfies readonly (keyof MeaningUnit)[]

/** Whether a unit takes part in condensation: accepted, or not yet decided. */
export function isInPlay(unit: Pick<MeaningUnit, 'status'>): boolean {
  return unit.status === 'accepted' || unit.status === 'candidate'
}
