import { type Diagnostic, error } from '../../diagnostic.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { UNIT_FIELDS } from '../meaning-unit.js'
import { type Mark, type MarkDefaults, readTarget } from './mark.js'

/** Marks as they were read, and what is wrong with the lines that are none. */
export interface ReadMarks {
  marks: Mark[]
  diagnostics: Diagnostic[]
}

const OWN_FIELDS = ['at', 'quote', 'occurrence', 'memo'] as const
const FIELDS: ReadonlySet<string> = new Set([...UNIT_FIELDS, ...OWN_FIELDS])
const TEXTS = ['at', 'id', 'transcript', 'quote', 'text', 'status', 'reason', 'memo'] as const
const NUMBERS = ['turn', 'occurrence'] as const
const STATUSES: readonly string[] = ['candidate', 'accepted', 'set-aside', 'excluded']

/**
 * Reads marks one a line: NDJSON records (`at`, or `transcript` and `turn`, or `id`; `quote` or `text`; `codes`,
 * `status`, `reason`, `memo`), among them meaning units as `stc code` writes them, or else lines as `grep -n` prints
 * them, `FILE:LINE:TEXT`, or `LINE:TEXT` where `transcript` is said. What `defaults` say holds for every line.
 * `file` is what messages name (`stdin`). Each fault is a diagnostic at file:line.
 */
export function readMarks(
  text: string,
  file: string,
  defaults: MarkDefaults,
  transcript: string | undefined,
): ReadMarks {
  const own = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined))
  const isNdjson = /^[\ufeff\s]*\{/.test(text.slice(0, 1000))
  const { marks, diagnostics } = isNdjson ? readRecords(text, file) : readLines(text, file, transcript)
  return { marks: marks.map((mark) => ({ ...mark, ...own })), diagnostics }
}

function readRecords(text: string, file: string): ReadMarks {
  const marks: Mark[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const place = { file, line: index + 1 }
    const found = toMark(parsed(line))
    if ('target' in found) marks.push({ ...found, place })
    else diagnostics.push(error('stc/bad-record', `not a mark: ${found.why}`, { place, hint: found.hint }))
  }
  return { marks, diagnostics }
}

/** JSON's own messages hold words of the line; they are not passed on. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const EXAMPLE =
  '{"at":"FG1:34","quote":"…","codes":["…"],"status":"accepted"}, or a unit as `stc code` writes it'

function toMark(value: unknown): Mark | { why: string; hint: string } {
  const no = (why: string, hint = EXAMPLE) => ({ why, hint })
  if (value === undefined) return no('the line is not JSON', 'one record a line is wanted: `jq -c`')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('it is not an object')
  const record = value as Record<string, unknown>
  const stranger = Object.keys(record).find((key) => !FIELDS.has(key))
  if (stranger !== undefined) {
    const hint = didYouMean(stranger, FIELDS).trim() || `its keys are ${[...OWN_FIELDS, ...TEXTS].join(', ')}`
    return no(`unknown key "${stranger.slice(0, 40)}"`, hint)
  }
  for (const key of TEXTS)
    if (record[key] !== undefined && record[key] !== null && typeof record[key] !== 'string')
      return no(`\`${key}\` is not text`)
  for (const key of NUMBERS)
    if (
      record[key] !== undefined &&
      record[key] !== null &&
      !(Number.isInteger(record[key]) && Number(record[key]) > 0)
    )
      return no(`\`${key}\` is not a whole number above 0`)
  const { codes, status } = record
  if (
    codes !== undefined &&
    codes !== null &&
    !(Array.isArray(codes) && codes.every((code) => typeof code === 'string'))
  )
    return no('`codes` is not a list of strings')
  if (typeof status === 'string' && !STATUSES.includes(status))
    return no(
      `the status "${status.slice(0, 40)}" is unknown`,
      didYouMean(status, STATUSES).trim() || STATUSES.join(', '),
    )
  const target = targetOf(record)
  if (target === undefined)
    return no('it does not say where', 'give `at` ("FG1:34"), `transcript` and `turn`, or `id`')
  const text = (key: string): string | undefined => (record[key] as string | null | undefined) ?? undefined
  const isUnit = record.id !== undefined && record.id !== null
  return {
    target,
    quote: text('quote') ?? text('text'),
    occurrence: (record.occurrence as number | null | undefined) ?? undefined,
    ...(Number.isInteger(record.start) && Number.isInteger(record.end)
      ? { start: record.start as number, end: record.end as number }
      : {}),
    // A unit without codes is one for which no rule found any.
    codes:
      isUnit && (codes as string[] | undefined)?.length === 0
        ? undefined
        : ((codes as string[] | null) ?? undefined),
    status: text('status') as Mark['status'],
    reason: text('reason'),
    memo: text('memo'),
  }
}

function targetOf(record: Record<string, unknown>): Mark['target'] | undefined {
  const { id, at, transcript, turn } = record as Record<string, string | number | null | undefined>
  const place = typeof transcript === 'string' && typeof turn === 'number' ? { transcript, turn } : undefined
  if (typeof id === 'string' && id !== '') return { kind: 'unit', id, ...place }
  if (typeof at === 'string') {
    const target = readTarget(at)
    return target?.kind === 'turn' ? target : undefined
  }
  return place && { kind: 'turn', ...place }
}

function readLines(text: string, file: string, transcript: string | undefined): ReadMarks {
  const marks: Mark[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const found = line.replace(/\r$/, '')
    if (found.trim() === '') continue
    const place = { file, line: index + 1 }
    const [, own, number, words] =
      (transcript === undefined ? /^(.+?):([1-9]\d*):(.*)$/ : /^()([1-9]\d*):(.*)$/).exec(found) ?? []
    if (number === undefined || words === undefined) {
      diagnostics.push(
        error(
          'stc/bad-record',
          transcript === undefined
            ? 'neither a record nor a line such as FILE:LINE:TEXT'
            : 'neither a record nor a line such as LINE:TEXT',
          {
            place,
            hint:
              transcript === undefined
                ? 'use `grep -nH`, without -A, -B or -C; for `grep -n` of one file add --transcript'
                : 'use `grep -nh` with --transcript, or `grep -nH` without',
          },
        ),
      )
      continue
    }
    marks.push({
      target: { kind: 'line', file: own || undefined, transcript, line: Number(number), text: words },
      place,
    })
  }
  return { marks, diagnostics }
}
