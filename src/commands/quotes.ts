import { isUnitId } from '../coding/unit-id-parts.js'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { balanceOf, type Share } from '../evidence/balance/balance.js'
import { identifyingDiagnostics } from '../evidence/balance/diagnose.js'
import { groupFinder } from '../evidence/balance/groups-of.js'
import { fittingPeople } from '../evidence/balance/identifying.js'
import type { Quotation } from '../evidence/quotation/quotation.js'
import type { Verdict } from '../evidence/verdict/verdict.js'
import { stemmer } from '../language/stem.js'
import { verdictsSum } from '../report/verdicts.js'
import { codebookPath, loadCodebook, loadStudy } from '../study/load.js'
import { ownManuscripts } from '../study/manuscripts.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'
import {
  type JudgedManuscript,
  type Verified,
  type VerifyingOptions,
  verifyManuscripts,
} from '../study/verifying.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import { report } from './report-diagnostics.js'

export interface QuotesOptions extends VerifyingOptions, OutputOptions {
  /** Who is quoted how often, rather than the quotations themselves. */
  balance?: boolean
  /** Attributions that fit fewer participants are told of. */
  k: number
  /** Warnings are findings too. */
  strict?: boolean
}

const FORMATS = ['table', 'md', 'csv', 'ndjson'] as const

/** `stc quotes`: the quotations of manuscripts with who said them; with --balance, who is heard how often. */
export async function quotes(
  files: readonly string[],
  options: QuotesOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(options, FORMATS, { onTerminal: 'table', inPipe: 'table' }, effects)
  const study = await loadStudy(effects, options)
  const named = files.length > 0 ? files : await ownFiles(study)
  const verified = await verifyManuscripts(named, study, options, effects)
  const verdicts = verified.manuscripts.flatMap((each) => each.verdicts)
  const groupsOf = options.balance && (await groupsToldBy(verdicts, study, options, effects))
  const text = groupsOf
    ? await balanceIn(verified, groupsOf, format, effects)
    : await listIn(verified.manuscripts, format, effects)
  await emit(effects, options, text, verdictsSum(verdicts), verified.inputs, study)
  const found = verified.manuscripts.flatMap((judged) =>
    identifyingDiagnostics(judged.manuscript, judged.verdicts, verified.evidence.cast, options.k),
  )
  await report(effects, found)
  return options.strict && found.length > 0 ? EXIT.findings : EXIT.fine
}

/** The study's own texts. Throws StcError where there are none. */
async function ownFiles({ root }: Study): Promise<string[]> {
  const found = root === undefined ? [] : await ownManuscripts(root)
  if (found.length === 0) fail('stc/usage', 'no manuscript was named', { hint: 'stc quotes paper.md' })
  return found
}

async function balanceIn(
  { manuscripts, evidence }: Verified,
  groupsOf: (quotation: Quotation) => readonly string[],
  format: RecordFormat,
  effects: Effects,
): Promise<string> {
  const { SHARE_FIELDS, balanceMarkdown, balanceText, shareRecords } = await import(
    '../report/quote-balance.js'
  )
  const verdicts = manuscripts.flatMap((each) => each.verdicts)
  const shares: Share[] = balanceOf(verdicts, evidence.cast, groupsOf)
  const fitting = () => fittingPeople(verdicts, evidence.cast)
  return inFormat(format, {
    records: () => shareRecords(shares),
    fields: SHARE_FIELDS,
    markdown: () => balanceMarkdown(shares, fitting()),
    table: () => balanceText(shares, fitting(), effects.stdout.width),
  })
}

async function listIn(
  manuscripts: readonly JudgedManuscript[],
  format: RecordFormat,
  effects: Effects,
): Promise<string> {
  const { VERDICT_FIELDS, verdictRecords, verdictsMarkdown, verdictsText } = await import(
    '../report/verdicts.js'
  )
  const shown = manuscripts.map(({ manuscript, verdicts }) => ({
    manuscript,
    verdicts: verdicts
      .filter(({ quotation }) => quotation.aside === null)
      .map((verdict) => ({ verdict, findings: [] })),
  }))
  return inFormat(format, {
    records: () => verdictRecords(shown),
    fields: VERDICT_FIELDS,
    markdown: () => verdictsMarkdown(shown),
    table: () => verdictsText(shown, effects.stdout.paint, effects.stdout.width),
  })
}

/** What tells the code groups of a quotation; units are only found where one cites some. */
async function groupsToldBy(
  verdicts: readonly Verdict[],
  study: Study,
  options: QuotesOptions,
  effects: Effects,
): Promise<(quotation: Quotation) => readonly string[]> {
  if (codebookPath(study, options, effects) === undefined) return () => []
  const { groups } = await loadCodebook(study, options, effects)
  const cites = verdicts.some(({ quotation: { notes } }) => notes.some(isUnitId))
  const cited =
    cites && study.root !== undefined
      ? (await (await import('../study/units.js')).loadUnits(study, [], options, effects)).units
      : []
  const words = { language: study.language, stem: stemmer(study.language) }
  return groupFinder(groups, new Map(cited.map((unit) => [unit.id, unit.groups])), words)
}
