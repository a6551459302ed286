import type { Codebook } from '../codebook/codebook.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { type Coded, codeAll, codingFiles } from './coding.js'
import {
  codebookPath,
  loadCodebook,
  loadStudy,
  loadTranscripts,
  requireStudy,
  sessionDiagnostics,
} from './load.js'
import type { Study } from './study.js'
import type { UnitOptions } from './units.js'

/** What rules found and analysts decided, and what both are about. */
export interface WholeCoding {
  study: Study
  transcripts: Transcript[]
  codebook: Codebook
  coded: Coded
  /** Every file that was read: none of them may be an output. */
  inputs: string[]
  /** What is worth saying about all that was read. */
  diagnostics: Diagnostic[]
}

/**
 * Codes the transcripts named, else those of the study, at once: for who asks for more than records of the units. Throws
 * StcError where something cannot be read. Near misses take time.
 */
export async function codeWhole(
  args: readonly string[],
  options: UnitOptions & { nearMisses?: boolean },
  effects: Effects,
): Promise<WholeCoding> {
  const study = await loadStudy(effects, options)
  if (args.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const transcripts = await loadTranscripts(study, args, options, effects)
  const part = args.length > 0
  const coded = await codeAll(study, transcripts, codebook, { ...options, part }, effects)
  const diagnostics = [
    ...study.diagnostics,
    ...codebook.warnings,
    ...transcripts.flatMap((transcript) => transcript.diagnostics),
    ...(part ? [] : sessionDiagnostics(study, transcripts)),
    ...coded.diagnostics,
  ]
  const inputs = [
    ...transcripts.map((transcript) => transcript.file),
    ...[codebookPath(study, options, effects) ?? []].flat(),
    ...(await codingFiles(study, options.coding, effects)),
  ]
  return { study, transcripts, codebook, coded, inputs, diagnostics }
}
