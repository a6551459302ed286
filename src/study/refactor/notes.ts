import type { MeaningUnit } from '../../coding/meaning-unit.js'
import type { RefactorDesk, StudyState } from './desk.js'

/** Groups that have no code any more. */
export function emptied(before: RefactorDesk, after: StudyState): string[] {
  const had = new Set(before.codebook.groups.filter(({ codes }) => codes.length > 0).map(({ id }) => id))
  return after.codebook.groups
    .filter(({ id, codes }) => codes.length === 0 && had.has(id))
    .map(({ id }) => `${id} has no code any more: give it one, or take it out of the codebook`)
}

/** `1 candidate`, `3 candidates`. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Units on which nobody has decided. */
export function undecided(units: readonly MeaningUnit[]): MeaningUnit[] {
  return units.filter(({ analyst }) => analyst === null)
}

/** Units on which somebody has decided. */
export function decided(units: readonly MeaningUnit[]): MeaningUnit[] {
  return units.filter(({ analyst }) => analyst !== null)
}
