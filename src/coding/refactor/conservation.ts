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
  const one = byTranscript(before, codes.before)
  const other = byTranscript(after, codes.after)
  if (one.size !== other.size) return false
  for (const [transcript, units] of one) {
    const theirs = other.get(transcript)
    if (theirs === undefined || !haveTheSameWords(units, theirs)) return false
  }
  return true
}

function byTranscript(units: readonly MeaningUnit[], codes: ReadonlySet<string>): Map<string, MeaningUnit[]> {
  const sorted = new Map<string, MeaningUnit[]>()
  for (const unit of units) {
    if (!unit.codes.some((code) => codes.has(code))) continue
    const own = sorted.get(unit.transcript)
    if (own) own.push(unit)
    else sorted.set(unit.transcript, [unit])
  }
  return sorted
}

function haveTheSameWords(one: readonly MeaningUnit[], other: readonly MeaningUnit[]): boolean {
  const ours = wordsOf(one)
  const theirs = wordsOf(other)
  if (ours.size !== theirs.size) return false
  for (const word of ours) if (!theirs.has(word)) return false
  return true
}

/** Where the words of units of one transcript begin. Blanks between units do not count: joined ones hold them. */
function wordsOf(units: readonly MeaningUnit[]): Set<number> {
  const words = new Set<number>()
  for (const { start, text } of units) {
    let at = start
    let isInWord = false
    for (const character of text) {
      const isBlank = character.trim() === ''
      if (!isBlank && !isInWord) words.add(at)
      isInWord = !isBlank
      at++
    }
  }
  return words
}

function keyOf({ transcript, start, end, status, analyst, codes, reason, text }: MeaningUnit): string {
  return JSON.stringify([transcript, start, end, status, analyst, [...codes].sort(), reason, text])
}
