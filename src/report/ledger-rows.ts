import type { Ledger, LedgerLine } from './ledger.js'
import type { LedgerReason } from './ledger-reasons.js'
import type { Move } from './moves.js'

/** A row of the ledger for CSV and NDJSON; `group` is null for units with no group and for the whole. */
export interface LedgerRecord {
  line: 'group' | 'no group' | 'whole'
  group: string | null
  name: string | null
  found: number
  accepted: number
  cited: number
  not_yet_cited: number
  candidate: number
  candidate_cited: number
  set_aside: number
  excluded: number
}

/** The record's keys in the order in which they are written. */
export const LEDGER_FIELDS = [
  'line',
  'group',
  'name',
  'found',
  'accepted',
  'cited',
  'not_yet_cited',
  'candidate',
  'candidate_cited',
  'set_aside',
  'excluded',
] as const satisfies readonly (keyof LedgerRecord)[]

/** One row per group, one for units with no group, one for the whole. */
export function ledgerRows(ledger: Ledger): LedgerRecord[] {
  return [
    ...ledger.groups.map((line) => ({
      line: 'group' as const,
      group: line.group,
      name: line.name,
      ...columns(line),
    })),
    { line: 'no group', group: null, name: null, ...columns(ledger.ungrouped) },
    { line: 'whole', group: null, name: null, ...columns(ledger.whole) },
  ]
}

function columns(line: LedgerLine): Omit<LedgerRecord, 'line' | 'group' | 'name'> {
  return {
    found: line.found,
    accepted: line.accepted,
    cited: line.cited,
    not_yet_cited: line.notYetCited,
    candidate: line.candidate,
    candidate_cited: line.candidateCited,
    set_aside: line.setAside,
    excluded: line.excluded,
  }
}

/** The moves as records for NDJSON. */
export function moveRows(moves: readonly Move[]): object[] {
  return moves.map(({ from, to, fromGroups, toGroups, ids, reasons }) => ({
    line: 'move',
    from,
    to,
    from_groups: fromGroups,
    to_groups: toGroups,
    units: ids.length,
    ids,
    reasons,
  }))
}

/** The reasons as records for NDJSON. */
export function reasonRows(reasons: readonly LedgerReason[]): object[] {
  return reasons.map(({ status, by, reason, ids }) => ({
    line: 'reason',
    status,
    by,
    reason,
    units: ids.length,
    ids,
  }))
}
