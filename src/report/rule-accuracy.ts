import { tableMarkdown } from '../markdown/table.js'
import { foundBy, type RuleAccuracy, type TermAccuracy, type Verdicts } from '../measures/rule-accuracy.js'
import type { Proportion } from '../measures/wilson.js'
import { plainTable } from '../tabular/plain-table.js'

/** From this width on, a table also has room for the interval of recall. */
const WIDE = 96

/** A line of `stc rules` for CSV and NDJSON: of a code, or, where `term` is not null, of a term of it. */
export interface RuleRecord {
  code: string
  term: string | null
  rules: string[] | null
  found: number
  accepted: number
  excluded: number
  recoded: number
  set_aside: number
  undecided: number
  missed: number | null
  alone: number | null
  precision: number | null
  precision_low: number | null
  precision_high: number | null
  recall: number | null
  recall_low: number | null
  recall_high: number | null
}

/** The record's keys in the order in which they are written. */
export const RULE_FIELDS = [
  'code',
  'term',
  'rules',
  'found',
  'accepted',
  'excluded',
  'recoded',
  'set_aside',
  'undecided',
  'missed',
  'alone',
  'precision',
  'precision_low',
  'precision_high',
  'recall',
  'recall_low',
  'recall_high',
] as const satisfies readonly (keyof RuleRecord)[]

/** A record for each code, followed by one for each of its terms. Proportions have four digits. */
export function ruleRecords(accuracies: readonly RuleAccuracy[]): RuleRecord[] {
  return accuracies.flatMap((accuracy) => {
    const { code, missed, terms } = accuracy
    return [
      {
        code: code.id,
        term: null,
        rules: null,
        ...counts(accuracy),
        missed,
        alone: null,
        ...rates(accuracy),
      },
      ...terms.map((term) => ({
        ...{ code: code.id, term: term.term, rules: [...term.rules], ...counts(term) },
        ...{ missed: null, alone: term.alone, ...rates(term) },
      })),
    ]
  })
}

function counts({ verdicts }: { verdicts: Verdicts }) {
  const { accepted, excluded, recoded, setAside, undecided } = verdicts
  return { found: foundBy(verdicts), accepted, excluded, recoded, set_aside: setAside, undecided }
}

function rates({ precision, recall }: Pick<RuleAccuracy, 'precision' | 'recall'>) {
  return {
    precision: rounded(precision?.value),
    precision_low: rounded(precision?.low),
    precision_high: rounded(precision?.high),
    recall: rounded(recall?.value),
    recall_low: rounded(recall?.low),
    recall_high: rounded(recall?.high),
  }
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000
}

/** A line for each code and an indented one for each of its terms, for a terminal; then what the columns mean. */
export function rulesTable(accuracies: readonly RuleAccuracy[], width: number): string {
  const isWide = width >= WIDE
  const rows = accuracies.flatMap(({ code, terms, ...own }) => [
    { indent: 0, cells: cells(code.id, own.verdicts, own, own.missed, isWide) },
    ...terms.map((term) => ({
      indent: 2,
      cells: cells(nameOf(term), term.verdicts, term, undefined, isWide),
    })),
  ])
  const table = plainTable([HEAD, ...rows.map((row) => row.cells)], {
    ...{ width, align: ALIGN },
    indents: [0, ...rows.map(({ indent }) => indent)],
  })
  return `${table}\n${LEGEND}`
}

/** The same as a GFM table, with both intervals. */
export function rulesMarkdown(accuracies: readonly RuleAccuracy[]): string {
  const rows = accuracies.flatMap(({ code, terms, ...own }) => [
    cells(code.id, own.verdicts, own, own.missed, true),
    ...terms.map((term) => {
      const [, ...others] = cells('', term.verdicts, term, undefined, true)
      return [[{ type: 'inlineCode' as const, value: term.term }], ...others]
    }),
  ])
  return `${tableMarkdown([HEAD, ...rows], [null, ...ALIGN.slice(1)])}\n${LEGEND}`
}

const HEAD = ['code / term', 'kept', 'out', 'aside', 'open', 'missed', 'precision', 'recall']
const ALIGN = ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'] as const

const LEGEND = `kept: accepted with the code. out: excluded, or recoded. aside: set aside, and
open: not decided yet; neither counts. missed: given by hand where the rule hits
nothing. precision: kept of kept + out. recall: kept of kept + missed; what
nobody read is not known to be missed. In brackets: 95 % intervals (Wilson).
`

function cells(
  name: string,
  verdicts: Verdicts,
  { precision, recall }: Pick<TermAccuracy, 'precision' | 'recall'>,
  missed: number | undefined,
  isWide: boolean,
): string[] {
  const { accepted, excluded, recoded, setAside, undecided } = verdicts
  const numbers = [accepted, excluded + recoded, setAside, undecided].map(String)
  const isNever = missed === undefined && foundBy(verdicts) === 0
  return [
    name,
    ...numbers,
    missed === undefined ? '' : String(missed),
    isNever ? 'never hits' : percent(precision, true),
    isNever ? '' : percent(recall, isWide),
  ]
}

/** `88 % (53–98)`, or without the interval `88 %`; a dash where there is none. */
export function percent(proportion: Proportion | undefined, withInterval: boolean): string {
  if (!proportion) return '–'
  const [value, low, high] = [proportion.value, proportion.low, proportion.high].map((each) =>
    Math.round(each * 100),
  )
  return withInterval ? `${value} % (${low}–${high})` : `${value} %`
}

/** A term as it stands in the codebook: a regular expression between its slashes, a phrase in quotes; and its list. */
function nameOf({ term, rules }: TermAccuracy): string {
  const name = term.startsWith('/') ? term : JSON.stringify(term)
  return rules.includes('any') ? name : `${name} ${rules.join(' ')}`
}
