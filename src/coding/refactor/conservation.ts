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

/** Whether some codes together cover the same text before as others do after, candidates and decided units alike. */
export function coversTheSame(
  before: readonly MeaningUnit[],
  after: readonly MeaningUnit[],
  codes: { before: ReadonlySet<string>; after: ReadonlySet<string> },
): boolean {
  const one = coverage(before, codes.before)
  const other = coverage(after, codes.after)
  return one.size === other.size && [...one].every((word) => other.has(word))
}

/** Where the words that units with some codes cover begin. Blanks between units do not count: joined ones hold them. */
function coverage(units: readonly MeaningUnit[], codes: ReadonlySet<string>): Set<string> {
  const words = new Set<string>()
  for (const { transcript, start, text, codes: own } of units) {
    if (!own.some((code) => codes.has(code))) continue
    let from = 0
    let at = start
    for (const { index } of text.matchAll(/\S+/g)) {
      for (const _ of text.slice(from, index)) at++
      from = index
      words.add(`${transcript} ${at}`)
    }
  }
  return words
}

function keyOf({ transcript, start, end, status, analyst, codes, reason, text }: MeaningUnit): string {
  return JSON.stringify([transcript, start, end, status, analyst, [...codes].sort(), reason, text])
}
