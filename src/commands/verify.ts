import type { Diagnostic } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { oddSpellings } from '../evidence/attribution/spellings.js'
import { diagnoseSpellings, diagnoseVerdict } from '../evidence/verdict/diagnose.js'
import type { Verdict } from '../evidence/verdict/verdict.js'
import { type ShownManuscript, verdictsSum } from '../report/verdicts.js'
import { loadStudy } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { type JudgedManuscript, type VerifyingOptions, verifyManuscripts } from '../study/verifying.js'
import { inFormat } from '../tabular/in-format.js'
import { report } from './report-diagnostics.js'

export interface VerifyOptions extends VerifyingOptions, OutputOptions {
  /** Also what is left alone: scare quotes, titles, citations. */
  all?: boolean
  /** Warnings are findings too. */
  strict?: boolean
}

const FORMATS = ['text', 'table', 'md', 'csv', 'json', 'ndjson', 'sarif', 'github'] as const

/** Columns where nobody's terminal tells: enough for a quotation to be known by. */
const IN_A_PIPE = 160

/** `stc verify`: every quotation of manuscripts, judged against the transcripts. */
export async function verify(
  files: readonly string[],
  options: VerifyOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(options, FORMATS, { onTerminal: 'text', inPipe: 'text' }, effects)
  const study = await loadStudy(effects, options)
  const { manuscripts, evidence, inputs } = await verifyManuscripts(files, study, options, effects)
  const { length } = evidence.archive.transcripts
  const shown = manuscripts.map((judged) => shownOf(judged, options.all ?? false, length))
  const loose = manuscripts.flatMap(({ manuscript, verdicts }) =>
    diagnoseSpellings(manuscript, oddSpellings(verdicts)),
  )
  const all = [...shown.flatMap(({ verdicts }) => verdicts.flatMap(({ findings }) => findings)), ...loose]
  const text = await written(shown, all, format, effects)
  const sum = verdictsSum(manuscripts.flatMap(({ verdicts }) => verdicts))
  await emit(effects, options, text, sum, inputs, study)
  if (format !== 'sarif' && format !== 'github' && effects.diagnostics !== 'text') await report(effects, all)
  else if (format === 'text' || format === 'table') await report(effects, loose)
  const toStdout = options.output === undefined || options.output === '-'
  if (toStdout && !effects.quiet && effects.diagnostics === 'text') await effects.stderr.write(`${sum}\n`)
  const wrong = all.filter(
    ({ severity }) => severity === 'error' || (options.strict && severity === 'warning'),
  )
  return wrong.length > 0 ? EXIT.findings : EXIT.fine
}

function shownOf(
  { manuscript, verdicts }: JudgedManuscript,
  all: boolean,
  transcripts: number,
): ShownManuscript {
  const wanted = (verdict: Verdict) => all || verdict.quotation.aside === null
  return {
    manuscript,
    verdicts: verdicts
      .filter(wanted)
      .map((verdict) => ({ verdict, findings: diagnoseVerdict(manuscript, verdict, transcripts) })),
  }
}

async function written(
  shown: readonly ShownManuscript[],
  diagnostics: readonly Diagnostic[],
  format: (typeof FORMATS)[number],
  effects: Effects,
): Promise<string> {
  const { VERDICT_FIELDS, verdictRecords, verdictsMarkdown, verdictsText } = await import(
    '../report/verdicts.js'
  )
  if (format === 'sarif' || format === 'github') {
    const [{ reporters }, { sortDiagnostics }] = await Promise.all([
      import('../diagnostics/reporters/index.js'),
      import('../diagnostics/sort.js'),
    ])
    const { paint, width } = effects.stdout
    const context = { colour: paint, width, excerpts: false, version: effects.version }
    return reporters[format](sortDiagnostics(diagnostics), context)
  }
  if (format === 'json') return `${JSON.stringify(verdictRecords(shown), null, 2)}\n`
  const { paint, width, terminal } = effects.stdout
  return inFormat(format === 'text' ? 'table' : format, {
    records: () => verdictRecords(shown),
    fields: VERDICT_FIELDS,
    markdown: () => verdictsMarkdown(shown),
    table: () => verdictsText(shown, paint, terminal ? width : IN_A_PIPE),
  })
}
