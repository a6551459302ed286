import type { MeaningUnit } from '../../coding/meaning-unit.js'
import { overlapping } from '../../coding/refactor/conservation.js'
import { error, StcError } from '../../diagnostic.js'
import { type CodedUnits, holding, type RefactorDesk, type StudyState } from './desk.js'
import { decided } from './notes.js'

/**
 * Of units that nobody expected, those whose decision held before. The others were overruled by one that contradicted
 * them, and hold now that it speaks of other codes.
 */
export async function unexpected(
  extra: readonly MeaningUnit[],
  before: RefactorDesk,
  after: StudyState,
): Promise<MeaningUnit[]> {
  if (extra.length === 0) return []
  const held = new Set(holding(before, await before.coded()).values())
  const names = holding(after, await after.coded())
  return extra.filter((unit) => held.has(nameOf(unit, names)))
}

/** Units are copied for comparison: the same one is told by where it is and what was decided. */
function nameOf(unit: MeaningUnit, names: ReadonlyMap<MeaningUnit, string>): string {
  for (const [each, name] of names) {
    if (each.id === unit.id && each.transcript === unit.transcript && each.analyst === unit.analyst)
      return name
  }
  return ''
}

/**
 * Refuses a refactoring after which decisions would be overruled by others. Throws StcError with one diagnostic each;
 * does nothing where no other decision is about the same words, which no refactoring brings about.
 */
export function refuseOverruled(
  lost: readonly MeaningUnit[],
  before: CodedUnits,
  after: CodedUnits,
  code: 'stc/not-mergeable' | 'stc/contradicting-decisions',
  once: string,
): void {
  const ruled = overlapping(lost, decided(after.units))
  if (ruled.size === 0) return
  throw new StcError(
    [...ruled].map((unit) =>
      error(
        code,
        `${unit.transcript}:${unit.turn}: once ${once}, this decision (${unit.status}) contradicts another one about the same words`,
        {
          place: placeOf(unit, before),
          hint: 'settle it first: change one of the two decisions; nothing was written',
        },
      ),
    ),
  )
}

function placeOf(unit: MeaningUnit, { decisions }: CodedUnits) {
  for (const [each, { place }] of decisions) {
    if (each.id === unit.id && each.analyst === unit.analyst) return place
  }
  return { file: unit.transcript }
}
