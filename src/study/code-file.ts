import type { Coder } from '../coding/coder.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { toRecords } from '../coding/to-records.js'
import type { Transcript } from '../transcript/transcript.js'
import { makeCoder } from './coding.js'
import { tallyOf } from './coding-tally.js'
import type { CodedPart, CodingTask } from './coding-task.js'
import { loadTranscript } from './load.js'

/** Codes files by one task, each by itself: reads, codes and writes out, so that nothing of a file outlives it. */
export class FileCoder {
  private constructor(
    readonly task: CodingTask,
    readonly coder: Coder,
    readonly write: (units: readonly MeaningUnit[]) => string,
  ) {}

  static async of(task: CodingTask): Promise<FileCoder> {
    const coder = await makeCoder(task, { ...task, nearMisses: false })
    return new FileCoder(task, coder, await writerOf(task.format))
  }

  /** Throws StcError for a file that cannot be read as a transcript. */
  async code(file: string, stdin: () => Promise<Uint8Array>): Promise<CodedPart> {
    const { study, reading, cwd } = this.task
    const { transcript, bytes } = await loadTranscript(study, file, reading, { cwd, stdin })
    return this.#part(transcript, bytes)
  }

  #part(transcript: Transcript, bytes: number): CodedPart {
    const { coded, diagnostics } = this.coder.code(transcript)
    const { status } = this.task
    const all = toRecords(coded, this.coder.codebook)
    const units = status ? all.filter((unit) => unit.status === status) : all
    return {
      text: this.write(units),
      ...tallyOf(units, [transcript]),
      diagnostics: [...transcript.diagnostics, ...diagnostics],
      bytes,
    }
  }
}

async function writerOf(format: CodingTask['format']): Promise<(units: readonly MeaningUnit[]) => string> {
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson
  const [{ toCsvRows }, { UNIT_FIELDS }] = await Promise.all([
    import('../tabular/csv.js'),
    import('../coding/meaning-unit.js'),
  ])
  return (units) => toCsvRows(units as unknown as Record<string, unknown>[], UNIT_FIELDS)
}
