import type { Codebook } from '../codebook/codebook.js'
import { type Diagnostic, error, fail, StcError } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type CsvRow, fromCsv } from '../tabular/csv.js'
import { splitList } from '../tabular/list-cell.js'
import { fromNdjson } from '../tabular/ndjson.js'
import { type Evidence, type MeaningUnit, UNIT_FIELDS } from './meaning-unit.js'

const STATUSES = new Set(['candidate', 'accepted', 'set-aside', 'excluded'])
const ORIGINS = new Set(['codebook', 'analyst', 'import'])
const NUMBERS = ['turn', 'line', 'start', 'end'] as const
const LISTS = ['codes', 'groups', 'subgroups'] as const
const NULLABLE = ['speaker', 'participant', 'timestamp', 'analyst', 'reason'] as const

/**
 * Reads meaning units from NDJSON or CSV, as `stc code` writes them. `file` is what messages name (`stdin`).
 * Throws StcError with stc/bad-record at file:line for a line or row that is no unit, and stc/duplicate-unit.
 */
export function readUnits(text: string, file: string): MeaningUnit[] {
  const isCsv = !/^[\ufeff\s]*[{[]/.test(text.slice(0, 1000)) && text.trim() !== ''
  const rows = isCsv
    ? unitRows(text, file).map(({ record, line }) => ({ record: fromCells(record), line }))
    : fromNdjson(text, file)
  const seen = new Map<string, number>()
  return rows.map(({ record, line }) => {
    const unit = toUnit(record, file, line)
    const before = seen.get(unit.id)
    if (before !== undefined) {
      fail('stc/duplicate-unit', `the unit ${unit.id} was already on line ${before}`, {
        place: { file, line },
      })
    }
    seen.set(unit.id, line)
    return unit
  })
}

/** The rows of a CSV file; one without the columns of a unit is no file of units, even where it has no row. */
function unitRows(text: string, file: string): CsvRow[] {
  const head = text.replace(/^[\ufeff\s]+/, '').split(/[\r\n]/, 1)[0] ?? ''
  const missing = ['id', 'transcript', 'text'].filter(
    (column) => !new RegExp(`(?:^|[,;\\t"])${column}(?:$|[,;\\t"])`).test(head),
  )
  if (missing.length > 0) {
    fail('stc/bad-record', `the head has no column "${missing[0]}"`, {
      place: { file, line: 1 },
      hint: 'units are what `stc code` writes as NDJSON or CSV',
    })
  }
  return fromCsv(text, file)
}

/**
 * Refuses units whose codes the codebook does not have. Throws StcError with stc/other-codebook, one diagnostic a
 * code; at most ten.
 */
export function refuseForeignUnits(units: readonly MeaningUnit[], codebook: Codebook, file: string): void {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const code of unit.codes) {
      if (!codebook.codes.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  if (counts.size === 0) return
  const diagnostics = [...counts].slice(0, 10).map(
    ([code, count]): Diagnostic =>
      error(
        'stc/other-codebook',
        `${count === 1 ? '1 unit carries' : `${count} units carry`} the code "${code}", which ${codebook.file} does not have`,
        {
          place: { file },
          hint:
            didYouMean(code, codebook.codes.keys()).trim() ||
            'use the codebook the units were made with, or make them anew with `stc code`',
        },
      ),
  )
  throw new StcError(diagnostics)
}

/**
 * Resolves groups and subgroups of units by this codebook, so that units made before codes were regrouped are
 * sorted as the codebook now says.
 */
export function regroup(units: readonly MeaningUnit[], codebook: Codebook): MeaningUnit[] {
  return units.map((unit) => {
    const codes = unit.codes.flatMap((code) => codebook.codes.get(code) ?? [])
    return {
      ...unit,
      groups: [...new Set(codes.map((code) => code.group))],
      subgroups: [...new Set(codes.flatMap((code) => code.subgroup ?? []))],
    }
  })
}

function fromCells(cells: Record<string, string>): Record<string, unknown> {
  const record: Record<string, unknown> = { ...cells }
  for (const field of NUMBERS) if (cells[field]?.trim()) record[field] = Number(cells[field])
  for (const field of [...LISTS, 'evidence'] as const) record[field] = splitList(cells[field] ?? '')
  for (const field of NULLABLE) if (cells[field] === '' || cells[field] === undefined) record[field] = null
  return record
}

function toUnit(value: unknown, file: string, line: number): MeaningUnit {
  const refuse = (why: string): never =>
    fail('stc/bad-record', `not a meaning unit: ${why}`, {
      place: { file, line },
      hint: 'units are what `stc code` writes as NDJSON or CSV',
    })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('it is not an object')
  const record = value as Record<string, unknown>
  for (const field of ['id', 'transcript', 'text'] as const) {
    if (typeof record[field] !== 'string' || record[field] === '') refuse(`it has no \`${field}\``)
  }
  for (const field of NUMBERS) {
    if (!Number.isInteger(record[field])) refuse(`\`${field}\` is not a whole number`)
  }
  for (const field of LISTS) {
    const list = record[field] ?? []
    if (!Array.isArray(list) || list.some((item) => typeof item !== 'string'))
      refuse(`\`${field}\` is not a list of strings`)
  }
  for (const field of NULLABLE) {
    if (typeof (record[field] ?? '') !== 'string') refuse(`\`${field}\` is not text`)
  }
  const status = record.status ?? 'candidate'
  const origin = record.origin ?? 'import'
  if (!STATUSES.has(String(status))) refuse(`the status "${String(status).slice(0, 40)}" is unknown`)
  if (!ORIGINS.has(String(origin))) refuse(`the origin "${String(origin).slice(0, 40)}" is unknown`)
  const unit: Record<string, unknown> = {}
  for (const field of UNIT_FIELDS) unit[field] = record[field] ?? null
  for (const field of LISTS) unit[field] = record[field] ?? []
  return {
    ...(unit as unknown as MeaningUnit),
    role: typeof record.role === 'string' && record.role !== '' ? record.role : 'participant',
    status: status as MeaningUnit['status'],
    origin: origin as MeaningUnit['origin'],
    evidence: Array.isArray(record.evidence) ? record.evidence.filter(isEvidence) : [],
  }
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false
  const { code, term, start, end } = value as Record<string, unknown>
  return (
    typeof code === 'string' &&
    typeof term === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number'
  )
}
