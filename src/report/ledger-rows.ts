import type { Ledger, LedgerLine } from './ledger.js'

/** A row of the ledger for CSV and NDJSON; `group` is null for units with no group and for the whole. */
export interface LedgerRecord {
  line: 'group' | 'no group' | 'whole'
  group: string | null
  name: string | null
  found: number
  used: number
  set_aside: number
  excluded: number
  not_yet_used: number
}

/** The record's keys in the order in which they are written. */
export const LEDGER_FIELDS = [
  'line',
  'group',
  'name',
  'found',
  'used',
  'set_aside',
  'excluded',
  'not_yet_used',
] as const satisfies readonly (keyof LedgerRecord)[]

/** One row per group, one for units with no group, one for the whole. */
export function ledgerRows(ledger: Ledger): LedgerRecord[] {
  const columns = (line: LedgerLine) => ({
    found: line.found,
    used: line.used,
    set_aside: line.setAside,
    excluded: line.excluded,
    not_yet_used: line.notYetUsed,
  })
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
