import type { Codebook } from '../codebook/codebook.js'
import { type Diagnostic, error, fail, StcError } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { splitList } from '../tabular/list-cell.js'
import { NdjsonReader } from '../tabular/ndjson.js'
import { CsvReader } from '../tabular/read-csv.js'
import type { Evidence, MeaningUnit } from './meaning-unit.js'
import { Pool } from './pool.js'

const STATUSES = new Set(['candidate', 'accepted', 'set-aside', 'excluded'])
const ORIGINS = new Set(['codebook', 'analyst', 'import'])
const NUMBERS = ['turn', 'line', 'start', 'end'] as const
const NO_EVIDENCE: Evidence[] = []
const LISTS = ['codes', 'groups', 'subgroups'] as const
const NULLABLE = ['speaker', 'participant', 'timestamp', 'analyst', 'reason'] as const

/**
 * Reads meaning units from NDJSON or CSV, as `stc code` writes them. `file` is what messages name (`stdin`).
 * Throws StcError with stc/bad-record at file:line for a line or row that is no unit, and stc/duplicate-unit.
 */
export function readUnits(text: string, file: string): MeaningUnit[] {
  const units: MeaningUnit[] = []
  const reader = new UnitReader(file, (unit) => units.push(unit))
  reader.push(text)
  reader.end()
  return units
}

/**
 * Reads meaning units that come in pieces of text, as `readUnits` reads them whole. What many units have in common
 * (names, codes) is held once, so that a million units take little more room than their words.
 */
export class UnitReader {
  /** The units read so far, by their ids, with their lines. */
  readonly lines = new Map<string, number>()
  readonly #pool = new Pool()
  #source: NdjsonReader | CsvReader | undefined
  #fault: unknown

  /**
   * @param file what messages name
   * @param take is given each unit, as long as none was broken
   * @param keepsEvidence without evidence units take half the room
   */
  constructor(
    private readonly file: string,
    private readonly take: (unit: MeaningUnit) => void,
    private readonly keepsEvidence = true,
  ) {}

  /** The first piece tells NDJSON from CSV, by up to a thousand characters of it. Throws for CSV that is broken. */
  push(text: string): void {
    this.#source ??= this.#sourceFor(text)
    this.#source.push(text)
  }

  /** Throws StcError, as `readUnits` does, for what was read. */
  end(): void {
    this.#source?.end()
    if (this.#fault) throw this.#fault
  }

  #sourceFor(text: string): NdjsonReader | CsvReader {
    if (!isCsv(text)) return new NdjsonReader(this.file, (record, line) => this.#read(record, line))
    refuseOtherCsv(text, this.file)
    return new CsvReader(this.file, ({ record, line }) => this.#read(fromCells(record), line))
  }

  /** A unit that is none is told of at the end: that the whole is not NDJSON or CSV is the better message. */
  #read(record: unknown, line: number): void {
    if (this.#fault) return
    try {
      const unit = toUnit(record, this.file, line, this.#pool, this.keepsEvidence)
      const before = this.lines.get(unit.id)
      if (before !== undefined) {
        fail('stc/duplicate-unit', `the unit ${unit.id} was already on line ${before}`, {
          place: { file: this.file, line },
        })
      }
      this.lines.set(unit.id, line)
      this.take(unit)
    } catch (cause) {
      this.#fault = cause
    }
  }
}

function isCsv(text: string): boolean {
  return !/^[\ufeff\s]*[{[]/.test(text.slice(0, 1000)) && text.trim() !== ''
}

/** A CSV file without the columns of a unit is no file of units, even where it has no row. */
function refuseOtherCsv(text: string, file: string): void {
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
}

/**
 * Refuses units whose codes the codebook does not have. Throws StcError with stc/other-codebook, one diagnostic a
 * code; at most ten.
 */
export function refuseForeignUnits(units: Iterable<MeaningUnit>, codebook: Codebook, file: string): void {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const code of unit.codes) {
      if (!codebook.codes.has(code) && !codebook.retired.has(code))
        counts.set(code, (counts.get(code) ?? 0) + 1)
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
 * Sets groups and subgroups of units by this codebook, so that units made before codes were regrouped are sorted as
 * the codebook now says.
 */
export function regroup(units: readonly MeaningUnit[], codebook: Codebook): void {
  const pool = new Pool()
  for (const unit of units) {
    const codes = unit.codes.flatMap((code) => codebook.codes.get(code) ?? [])
    unit.groups = pool.list([...new Set(codes.map((code) => code.group))])
    unit.subgroups = pool.list([...new Set(codes.flatMap((code) => code.subgroup ?? []))])
  }
}

function fromCells(cells: Record<string, string>): Record<string, unknown> {
  const record: Record<string, unknown> = { ...cells }
  for (const field of NUMBERS) if (cells[field]?.trim()) record[field] = Number(cells[field])
  for (const field of [...LISTS, 'evidence'] as const) record[field] = splitList(cells[field] ?? '')
  for (const field of NULLABLE) if (cells[field] === '' || cells[field] === undefined) record[field] = null
  return record
}

function toUnit(value: unknown, file: string, line: number, pool: Pool, keepsEvidence: boolean): MeaningUnit {
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
  // What was checked above; the keys in the order of the contract.
  const read = record as unknown as MeaningUnit
  return {
    id: read.id,
    transcript: pool.text(read.transcript),
    turn: read.turn,
    line: read.line,
    start: read.start,
    end: read.end,
    speaker: pool.perhaps(read.speaker),
    participant: pool.perhaps(read.participant),
    role: typeof record.role === 'string' && record.role !== '' ? pool.text(record.role) : 'participant',
    timestamp: read.timestamp ?? null,
    text: read.text,
    codes: (read.codes ?? []).map((code) => pool.text(code)),
    groups: pool.list(read.groups ?? []),
    subgroups: pool.list(read.subgroups ?? []),
    status: pool.text(String(status)) as MeaningUnit['status'],
    origin: pool.text(String(origin)) as MeaningUnit['origin'],
    analyst: pool.perhaps(read.analyst),
    reason: pool.perhaps(read.reason),
    evidence:
      keepsEvidence && Array.isArray(record.evidence) ? record.evidence.filter(isEvidence) : NO_EVIDENCE,
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
