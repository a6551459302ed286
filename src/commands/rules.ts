import { type Effects, EXIT } from '../effects.js'
import {
  codesNamed,
  foundBy,
  type RuleAccuracy,
  ruleAccuracy,
  sortByPrecision,
} from '../measures/rule-accuracy.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { UnitOptions } from '../study/units.js'
import { codeWhole } from '../study/whole-coding.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import { findCode } from './find-code.js'
import { reportWarnings } from './report-diagnostics.js'

export interface RulesOptions extends UnitOptions, OutputOptions {
  /** Files, globs or folders instead of the study's transcripts. */
  transcripts?: string[]
  sort: 'codebook' | 'precision'
}

/** `stc rules`: the rules of all codes, or of some, held against the analysts' decisions. */
export async function rules(
  ids: readonly string[],
  options: RulesOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(
    options,
    ['table', 'ndjson', 'csv', 'md'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  const given = options.transcripts ?? []
  const { study, codebook, coded, inputs, diagnostics } = await codeWhole(given, options, effects)
  await reportWarnings(effects, diagnostics)
  const codes = codesNamed(codebook, new Set(ids.map((id) => findCode(codebook, id, study.method).id)))
  const judged = ruleAccuracy(coded.coded, codes)
  const sorted = options.sort === 'precision' ? sortByPrecision(judged) : judged
  const text = await textOf(sorted, format, effects.stdout.width)
  await emit(effects, options, text, accountOf(judged), inputs, study)
  return EXIT.fine
}

async function textOf(judged: readonly RuleAccuracy[], format: RecordFormat, width: number): Promise<string> {
  const { RULE_FIELDS, ruleRecords, rulesMarkdown, rulesTable } = await import('../report/rule-accuracy.js')
  return inFormat(format, {
    records: () => ruleRecords(judged),
    fields: RULE_FIELDS,
    markdown: () => rulesMarkdown(judged),
    table: () => rulesTable(judged, width),
  })
}

function accountOf(judged: readonly RuleAccuracy[]): string {
  const sum = (of: (each: RuleAccuracy) => number): number => judged.reduce((all, each) => all + of(each), 0)
  const open = sum(({ verdicts }) => verdicts.undecided)
  return `${judged.length} codes: ${sum(({ verdicts }) => foundBy(verdicts))} finds of their rules, ${open} of them not decided`
}
