import { type Diagnostic, StcError } from '../diagnostic.js'
import type { FileCoder } from './code-file.js'
import type { CodedPart } from './coding-task.js'

/** Files that one thread codes in one go: many make one message, and yet every thread is busy to the end. */
export interface Batch {
  number: number
  /** Absolute paths. */
  files: readonly string[]
}

/** What came of a batch, up to the first file that could not be coded; plain data, which another thread can be handed. */
export interface CodedBatch {
  number: number
  parts: CodedPart[]
  refused?: readonly Diagnostic[]
  bug?: { name: string; message: string; stack: string | undefined }
}

/** Codes a batch. An error stops it; whether it is the user's or a bug is for the main thread to tell the user. */
export async function codeBatch(
  coder: FileCoder,
  { number, files }: Batch,
  betweenFiles: () => Promise<void> = async () => undefined,
): Promise<CodedBatch> {
  const coded: CodedBatch = { number, parts: [] }
  try {
    for (const file of files) {
      for await (const part of coder.code(file, noStdin)) coded.parts.push(part)
      await betweenFiles()
    }
  } catch (cause) {
    if (cause instanceof StcError) coded.refused = cause.diagnostics
    else if (cause instanceof Error)
      coded.bug = { name: cause.name, message: cause.message, stack: cause.stack }
    else coded.bug = { name: typeof cause, message: '', stack: undefined }
  }
  return coded
}

function noStdin(): Promise<Uint8Array> {
  throw new Error('standard input is coded in one thread')
}
