import type { CodeGroup } from '../../codebook/codebook.js'
import { alike, type NameWords, nameKey } from '../names/alike.js'
import type { Quotation } from '../quotation/quotation.js'

/** A heading names a code group where it is so much like its name (see `alike`). */
const LIKE_A_NAME = 0.6

/**
 * Finds the ids of the code groups that a quotation belongs to: those of the units that it cites; of one that cites none
 * the group whose name, or whose subgroup's name, a heading over it resembles, the nearest heading first.
 *
 * @param groupsOfUnits the groups of each unit by its id
 */
export function groupFinder(
  groups: readonly CodeGroup[],
  groupsOfUnits: ReadonlyMap<string, readonly string[]>,
  words: NameWords,
): (quotation: Pick<Quotation, 'notes' | 'section'>) => readonly string[] {
  const names = groups.flatMap(({ id, name, subgroups }) =>
    [name, ...subgroups.map((subgroup) => subgroup.name)].map((each) => ({ id, key: nameKey(each, words) })),
  )
  return ({ notes, section }) => {
    const own = new Set(notes.flatMap((note) => groupsOfUnits.get(note) ?? []))
    if (own.size > 0) return [...own]
    for (const title of [...section].reverse()) {
      const key = nameKey(title, words)
      const [best] = names
        .map(({ id, key: name }) => ({ id, share: alike(key, name) }))
        .sort((a, b) => b.share - a.share)
      if (best && best.share >= LIKE_A_NAME) return [best.id]
    }
    return []
  }
}
