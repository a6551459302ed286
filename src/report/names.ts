import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import type { Drift, NameUse } from '../evidence/names/drift.js'
import type { Named } from '../evidence/names/naming.js'
import { heading } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { tableMarkdown } from '../markdown/table.js'
import { plainTable } from '../tabular/plain-table.js'

/** The names of one manuscript. */
export interface ManuscriptNames {
  manuscript: Manuscript
  drifts: readonly Drift[]
}

/** A use of a name for CSV and NDJSON. */
export interface NameRecord {
  file: string
  line: number
  column: number
  kind: Named['kind']
  id: string
  name: string
  written: string
  /** Whether it is the codebook's name. */
  same: boolean
  /** 0 to 1, with two digits. */
  alike: number
  form: string
  part: string
}

/** The record's keys in the order in which they are written. */
export const NAME_FIELDS = [
  ...['file', 'line', 'column', 'kind', 'id', 'name', 'written', 'same', 'alike', 'form', 'part'],
] as const

/** A record for each use, group by group. */
export function nameRecords(found: readonly ManuscriptNames[]): NameRecord[] {
  return found.flatMap(({ manuscript, drifts }) =>
    drifts.flatMap(({ kind, id, name, uses }) =>
      uses.map((use) => ({
        ...{ file: manuscript.file, ...manuscript.positions.lineColumn(use.span.start), kind, id, name },
        ...{ written: use.written, same: use.alike === 1, alike: Math.round(use.alike * 100) / 100 },
        ...{ form: use.form, part: use.part },
      })),
    ),
  )
}

const HEAD = ['place', 'where', 'as written', 'alike']
const ALIGN = ['left', 'left', 'left', 'right'] as const

/** For each group its name and below it how the manuscript calls it where, for a terminal. */
export function namesTable(found: readonly ManuscriptNames[], width: number): string {
  return found
    .map(({ manuscript, drifts }) => {
      const rows = drifts.flatMap((drift) => [
        { indent: 0, cells: [`${drift.kind} ${drift.id}`, '', drift.name, ''] },
        ...drift.uses.map((use) => ({ indent: 2, cells: cellsOf(manuscript, use) })),
      ])
      const indents = [0, ...rows.map(({ indent }) => indent)]
      const table = plainTable([HEAD, ...rows.map(({ cells }) => cells)], { width, align: ALIGN, indents })
      return `${manuscript.file}\n${drifts.length === 0 ? NOTHING : table}`
    })
    .join('\n')
}

/** The same as Markdown, a table for each manuscript. */
export function namesMarkdown(found: readonly ManuscriptNames[]): string {
  return found
    .map(({ manuscript, drifts }) => {
      const rows = drifts.flatMap((drift) =>
        drift.uses.map((use) => [drift.name, ...cellsOf(manuscript, use)]),
      )
      const title = stringifyMarkdown([heading(1, manuscript.file)])
      const table = tableMarkdown([['codebook', ...HEAD], ...rows], [null, null, null, null, 'right'])
      return `${title}\n${drifts.length === 0 ? NOTHING : table}`
    })
    .join('\n')
}

const NOTHING = 'No name of a code group was found.\n'

function cellsOf({ positions }: Manuscript, { span, form, part, written, alike }: NameUse): string[] {
  const { line, column } = positions.lineColumn(span.start)
  const near = alike === 1 ? 'same' : alike === 0 ? 'by place' : `${Math.round(alike * 100)} %`
  return [`${line}:${column}`, part === 'other' ? form : `${form}, ${part}`, written, near]
}
