import { THEME_FIELDS, themeRows } from '../themes/records.js'
import { sessionActivity } from './activity.js'
import { CODING_TREE_FIELDS, codingTreeRows } from './coding-tree.js'
import { LEDGER_FIELDS, ledgerRows } from './ledger-rows.js'
import { codesBySession, matrixColumns, matrixRows } from './matrix.js'
import { participantColumns, participantRows, SESSION_FIELDS, sessionRows } from './participants.js'
import { type ReportInput, sessionIds } from './report-input.js'

/** A table of the report, ready for `toCsv(rows, columns)`. */
export interface ReportTable {
  /** What the file is called, without its ending. */
  name: 'participants' | 'sessions' | 'themes' | 'coding-tree' | 'ledger' | 'codes-by-session'
  columns: readonly string[]
  rows: readonly Record<string, unknown>[]
}

/** The report's tables, in the order in which the report shows them; `themes` only where there are any. */
export function reportTables(report: ReportInput): ReportTable[] {
  const { grouping, ledger, sessions, themes, transcripts } = report
  const activity = transcripts.map(sessionActivity)
  const matrix = codesBySession(grouping, sessionIds(report))
  return [
    { name: 'participants', columns: participantColumns(activity), rows: participantRows(activity) },
    { name: 'sessions', columns: SESSION_FIELDS, rows: sessionRows(activity, sessions) },
    ...(themes ? [{ name: 'themes' as const, columns: THEME_FIELDS, rows: records(themeRows(themes)) }] : []),
    { name: 'coding-tree', columns: CODING_TREE_FIELDS, rows: records(codingTreeRows(grouping)) },
    { name: 'ledger', columns: LEDGER_FIELDS, rows: records(ledgerRows(ledger)) },
    { name: 'codes-by-session', columns: matrixColumns(matrix), rows: matrixRows(matrix) },
  ]
}

/** An interface has no index signature; its values have. */
function records(rows: readonly object[]): Record<string, unknown>[] {
  return rows.map((row) => ({ ...row }))
}
