/** What an id tells of its unit. */
export interface UnitIdParts {
  transcript: string
  /** 1-based. */
  turn: number
  hash: string
}

const UNIT_ID = /^([\p{L}\p{M}\p{N}_.-]+)-([1-9]\d*)-([a-z2-7]{4,})$/u

/** Reads a unit's id, `<transcript>-<turn>-<hash>`; undefined for what is none. */
export function partsOfUnitId(id: string): UnitIdParts | undefined {
  const [, transcript, turn, hash] = UNIT_ID.exec(id) ?? []
  if (transcript === undefined || turn === undefined || hash === undefined) return undefined
  return { transcript, turn: Number(turn), hash }
}
