import { unicode } from '../language/unicode.js'
/** What an id tells of its unit. */
export interface UnitIdParts {
  transcript: string
  /** As it is written; that a transcript has such a turn, or such a unit, only looking it up tells. */
  turn: number
  hash: string
}

const UNIT_ID = unicode`^([\p{L}\p{M}\p{N}_.-]+)-(\d+)-([a-z2-7]{4,})$`

/** Reads a unit's id, `<transcript>-<turn>-<hash>`; undefined for what is none. */
export function partsOfUnitId(id: string): UnitIdParts | undefined {
  const [, transcript, turn, hash] = UNIT_ID.exec(id) ?? []
  if (transcript === undefined || turn === undefined || hash === undefined) return undefined
  return { transcript, turn: Number(turn), hash }
}

/** Whether a text, such as a note's label, is the id of a meaning unit. */
export function isUnitId(text: string): boolean {
  return UNIT_ID.test(text)
}
