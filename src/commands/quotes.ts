import { type Diagnostic, warning } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { balanceOf, type Share } from '../evidence/balance/balance.js'
import { fittingPeople } from '../evidence/balance/identifying.js'
import { alike, nameKey } from '../evidence/names/alike.js'
import { placeIn } from '../evidence/paper/place-in.js'
import { stemmer } from '../language/stem.js'
import { verdictsSum } from '../report/verdicts.js'
import { codebookPath, loadCodebook, loadStudy } from '../study/load.js'
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
  const verified = await verifyManuscripts(files, study, options, effects)
  const verdicts = verified.manuscripts.flatMap((each) => each.verdicts)
  const text = options.balance
    ? await balanceIn(verified, await groupFinder(study, options, effects), format, effects)
    : await listIn(verified.manuscripts, format, effects)
  await emit(effects, options, text, verdictsSum(verdicts), verified.inputs, study)
  const found = verified.manuscripts.flatMap((judged) => identifying(judged, verified, options.k))
  await report(effects, found)
  return options.strict && found.length > 0 ? EXIT.findings : EXIT.fine
}

async function balanceIn(
  { manuscripts, evidence }: Verified,
  groupOf: (section: readonly string[]) => string | undefined,
  format: (typeof FORMATS)[number],
  effects: Effects,
): Promise<string> {
  const { SHARE_FIELDS, balanceMarkdown, balanceText, shareRecords } = await import(
    '../report/quote-balance.js'
  )
  const verdicts = manuscripts.flatMap((each) => each.verdicts)
  const shares: Share[] = balanceOf(verdicts, evidence.cast, groupOf)
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson(shareRecords(shares))
  if (format === 'csv') return (await import('../tabular/csv.js')).toCsv(shareRecords(shares), SHARE_FIELDS)
  return format === 'md' ? balanceMarkdown(shares) : balanceText(shares, effects.stdout.width)
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

/** Finds the code group whose name, or whose subgroup's name, a heading over a quotation resembles; the nearest heading first. */
async function groupFinder(
  study: Study,
  options: QuotesOptions,
  effects: Effects,
): Promise<(section: readonly string[]) => string | undefined> {
  if (codebookPath(study, options, effects) === undefined) return () => undefined
  const { groups } = await loadCodebook(study, options, effects)
  const words = { language: study.language, stem: stemmer(study.language) }
  const names = groups.flatMap(({ id, name, subgroups }) =>
    [name, ...subgroups.map((subgroup) => subgroup.name)].map((each) => ({ id, key: nameKey(each, words) })),
  )
  return (section) => {
    for (const title of [...section].reverse()) {
      const key = nameKey(title, words)
      const [best] = names
        .map(({ id, key: name }) => ({ id, share: alike(key, name) }))
        .sort((a, b) => b.share - a.share)
      if (best && best.share >= LIKE_A_NAME) return best.id
    }
    return undefined
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
      const who = people.length === 1 ? 'one participant' : `${people.length} participants`
      return warning('stc/identifying-attribution', `"${written.text}" fits only ${who} of the study`, {
        ...placeIn(manuscript, written.span),
        hint: 'say less of the person, or name only the tag',
      })
    })
}
