import type { Grouping } from '../coding/grouping.js'
import { capitalised, emphasis, strong } from '../markdown/build.js'
import { tableMarkdown } from '../markdown/table.js'
import type { Method } from '../method/methods.js'
import { withFreeNames } from './column-names.js'

/** A code's units in play, counted by session. */
export interface MatrixRow {
  group: string
  subgroup: string | null
  code: string
  name: string
  /** In the order of the matrix's sessions. */
  counts: readonly number[]
  total: number
}

/** Codes × sessions, in numbers of units in play. */
export interface Matrix {
  /** Ids of transcripts. */
  sessions: readonly string[]
  /** One per code, in the order of the codebook. */
  rows: readonly MatrixRow[]
}

/**
 * Counts the units in play of each code in each session. A unit with two codes counts for both.
 *
 * @param sessions ids of transcripts in the order of the columns; sessions of units that are not among them follow,
 * in the order in which they first occur
 */
export function codesBySession(grouping: Grouping, sessions: readonly string[]): Matrix {
  const codes = grouping.groups.flatMap(({ group, subgroups }) =>
    subgroups.flatMap(({ subgroup, codes: own }) =>
      own.map((coded) => ({ ...coded, group: group.id, subgroup: subgroup?.id ?? null })),
    ),
  )
  const columns = [
    ...new Set([...sessions, ...codes.flatMap(({ units }) => units.map((unit) => unit.transcript))]),
  ]
  const rows = codes.map(({ code, units, group, subgroup }) => {
    const bySession = new Map<string, number>()
    for (const { transcript } of units) bySession.set(transcript, (bySession.get(transcript) ?? 0) + 1)
    return {
      group,
      subgroup,
      code: code.id,
      name: code.name,
      counts: columns.map((session) => bySession.get(session) ?? 0),
      total: units.length,
    }
  })
  return { sessions: columns, rows }
}

/** The matrix as a Markdown table; a code found in no session is marked. */
export function matrixTable({ sessions, rows }: Matrix, method: Method): string {
  const head = [capitalised(method.words.code.one), ...sessions, 'All']
  return tableMarkdown(
    [
      head,
      ...rows.map(({ name, counts, total }) => [
        total === 0 ? [emphasis(name)] : name,
        ...counts.map((count) => (count === 0 ? '–' : String(count))),
        [strong(String(total))],
      ]),
    ],
    [null, ...head.slice(1).map(() => 'right' as const)],
  )
}

/** The columns of `matrixRows`; a session whose id is taken by another column is called `session_ID`. */
export function matrixColumns({ sessions }: Matrix): string[] {
  return withFreeNames(MATRIX_FIELDS, sessions, 'session').columns
}

/** The matrix for CSV and NDJSON: one row per code, one column per session. */
export function matrixRows({ sessions, rows }: Matrix): Record<string, unknown>[] {
  const { named } = withFreeNames(MATRIX_FIELDS, sessions, 'session')
  return rows.map(({ group, subgroup, code, name, counts, total }) =>
    // At once: an object that is spread into another takes forty times as long with a thousand sessions.
    Object.fromEntries<unknown>([
      ...Object.entries({ group, subgroup, code, name, total }),
      ...named.map((column, index) => [column, counts[index] ?? 0] as const),
    ]),
  )
}

const MATRIX_FIELDS = ['group', 'subgroup', 'code', 'name', 'total']
