import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { AuthoredFile } from './authored-file.js'
import { inputsOf } from './inputs.js'
import { knownIds } from './usage.js'

/** Why a unit that a file knows is no longer in play in its group. */
export type Departure = 'excluded' | 'set aside' | 'recoded' | 'gone'

/** What happened to a group's units since its text was written. */
export interface Staleness {
  stale: boolean
  /** Ids of units that came in, in the order of the transcripts. */
  joined: string[]
  /** Cited or listed units that are no longer in play here. */
  left: { id: string; why: Departure }[]
  /** The same in words: `FG1-34-k3q2 was recoded`, `FG2-3-abcd is new`. Empty where only codes or decisions changed. */
  changed: string[]
}

/**
 * Compares the units a condensate was written from with those of its group now. A draft that nobody touched is
 * never stale, since it is made anew.
 * Which units joined or left is known from the ids in the file; that a unit only got other codes of
 * the group, or was decided about, shows in nothing but `stale`.
 */
export function staleness(
  file: AuthoredFile,
  grouped: GroupedGroup,
  units: ReadonlyMap<string, MeaningUnit>,
): Staleness {
  if (file.untouched || file.inputs === inputsOf(grouped)) {
    return { stale: false, joined: [], left: [], changed: [] }
  }
  const { usage } = file
  const known = knownIds(usage)
  const present = new Set(grouped.units.map((unit) => unit.id))
  const joined = grouped.units
    .map((unit) => unit.id)
    .filter((id) => !known.has(id) || (usage.fresh.has(id) && usage.listed.includes(id)))
  const aside = new Set(usage.notUsed.flatMap(({ ids }) => ids))
  const left = [...known]
    .filter((id) => !present.has(id) && !aside.has(id))
    .map((id) => ({ id, why: departure(units.get(id)) }))
  const changed = [
    ...left.map(({ id, why }) => (why === 'gone' ? `${id} is gone` : `${id} was ${why}`)),
    ...joined.map((id) => `${id} is new`),
  ]
  return { stale: true, joined, left, changed }
}

function departure(unit: MeaningUnit | undefined): Departure {
  if (!unit) return 'gone'
  if (unit.status === 'excluded') return 'excluded'
  return unit.status === 'set-aside' ? 'set aside' : 'recoded'
}
