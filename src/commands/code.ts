import type { MeaningUnit } from '../coding/meaning-unit.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { EXIT } from '../effects.js'
import { counted } from '../method/methods.js'
import { codeAll, codingFiles } from '../study/coding.js'
import {
  codebookPath,
  loadCodebook,
  loadStudy,
  loadTranscripts,
  requireStudy,
  sessionDiagnostics,
} from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import type { Transcript } from '../transcript/transcript.js'
import { reportWarnings } from './report-diagnostics.js'

export interface CodeOptions extends UnitOptions, OutputOptions {
  /** `true`, or a place such as `FG1:34`. */
  explain?: boolean | string
  /** Only units of this status. */
  status?: MeaningUnit['status']
}

const AT = /^[^/\\]+:\d+$/

/** `stc code`: step 2, the meaning units of each code. */
export async function code(
  files: readonly string[],
  options: CodeOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  // `--explain` takes an optional place; what does not look like one was meant as a file.
  const at = typeof options.explain === 'string' && AT.test(options.explain) ? options.explain : undefined
  const args = typeof options.explain === 'string' && at === undefined ? [options.explain, ...files] : files
  if (args.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const transcripts = await loadTranscripts(study, args, options, effects)
  if (at !== undefined) refuseUnknownTurn(at, transcripts)
  const part = args.length > 0
  const { coded, units, diagnostics } = await codeAll(
    study,
    transcripts,
    codebook,
    { ...options, part },
    effects,
  )
  await reportWarnings(effects, [
    ...study.diagnostics,
    ...codebook.warnings,
    ...transcripts.flatMap((transcript) => transcript.diagnostics),
    ...(part ? [] : sessionDiagnostics(study, transcripts)),
    ...diagnostics,
  ])
  const inputs = [
    ...transcripts.map((transcript) => transcript.file),
    ...[codebookPath(study, options, effects) ?? []].flat(),
    ...(await codingFiles(study, options.coding, effects)),
  ]
  if (options.explain) {
    const { explainCoding } = await import('../coding/explain.js')
    await emit(effects, options, explainCoding(coded, codebook, at), `why each unit was found`, inputs, study)
    return EXIT.fine
  }
  const format = chooseFormat(
    options,
    ['ndjson', 'csv', 'md', 'table'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  const wanted = options.status ? units.filter((unit) => unit.status === options.status) : units
  const text = await formatUnits(wanted, format, effects, study)
  await emit(effects, options, text, accountOf(wanted, transcripts, study), inputs, study)
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

/** `128 meaning units in 96 turns (14 of 17 participants)`. */
function accountOf(units: readonly MeaningUnit[], transcripts: readonly Transcript[], study: Study): string {
  const turns = new Set(units.map((unit) => `${unit.transcript}:${unit.turn}`)).size
  const voices = new Set(
    units.flatMap((unit) => (unit.role === 'participant' && unit.participant ? [unit.participant] : [])),
  )
  const all = new Set(
    transcripts.flatMap((transcript) =>
      [...transcript.speakers.values()].flatMap((speaker) =>
        speaker.role === 'participant' ? [speaker.participant] : [],
      ),
    ),
  )
  return `${counted(units.length, study.method.words.unit)} in ${turns} turns (${voices.size} of ${all.size} participants)`
}

async function formatUnits(
  units: readonly MeaningUnit[],
  format: 'ndjson' | 'csv' | 'md' | 'table',
  effects: Effects,
  study: Study,
): Promise<string> {
  switch (format) {
    case 'ndjson':
      return (await import('../tabular/ndjson.js')).toNdjson(units)
    case 'csv': {
      const [{ toCsv }, { UNIT_FIELDS }] = await Promise.all([
        import('../tabular/csv.js'),
        import('../coding/meaning-unit.js'),
      ])
      return toCsv(units as unknown as Record<string, unknown>[], UNIT_FIELDS)
    }
    case 'md':
      return (await import('../report/units.js')).unitsToMarkdown(units, study.method)
    case 'table': {
      const { unitsToTable } = await import('../report/units.js')
      return unitsToTable(units, effects.stdout.width)
    }
  }
}
