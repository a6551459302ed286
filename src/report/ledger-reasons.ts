import type { MeaningUnit } from '../coding/meaning-unit.js'

/** Why units are out of play, and which. */
export interface LedgerReason {
  status: 'set aside' | 'excluded'
  /** Where it is written: among an analyst's decisions, or under “Not used” in a condensate. */
  by: 'decision' | 'condensate'
  /** Null where none is given. */
  reason: string | null
  ids: readonly string[]
}

/** What a condensate lists under “Not used”. */
export interface NotUsedItem {
  ids: readonly string[]
  reason: string | undefined
}

/**
 * Every reason with its units: those of decisions in the order in which they first occur, each once; then each item that
 * condensates list under “Not used”.
 */
export function ledgerReasons(
  outOfPlay: readonly MeaningUnit[],
  notUsed: readonly NotUsedItem[],
): LedgerReason[] {
  const decided = new Map<string, LedgerReason & { ids: string[] }>()
  for (const { id, status, reason } of outOfPlay) {
    const key = JSON.stringify([status, reason])
    const known = decided.get(key)
    if (known) known.ids.push(id)
    else {
      const is = status === 'set-aside' ? 'set aside' : 'excluded'
      decided.set(key, { status: is, by: 'decision', reason, ids: [id] })
    }
  }
  return [
    ...decided.values(),
    ...notUsed.map(({ ids, reason }) => ({
      status: 'set aside' as const,
      by: 'condensate' as const,
      reason: reason ?? null,
      ids: [...ids],
    })),
  ]
}
