import { isUnitId } from '../coding/unit-id-parts.js'
import { type Diagnostic, fail, warning } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { balanceOf, type Share } from '../evidence/balance/balance.js'
import { fittingPeople } from '../evidence/balance/identifying.js'
import { publishedOf } from '../evidence/balance/published.js'
import { placeIn } from '../evidence/manuscript/place-in.js'
import { alike, nameKey } from '../evidence/names/alike.js'
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

/** A heading names a code group where it is so much like its name (see `alike`). */
const LIKE_A_NAME = 0.6

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
  const groupsOf = options.balance && (await groupFinder(verdicts, study, options, effects))
  const text = groupsOf
    ? await balanceIn(verified, groupsOf, format, effects)
    : await listIn(verified.manuscripts, format, effects)
  await emit(effects, options, text, verdictsSum(verdicts), verified.inputs, study)
  const found = verified.manuscripts.flatMap((judged) => [
    ...identifying(judged, verified, options.k),
    ...identifyingTogether(judged, verified, options.k),
  ])
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
  format: (typeof FORMATS)[number],
  effects: Effects,
): Promise<string> {
  const { SHARE_FIELDS, balanceMarkdown, balanceText, shareRecords } = await import(
    '../report/quote-balance.js'
  )
  const verdicts = manuscripts.flatMap((each) => each.verdicts)
  const shares: Share[] = balanceOf(verdicts, evidence.cast, groupsOf)
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson(shareRecords(shares))
  if (format === 'csv') return (await import('../tabular/csv.js')).toCsv(shareRecords(shares), SHARE_FIELDS)
  const fitting = fittingPeople(verdicts, evidence.cast)
  return format === 'md'
    ? balanceMarkdown(shares, fitting)
    : balanceText(shares, fitting, effects.stdout.width)
}

async function listIn(
  manuscripts: readonly JudgedManuscript[],
  format: (typeof FORMATS)[number],
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
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson(verdictRecords(shown))
  if (format === 'csv')
    return (await import('../tabular/csv.js')).toCsv(verdictRecords(shown), VERDICT_FIELDS)
  if (format === 'md') return verdictsMarkdown(shown)
  return verdictsText(shown, effects.stdout.paint, effects.stdout.width)
}

/**
 * Finds the code groups of the units that a quotation cites; of one that cites none the group whose name, or whose
 * subgroup's name, a heading over it resembles, the nearest heading first.
 */
async function groupFinder(
  verdicts: readonly Verdict[],
  study: Study,
  options: QuotesOptions,
  effects: Effects,
): Promise<(quotation: Quotation) => readonly string[]> {
  if (codebookPath(study, options, effects) === undefined) return () => []
  const { groups } = await loadCodebook(study, options, effects)
  const words = { language: study.language, stem: stemmer(study.language) }
  const names = groups.flatMap(({ id, name, subgroups }) =>
    [name, ...subgroups.map((subgroup) => subgroup.name)].map((each) => ({ id, key: nameKey(each, words) })),
  )
  const cites = verdicts.some(({ quotation: { notes } }) => notes.some(isUnitId))
  const cited =
    cites && study.root !== undefined
      ? (await (await import('../study/units.js')).loadUnits(study, [], options, effects)).units
      : []
  const groupsOfUnits = new Map(cited.map((unit) => [unit.id, unit.groups]))
  return ({ notes, section }) => {
    const own = new Set(notes.flatMap((note) => groupsOfUnits.get(note) ?? []))
    if (own.size > 0) return [...own]
    for (const title of [...section].reverse()) {
      const key = nameKey(title, words)
      const [best] = names
        .map(({ id, key: name }) => ({ id, share: alike(key, name) }))
        .sort((a, b) => b.share - a.share)
      if (best && best.share >= LIKE_A_NAME) return [best.id]
    }
    return []
  }
}

/** stc/identifying-attribution for attributions that fit fewer than k participants. */
function identifying(
  { manuscript, verdicts }: JudgedManuscript,
  { evidence }: Verified,
  k: number,
): Diagnostic[] {
  return fittingPeople(verdicts, evidence.cast)
    .filter(({ people }) => people.length < k)
    .map(({ written, people }) => {
      return warning(
        'stc/identifying-attribution',
        `"${written.text}" fits only ${howMany(people)} of the study`,
        {
          ...placeIn(manuscript, written.span),
          hint: 'say less of the person, or name only the tag',
        },
      )
    })
}

/** stc/identifying-combination for tags of which a paper tells, all in all, what fewer than k participants fit. */
function identifyingTogether(
  { manuscript, verdicts }: JudgedManuscript,
  { evidence }: Verified,
  k: number,
): Diagnostic[] {
  return publishedOf(verdicts, evidence.cast)
    .filter(({ people }) => people.length < k)
    .map(({ participant, told, people, by }) => {
      const all = told.map(({ text }) => `"${text}"`).join(', ')
      const what = `what is told of ${participant} fits only ${howMany(people)} of the study: ${all}`
      return warning('stc/identifying-combination', what, {
        ...placeIn(manuscript, by.span),
        hint: 'tell the same of a participant everywhere, and less of it',
      })
    })
}

function howMany({ length }: readonly string[]): string {
  return length === 1 ? 'one participant' : `${length} participants`
}
