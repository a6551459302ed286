import { partsOfUnitId } from '../../coding/unit-id-parts.js'
import type { Quotation, Speech } from '../quotation/quotation.js'
import type { Cast, Person } from './cast.js'
import { meant } from './judge-attribution.js'
import { type Resolved, resolve, resolveLabel } from './resolve.js'

/** Reads the attributions of a quotation, and the sessions of the units that its notes cite. */
export function resolveAll({ attributions, notes }: Quotation, cast: Cast): Resolved[] {
  const written = attributions.map(({ text }) => resolve(text, cast))
  const cited = notes
    .flatMap((label) => partsOfUnitId(label)?.transcript ?? [])
    .filter((id) => cast.sessions.some((session) => session.id === id))
  return cited.length === 0 ? written : [...written, { isPersonal: false, sessions: new Set(cited) }]
}

/** What the name before a speech says; empty where none stands there. */
export function labelOf({ label }: Speech, cast: Cast): Resolved[] {
  return label ? [resolveLabel(label.text, cast)] : []
}

/** People whom attributions may mean where they ought to mean one, and do not. */
export function notOne(attributions: readonly Resolved[], cast: Cast): readonly Person[] | undefined {
  const people = meant(attributions, cast.people)
  return people && people.length !== 1 ? people : undefined
}
