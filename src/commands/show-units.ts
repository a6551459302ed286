import type { MeaningUnit } from '../coding/meaning-unit.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { accountOf, tallyOf } from '../study/coding-tally.js'
import { emit, type OutputOptions } from '../study/output.js'
import type { UnitOptions } from '../study/units.js'
import { codeWhole } from '../study/whole-coding.js'
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
  const { study, transcripts, codebook, coded, inputs, diagnostics } = await codeWhole(
    args,
    { ...options, nearMisses: true },
    effects,
  )
  await reportWarnings(effects, diagnostics)
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
  const { study, transcripts, coded, inputs, diagnostics } = await codeWhole(args, options, effects)
  await reportWarnings(effects, diagnostics)
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
