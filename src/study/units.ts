import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Recoding } from '../coding/recoding.js'
import { type Diagnostic, fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { codeAll } from './coding.js'
import { byteChunks, shown } from './disk.js'
import { resolveFiles } from './inputs.js'
import { codebookPath, loadCodebook, loadTranscripts, type ReadingOptions, requireStudy } from './load.js'
import type { Study } from './study.js'

/** Options of every command that works on meaning units. */
export interface UnitOptions extends ReadingOptions {
  /** A coding file or folder, outside a study. */
  coding?: string
}

/** Meaning units with the codebook they are sorted by, and the transcripts where those are at hand. */
export interface LoadedUnits {
  /** Without evidence where they come as records: no step after the second asks for it. */
  units: MeaningUnit[]
  codebook: Codebook
  /** Empty where units came as records, which do not tell what the rules proposed. */
  recodings: readonly Recoding[]
  /** Empty where units came as records outside a study. */
  transcripts: Transcript[]
  /** Every file that was read, absolute: none of them may be an output. */
  inputs: string[]
  diagnostics: Diagnostic[]
}

/**
 * Meaning units from NDJSON or CSV files (`-`: standard input), or, without arguments inside a study, straight
 * from its transcripts. Throws StcError for broken records and for units of another codebook.
 */
export async function loadUnits(
  study: Study,
  args: readonly string[],
  options: UnitOptions,
  effects: Effects,
): Promise<LoadedUnits> {
  if (args.length === 0) requireStudy(study, 'file of meaning units')
  const codebook = await loadCodebook(study, options, effects)
  const book = codebookPath(study, options, effects)
  const inputs = book === undefined ? [] : [book]
  if (args.length === 0) {
    const transcripts = await loadTranscripts(study, [], options, effects)
    const coded = await codeAll(study, transcripts, codebook, options, effects)
    const { units, recodings, diagnostics } = coded
    return { units, recodings, codebook, transcripts, inputs, diagnostics }
  }
  const { refuseForeignUnits, regroup, UnitReader } = await import('../coding/read-records.js')
  const { textChunks } = await import('./text-chunks.js')
  const files = await resolveFiles(effects.cwd, args, ['.ndjson', '.jsonl', '.csv'])
  const units: MeaningUnit[] = []
  const seen = new Set<string>()
  for (const file of files) {
    const name = file === '-' ? 'stdin' : shown(effects.cwd, file)
    const bytes = file === '-' ? effects.stdinChunks() : byteChunks(effects.cwd, file)
    const own: MeaningUnit[] = []
    const reader = new UnitReader(name, (unit) => own.push(unit), false)
    // No unit at all is an honest result of `stc code`, so an empty stream is no error.
    for await (const text of textChunks(bytes, name, options.encoding)) reader.push(text)
    reader.end()
    refuseForeignUnits(own, codebook, name)
    for (const unit of own) {
      if (seen.has(unit.id))
        fail('stc/duplicate-unit', `the unit ${unit.id} is in more than one file`, { place: { file: name } })
      if (files.length > 1) seen.add(unit.id)
      units.push(unit)
    }
  }
  regroup(units, codebook)
  const transcripts = study.root === undefined ? [] : await loadTranscripts(study, [], options, effects)
  return {
    units,
    recodings: [],
    codebook,
    transcripts,
    inputs: [...inputs, ...files],
    diagnostics: [],
  }
}
