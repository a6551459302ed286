import { availableParallelism } from 'node:os'
import type { Effects } from '../effects.js'
import type { CodedPart, CodingTask } from './coding-task.js'
import { sizeOf } from './disk.js'

/** Below this many bytes a thread costs more than it saves: it has to start, load and compile before it codes. */
const WORTH_A_THREAD = 12_000_000
/** Bytes in a batch: many files make one message, and yet every thread is busy to the end. */
const BATCH = 1_000_000
/** Files after which the main thread lets go, so that Ctrl-C is heard. */
const BREATHER = 32

/**
 * Codes files one after the other, on several threads where the work is worth it (`jobs`, if given, says how many), and
 * gives what came of them in the order of the files. Throws StcError at the first file that cannot be coded.
 */
export async function* codeFiles(
  task: CodingTask,
  files: readonly string[],
  jobs: number | undefined,
  effects: Effects,
): AsyncGenerator<CodedPart> {
  const sizes = files.map((file) => (file === '-' ? 0 : sizeOf(file)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const threads = files.includes('-') ? 1 : Math.min(files.length, jobs ?? threadsFor(total))
  const progress = effects.progress()
  const done = { files: 0, bytes: 0 }
  try {
    for await (const part of codeOn(threads, task, files, sizes, effects)) {
      done.files += part.files
      done.bytes += part.bytes
      progress.update(done, { files: files.length, bytes: total })
      yield part
    }
  } finally {
    progress.done()
  }
}

async function* codeOn(
  threads: number,
  task: CodingTask,
  files: readonly string[],
  sizes: readonly number[],
  effects: Effects,
): AsyncGenerator<CodedPart> {
  if (threads > 1) {
    const { codeOnThreads } = await import('./coding-threads.js')
    yield* codeOnThreads(task, batchesOf(files, sizes), threads)
    return
  }
  const { FileCoder } = await import('./code-file.js')
  const coder = await FileCoder.of(task)
  for (const [index, file] of files.entries()) {
    yield* coder.code(file, effects.stdin)
    if (index % BREATHER === BREATHER - 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / WORTH_A_THREAD)))
}

function batchesOf(files: readonly string[], sizes: readonly number[]): string[][] {
  const batches: string[][] = []
  let held = Infinity
  for (const [index, file] of files.entries()) {
    const size = sizes[index] ?? 0
    if (held + size > BATCH) {
      batches.push([])
      held = 0
    }
    batches.at(-1)?.push(file)
    held += size
  }
  return batches
}
