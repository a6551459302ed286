import type { Coder } from '../coding/coder.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { toRecords } from '../coding/to-records.js'
import type { Transcript } from '../transcript/transcript.js'
import { makeCoder } from './coding.js'
import { tallyOf } from './coding-tally.js'
import type { CodedPart, CodingTask } from './coding-task.js'
import { byteChunks, readBytes, sizeOf } from './disk.js'
import { describe, nameOf, transcriptFrom } from './load.js'

/** Bytes above which a file is read in blocks: far below what one string can hold, far above what people speak. */
const LONG = 64_000_000
const PIECE = 1 << 20

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

  /**
   * Codes a file: one part, or one for each block of a long file. Throws StcError for a file that cannot be read as a
   * transcript.
   */
  async *code(file: string, stdin: () => Promise<Uint8Array>): AsyncGenerator<CodedPart> {
    const { reading, study, cwd } = this.task
    const name = nameOf(file, reading, cwd)
    if (file !== '-' && sizeOf(file) <= LONG) {
      const bytes = await readBytes(cwd, file)
      yield this.#part(await transcriptFrom(bytes, name, this.task), bytes.length)
      return
    }
    const bytes = file === '-' ? await stdin() : undefined
    if (bytes !== undefined && bytes.length <= LONG) {
      yield this.#part(await transcriptFrom(bytes, name, this.task), bytes.length)
      return
    }
    const { readInBlocks } = await import('../transcript/blocks.js')
    let read = 0
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes ? inPieces(bytes) : byteChunks(cwd, file)) {
        read += chunk.length
        yield chunk
      }
    }
    const blocks = readInBlocks(counted(), name, (beginning) => describe(beginning, name, this.task), {
      encoding: reading.encoding ?? study.encoding,
    })
    let files = 1
    for await (const block of blocks) {
      yield this.#part(block, read, files)
      read = 0
      files = 0
    }
  }

  #part(transcript: Transcript, bytes: number, files = 1): CodedPart {
    const { coded, diagnostics } = this.coder.code(transcript)
    const { status } = this.task
    const all = toRecords(coded, this.coder.codebook)
    const units = status ? all.filter((unit) => unit.status === status) : all
    return {
      text: this.write(units),
      ...tallyOf(units, [transcript]),
      diagnostics: [...transcript.diagnostics, ...diagnostics],
      bytes,
      files,
    }
  }
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

async function writerOf(format: CodingTask['format']): Promise<(units: readonly MeaningUnit[]) => string> {
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson
  const [{ toCsvRows }, { UNIT_FIELDS }] = await Promise.all([
    import('../tabular/csv.js'),
    import('../coding/meaning-unit.js'),
  ])
  return (units) => toCsvRows(units as unknown as Record<string, unknown>[], UNIT_FIELDS)
}
