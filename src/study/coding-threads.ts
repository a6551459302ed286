import { Worker } from 'node:worker_threads'
import { type Diagnostic, StcError } from '../diagnostic.js'
import type { CodedPart, CodingTask } from './coding-task.js'

/** A batch of files, absolute paths. */
export interface ToWorker {
  batch: number
  files: readonly string[]
}

/** What came of a batch, up to the first file that could not be coded. */
export interface FromWorker {
  batch: number
  parts: CodedPart[]
  refused?: readonly Diagnostic[]
  bug?: { name: string; message: string; stack: string | undefined }
}

/** Batches a thread may have before it, and results that may wait for an earlier one, for each thread. */
const AHEAD = 2
const WAITING = 8

/**
 * Codes batches of files on several threads. What came of them is given in the order of the batches, whatever the
 * order in which they are done; and when nobody takes the results, no more batches are begun. Throws what coding in one
 * thread would have thrown, at the same place.
 */
export async function* codeOnThreads(
  task: CodingTask,
  batches: readonly (readonly string[])[],
  threads: number,
): AsyncGenerator<CodedPart> {
  const done = new Map<number, FromWorker>()
  let wake = (): void => undefined
  let broken: Error | undefined
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./coding-worker.js', import.meta.url), { workerData: task })
    const state = { worker, busy: 0 }
    worker.on('message', (answer: FromWorker) => {
      state.busy--
      done.set(answer.batch, answer)
      wake()
    })
    worker.on('error', (cause) => {
      broken = cause
      wake()
    })
    return state
  })
  try {
    let next = 0
    for (let wanted = 0; wanted < batches.length; wanted++) {
      let answer = done.get(wanted)
      for (;;) {
        while (next < batches.length && next - wanted < WAITING * threads) {
          const free = workers.reduce((least, each) => (each.busy < least.busy ? each : least))
          if (free.busy >= AHEAD) break
          free.busy++
          free.worker.postMessage({ batch: next, files: batches[next] ?? [] } satisfies ToWorker)
          next++
        }
        if (answer) break
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        if (broken) throw broken
        answer = done.get(wanted)
      }
      done.delete(wanted)
      yield* answer.parts
      if (answer.refused) throw new StcError(answer.refused)
      if (answer.bug) throw Object.assign(new Error(answer.bug.message), answer.bug)
    }
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()))
  }
}
