import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { AuthoredFile } from './authored-file.js'
import { inputsOf } from './inputs.js'
import { knownIds } from './usage.js'
import { type Whereabouts, whereabouts } from './whereabouts.js'

/** Why a unit that a file knows is no longer in play in its group. */
export type Departure = 'excluded' | 'set aside' | 'recoded' | 'gone'

/** A unit that a file knows and that is no longer in play in its group. */
export interface Departed {
  id: string
  why: Departure
  /** Why it was excluded or set aside. */
  reason?: string
  /** What it has become, where its transcript was edited. */
  successor?: Whereabouts
  /** All this in words, without the `diff` of a successor. */
  said: string
}

/** What happened to a group's units since its text was written. */
export interface Staleness {
  stale: boolean
  /** Ids of units that came in, in the order of the transcripts. */
  joined: string[]
  /** Cited or listed units that are no longer in play here. */
  left: Departed[]
  /**
   * The same in words, one a unit: `FG1-34-k3q2 was recoded`, `FG2-3-abcd is new`. Empty where only codes within the
   * group changed.
   */
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
  const isNew = new Set(joined)
  const ids = [...known].filter((id) => !present.has(id) && !aside.has(id))
  const gone = ids.filter((id) => !units.has(id))
  const became = whereabouts(
    gone,
    file.remembered(),
    grouped.units.filter((unit) => isNew.has(unit.id)),
  )
  const left = ids.map((id): Departed => {
    const unit = units.get(id)
    const successor = became.get(id)
    const reason = unit?.reason
    const what = {
      id,
      why: departure(unit),
      ...(reason && unit.status !== 'accepted' ? { reason } : {}),
      ...(successor ? { successor } : {}),
    }
    return { ...what, said: departed(what) }
  })
  const successorIds = new Set([...became.values()].map((successor) => successor.id))
  const changed = [
    ...left.map(({ said }) => said),
    ...joined.filter((id) => !successorIds.has(id)).map((id) => `${id} is new`),
  ]
  return { stale: true, joined, left, changed }
}

/** What became of a unit, in words; how it was reworded, where it was, is told by its `diff`. */
function departed({ id, why, reason, successor }: Omit<Departed, 'said'>): string {
  if (successor?.is === 'moved') return `${id} is now ${successor.id}`
  if (successor) return `${id} was reworded and is now ${successor.id}`
  return why === 'gone' ? `${id} is gone` : `${id} was ${why}${reason ? `: ${reason}` : ''}`
}

function departure(unit: MeaningUnit | undefined): Departure {
  if (!unit) return 'gone'
  if (unit.status === 'excluded') return 'excluded'
  return unit.status === 'set-aside' ? 'set aside' : 'recoded'
}
