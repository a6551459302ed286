import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type Diagnostic, fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { codeAll } from './coding.js'
import { readBytes, shown } from './disk.js'
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
  units: MeaningUnit[]
  codebook: Codebook
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
    const { units, diagnostics } = await codeAll(study, transcripts, codebook, options, effects)
    return { units, codebook, transcripts, inputs, diagnostics }
  }
  const { readUnits, refuseForeignUnits, regroup } = await import('../coding/read-records.js')
  const { decode } = await import('../transcript/decode.js')
  const files = await resolveFiles(effects.cwd, args, ['.ndjson', '.jsonl', '.csv'])
  const units: MeaningUnit[] = []
  const seen = new Set<string>()
  for (const file of files) {
    const name = file === '-' ? 'stdin' : shown(effects.cwd, file)
    const bytes = file === '-' ? await effects.stdin() : await readBytes(effects.cwd, file)
    // No unit at all is an honest result of `stc code`, so an empty stream is no error.
    const text = bytes.length === 0 ? '' : decode(bytes, name, options.encoding).text
    const own = readUnits(text, name)
    refuseForeignUnits(own, codebook, name)
    for (const unit of own) {
      if (seen.has(unit.id))
        fail('stc/duplicate-unit', `the unit ${unit.id} is in more than one file`, { place: { file: name } })
      seen.add(unit.id)
    }
    for (const unit of own) units.push(unit)
  }
  const transcripts = study.root === undefined ? [] : await loadTranscripts(study, [], options, effects)
  return {
    units: regroup(units, codebook),
    codebook,
    transcripts,
    inputs: [...inputs, ...files],
    diagnostics: [],
  }
}
