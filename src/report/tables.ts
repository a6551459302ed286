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
  return NAMES.flatMap((name) => reportTable(report, name) ?? [])
}

const NAMES = ['participants', 'sessions', 'themes', 'coding-tree', 'ledger', 'codes-by-session'] as const

/** One table of the report, without the work that the others take; undefined for `themes` where there are none. */
export function reportTable(report: ReportInput, name: ReportTable['name']): ReportTable | undefined {
  const { grouping, ledger, sessions, themes, transcripts } = report
  switch (name) {
    case 'participants': {
      const activity = transcripts.map(sessionActivity)
      return { name, columns: participantColumns(activity), rows: participantRows(activity) }
    }
    case 'sessions':
      return { name, columns: SESSION_FIELDS, rows: sessionRows(transcripts.map(sessionActivity), sessions) }
    case 'themes':
      return themes && { name, columns: THEME_FIELDS, rows: records(themeRows(themes)) }
    case 'coding-tree':
      return { name, columns: CODING_TREE_FIELDS, rows: records(codingTreeRows(grouping)) }
    case 'ledger':
      return { name, columns: LEDGER_FIELDS, rows: records(ledgerRows(ledger)) }
    case 'codes-by-session': {
      const matrix = codesBySession(grouping, sessionIds(report))
      return { name, columns: matrixColumns(matrix), rows: matrixRows(matrix) }
    }
  }
}

/** An interface has no index signature; its values have. */
function records(rows: readonly object[]): Record<string, unknown>[] {
  return rows.map((row) => ({ ...row }))
}
