import type { MeaningUnit } from '../coding/meaning-unit.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { type Coded, codeAll, codingFiles } from '../study/coding.js'
import { accountOf, tallyOf } from '../study/coding-tally.js'
import {
  codebookPath,
  loadCodebook,
  loadStudy,
  loadTranscripts,
  requireStudy,
  sessionDiagnostics,
} from '../study/load.js'
import { emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import type { Transcript } from '../transcript/transcript.js'
import { reportWarnings } from './report-diagnostics.js'

export interface ShowOptions extends UnitOptions, OutputOptions {
  /** Only units of this status. */
  status?: MeaningUnit['status']
}

/** `stc code --explain`: which rule found each unit, and the near misses; of the turn at `at` or of all. */
export async function explainUnits(
  args: readonly string[],
  at: string | undefined,
  options: ShowOptions,
  effects: Effects,
): Promise<number> {
  const { study, transcripts, codebook, coded, inputs } = await codeWhole(args, options, effects, true)
  if (at !== undefined) refuseUnknownTurn(at, transcripts)
  const { explainCoding } = await import('../coding/explain.js')
  const text = explainCoding(coded.coded, codebook, at)
  await emit(effects, options, text, 'why each unit was found', inputs, study)
  return EXIT.fine
}

/** `stc code` as a document for people, which is laid out when all units are known. */
export async function showUnits(
  args: readonly string[],
  format: 'md' | 'table',
  options: ShowOptions,
  effects: Effects,
): Promise<number> {
  const { study, transcripts, coded, inputs } = await codeWhole(args, options, effects, false)
  const { units } = coded
  const wanted = options.status ? units.filter((unit) => unit.status === options.status) : units
  const { unitsToMarkdown, unitsToTable } = await import('../report/units.js')
  const text =
    format === 'md' ? unitsToMarkdown(wanted, study.method) : unitsToTable(wanted, effects.stdout.width)
  await emit(
    effects,
    options,
    text,
    accountOf(tallyOf(wanted, transcripts), study.method.words.unit),
    inputs,
    study,
  )
  return EXIT.fine
}

/** What rules found and analysts decided, and what both are about. */
export interface Whole {
  study: Study
  transcripts: Transcript[]
  codebook: Awaited<ReturnType<typeof loadCodebook>>
  coded: Coded
  /** Every file that was read: none of them may be an output. */
  inputs: string[]
}

/** Codes everything at once, for who asks for more than records of the units. Warnings of what was read are printed. */
export async function codeWhole(
  args: readonly string[],
  options: ShowOptions,
  effects: Effects,
  nearMisses: boolean,
): Promise<Whole> {
  const study = await loadStudy(effects, options)
  if (args.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const transcripts = await loadTranscripts(study, args, options, effects)
  const part = args.length > 0
  const coded = await codeAll(study, transcripts, codebook, { ...options, part, nearMisses }, effects)
  await reportWarnings(effects, [
    ...study.diagnostics,
    ...codebook.warnings,
    ...transcripts.flatMap((transcript) => transcript.diagnostics),
    ...(part ? [] : sessionDiagnostics(study, transcripts)),
    ...coded.diagnostics,
  ])
  const inputs = [
    ...transcripts.map((transcript) => transcript.file),
    ...[codebookPath(study, options, effects) ?? []].flat(),
    ...(await codingFiles(study, options.coding, effects)),
  ]
  return { study, transcripts, codebook, coded, inputs }
}

function refuseUnknownTurn(at: string, transcripts: readonly Transcript[]): void {
  const colon = at.lastIndexOf(':')
  const id = at.slice(0, colon)
  const ids = transcripts.map((transcript) => transcript.id)
  const turns = transcripts.find((transcript) => transcript.id === id)?.turns.length
  if (turns === undefined) {
    fail('stc/unknown-reference', `there is no transcript "${id}"`, {
      hint: didYouMean(id, ids).trim() || `transcripts: ${ids.join(', ')}`,
    })
  }
  const number = Number(at.slice(colon + 1))
  if (number < 1 || number > turns) {
    fail('stc/unknown-reference', `${id} has no turn ${number}`, { hint: `it has ${turns} turns` })
  }
}
