import type { GroupedGroup } from '../coding/grouping.js'
import { digest } from './digest.js'

/** Hashing a large group takes a while and is asked for more than once. */
const hashes = new WeakMap<GroupedGroup, string>()

/**
 * What a condensate is written from, as `sha256:…`: id, text and codes of every unit in play of the group. Codes of
 * other groups do not count, nor the order of a unit's codes, nor that an analyst accepts what the rules proposed.
 */
export function inputsOf(grouped: GroupedGroup): string {
  const done = hashes.get(grouped)
  if (done !== undefined) return done
  const hash = inputsUnder(grouped, (id) => id)
  hashes.set(grouped, hash)
  return hash
}

/** The same as it would be if the units had other ids: what was written before they got the present ones. */
export function inputsUnder({ group, units }: GroupedGroup, idOf: (id: string) => string): string {
  const own = new Set(group.codes.map((code) => code.id))
  const rows = units.map(({ id, codes, text }) =>
    JSON.stringify([idOf(id), codes.filter((code) => own.has(code)).sort(), text]),
  )
  return digest(rows.sort().join('\n'))
}
