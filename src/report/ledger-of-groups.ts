import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { groupsOf, type Ledger } from './ledger.js'
import type { LedgerReason } from './ledger-reasons.js'
import type { Move } from './moves.js'

/** What a ledger is shown with: its lines, what was recoded, and the reasons. */
export interface LedgerView {
  ledger: Ledger
  moves: readonly Move[]
  reasons: readonly LedgerReason[]
}

/**
 * The part of a ledger that concerns some groups: their lines, moves out of them or into them, and the reasons of
 * their units. `whole` and `ungrouped` stay what they are in the whole study.
 */
export function ledgerOfGroups(
  { ledger, moves, reasons }: LedgerView,
  wanted: readonly string[],
  units: readonly MeaningUnit[],
  codebook: Codebook,
): LedgerView {
  const concerned = new Set(
    units
      .filter((unit) => groupsOf(unit, codebook).some((group) => wanted.includes(group)))
      .map(({ id }) => id),
  )
  return {
    ledger: { ...ledger, groups: ledger.groups.filter(({ group }) => wanted.includes(group)) },
    moves: moves.filter(({ fromGroups, toGroups }) =>
      [...fromGroups, ...toGroups].some((group) => wanted.includes(group)),
    ),
    reasons: reasons.flatMap((reason) => {
      const ids = reason.ids.filter((id) => concerned.has(id))
      return ids.length === 0 ? [] : [{ ...reason, ids }]
    }),
  }
}
