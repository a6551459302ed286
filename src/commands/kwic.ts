import type { Codebook } from '../codebook/codebook.js'
import { termsOf, type WantedTerm } from '../coding/concordance.js'
import {
  CONCORDANCE_FIELDS,
  type ConcordanceLine,
  type ConcordanceOrder,
  concordanceLines,
  sortConcordance,
} from '../coding/concordance-lines.js'
import { spokenText } from '../coding/stretches.js'
import { fail } from '../diagnostic.js'
import { type Painter, plainPainter } from '../diagnostics/painter.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { codeAll, codingFiles } from '../study/coding.js'
import { makeConcordance } from '../study/concordance.js'
import { exists } from '../study/disk.js'
import { codebookPath, loadCodebook, loadStudy, loadTranscripts } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import type { Transcript, Turn } from '../transcript/transcript.js'
import { findCode } from './find-code.js'
import { reportWarnings } from './report-diagnostics.js'

export interface KwicOptions extends UnitOptions, OutputOptions {
  /** Terms, instead of the first argument. */
  term?: string[]
  /** Codes whose terms are looked for. */
  code?: string[]
  stem?: boolean
  sort: ConcordanceOrder
  /** Words on each side, where the width of a table does not tell. */
  context: number
  role?: string[]
  speaker?: string[]
}

/** `stc kwic`: terms in their contexts, a line for each hit. The first argument is the term unless an option tells it. */
export async function kwic(args: readonly string[], options: KwicOptions, effects: Effects): Promise<number> {
  const format = chooseFormat(
    options,
    ['table', 'ndjson', 'csv', 'md'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  const byOption = options.term !== undefined || options.code !== undefined
  const term = byOption ? undefined : args[0]
  const files = byOption ? args : args.slice(1)
  if (!byOption && term === undefined)
    fail('stc/usage', 'no term was named', { hint: 'stc kwic "waiting list*", or stc kwic --code ID' })
  const study = await loadStudy(effects, options)
  const codebook = await codebookAtHand(study, options, effects)
  const terms = term === undefined ? (options.term ?? []) : [term]
  const wanted = wantedTerms(terms, options, codebook, study)
  const concordance = await makeConcordance(wanted, study.language)
  const transcripts = await loadTranscripts(study, files, options, effects)
  refuseUnknownVoices(transcripts, options)
  const part = files.length > 0
  const coded = codebook && (await codeAll(study, transcripts, codebook, { ...options, part }, effects))
  const isRecord = format === 'ndjson' || format === 'csv'
  const lines = transcripts.flatMap((transcript, index) =>
    concordanceLines(transcript, concordance.search(transcript, isAsked(transcript, options)), {
      // A word takes two columns at least, with its blank.
      context: format === 'table' ? Math.ceil(effects.stdout.width / 4) : options.context,
      ...(isRecord ? {} : { text: spokenText(transcript) }),
      coded: coded?.coded[index],
    }),
  )
  const sorted = sortConcordance(lines, options.sort, study.language)
  const { concordanceAccount } = await import('../report/concordance.js')
  const account = concordanceAccount(sorted)
  const toFile = options.output !== undefined && options.output !== '-'
  const paint = toFile ? plainPainter : effects.stdout.paint
  const text = await textOf(sorted, format, account, { width: effects.stdout.width, paint })
  const inputs = [
    ...transcripts.map(({ file }) => file),
    ...[codebookPath(study, options, effects) ?? []].flat(),
    ...(await codingFiles(study, options.coding, effects)),
  ]
  await emit(effects, options, text, account.join(' · '), inputs, study)
  await reportWarnings(effects, [
    ...transcripts.flatMap(({ diagnostics }) => diagnostics),
    ...(coded?.diagnostics ?? []),
  ])
  return EXIT.fine
}

/** The codebook named, else the study's if it has one already: terms are looked for before there is one. */
async function codebookAtHand(
  study: Study,
  options: KwicOptions,
  effects: Effects,
): Promise<Codebook | undefined> {
  const file = codebookPath(study, options, effects)
  const isNeeded = options.codebook !== undefined || options.code !== undefined
  if (!isNeeded && (file === undefined || !(await exists(file)))) return undefined
  return loadCodebook(study, options, effects)
}

function wantedTerms(
  terms: readonly string[],
  options: KwicOptions,
  codebook: Codebook | undefined,
  study: Study,
): WantedTerm[] {
  const ofCodes = (options.code ?? []).flatMap((id) => {
    if (!codebook) return []
    const own = termsOf(findCode(codebook, id, study.method))
    if (own.length === 0)
      fail('stc/nothing-to-do', `the code "${id}" has no term`, {
        hint: 'it is given by hand only; name a term instead',
      })
    return own
  })
  return [
    ...terms.map((term) => ({ term, unit: 'sentence' as const, stem: options.stem ?? false })),
    ...ofCodes,
  ]
}

/** Throws StcError for a role or a speaker that none of the transcripts has. */
function refuseUnknownVoices(transcripts: readonly Transcript[], { role, speaker }: KwicOptions): void {
  const speakers = transcripts.flatMap((transcript) => [...transcript.speakers.values()])
  const roles = new Set(['participant', ...speakers.map((each) => each.role)])
  const names = new Set(speakers.flatMap(({ label, participant }) => [label, participant]))
  const refuse = (kind: string, id: string, known: ReadonlySet<string>): void => {
    if (known.has(id)) return
    fail('stc/unknown-reference', `no transcript has a ${kind} "${id}"`, {
      hint: didYouMean(id, known).trim() || `there are ${[...known].slice(0, 20).join(', ')}`,
    })
  }
  for (const id of role ?? []) refuse('role', id, roles)
  for (const id of speaker ?? []) refuse('speaker', id, names)
}

function isAsked(transcript: Transcript, { role, speaker }: KwicOptions): (turn: Turn) => boolean {
  return (turn) => {
    const own = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
    if (role && !role.includes(own?.role ?? 'participant')) return false
    return !speaker || (own !== undefined && [own.label, own.participant].some((id) => speaker.includes(id)))
  }
}

async function textOf(
  lines: readonly ConcordanceLine[],
  format: RecordFormat,
  account: readonly string[],
  { width, paint }: { width: number; paint: Painter },
): Promise<string> {
  const { concordanceMarkdown, concordanceTable } = await import('../report/concordance.js')
  const [hits = '', ...voices] = account
  const oneLine = account.join(' · ')
  const told = oneLine.length <= width ? oneLine : `${hits}\n${voices.join(' · ')}`
  return inFormat(format, {
    records: () => lines,
    fields: CONCORDANCE_FIELDS,
    markdown: () => concordanceMarkdown(lines),
    table: () => `${concordanceTable(lines, width, paint.bold)}${paint.dim(told)}\n`,
  })
}
