import type { MeaningUnit } from '../meaning-unit.js'

/** What a refactoring means for a unit: what it is afterwards, as far as it changes. */
export type Expectation = (unit: MeaningUnit) => Partial<Pick<MeaningUnit, 'codes' | 'status' | 'reason'>>

/** Units as they should be and are not, and those that nobody expected. */
export interface Difference {
  missing: MeaningUnit[]
  extra: MeaningUnit[]
}

/**
 * Compares units after a refactoring with what it meant: every unit is there once, on the same words, with the status
 * and codes expected. Ids, the order of codes and groups do not count. Missing units are given as they were before.
 */
export function compareUnits(
  before: readonly MeaningUnit[],
  after: readonly MeaningUnit[],
  expected: Expectation,
): Difference {
  const counts = new Map<string, MeaningUnit[]>()
  for (const unit of after) {
    const key = keyOf(unit)
    const same = counts.get(key)
    if (same) same.push(unit)
    else counts.set(key, [unit])
  }
  const missing = before.filter(
    (unit) => counts.get(keyOf({ ...unit, ...expected(unit) }))?.pop() === undefined,
  )
  return { missing, extra: [...counts.values()].flat() }
}

/** Whether a unit that is missing is there in another one on the same words: two decisions that have become one. */
export function isJoined(unit: MeaningUnit, after: readonly MeaningUnit[], expected: Expectation): boolean {
  const key = keyOf({ ...unit, ...expected(unit) })
  return after.some((each) => keyOf(each) === key)
}

/** The words that units cover, by transcript and code. */
export type Coverage = ReadonlyMap<string, ReadonlySet<number>>

/** Where the words begin that units cover under each of their codes. Blanks do not count: a unit may join two others. */
export function coverageOf(units: readonly MeaningUnit[]): Coverage {
  const coverage = new Map<string, Set<number>>()
  for (const unit of units) {
    const words = wordsOf(unit)
    for (const code of unit.codes) {
      const key = `${unit.transcript} ${code}`
      const covered = coverage.get(key)
      if (covered === undefined) coverage.set(key, new Set(words))
      else for (const word of words) covered.add(word)
    }
  }
  return coverage
}

/** Units with a word that is not covered under one of their codes. */
export function uncovered(units: readonly MeaningUnit[], coverage: Coverage): MeaningUnit[] {
  return units.filter((unit) => {
    const words = wordsOf(unit)
    return unit.codes.some((code) => {
      const covered = coverage.get(`${unit.transcript} ${code}`)
      return covered === undefined || words.some((word) => !covered.has(word))
    })
  })
}

/** Where the words of a unit begin in the transcript, in code points. */
function wordsOf({ start, text }: MeaningUnit): number[] {
  const words: number[] = []
  let at = start
  let isInWord = false
  for (const character of text) {
    const isBlank = character.trim() === ''
    if (!isBlank && !isInWord) words.push(at)
    isInWord = !isBlank
    at++
  }
  return words
}

/** Units of which a part is also in one of some others. */
export function overlapping(
  units: readonly MeaningUnit[],
  others: readonly MeaningUnit[],
): ReadonlySet<MeaningUnit> {
  const byTurn = new Map<string, MeaningUnit[]>()
  for (const other of others) {
    const key = `${other.transcript}:${other.turn}`
    const own = byTurn.get(key)
    if (own) own.push(other)
    else byTurn.set(key, [other])
  }
  return new Set(
    units.filter(({ transcript, turn, start, end }) =>
      byTurn.get(`${transcript}:${turn}`)?.some((other) => start < other.end && other.start < end),
    ),
  )
}

function keyOf({ transcript, start, end, status, analyst, codes, reason, text }: MeaningUnit): string {
  return JSON.stringify([transcript, start, end, status, analyst, [...codes].sort(), reason, text])
}
