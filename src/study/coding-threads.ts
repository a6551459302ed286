import type { Worker } from 'node:worker_threads'
import { StcError } from '../diagnostic.js'
import { FileCoder } from './code-file.js'
import { type Batch, type CodedBatch, codeBatch } from './coding-batch.js'
import type { CodedPart, CodingTask } from './coding-task.js'

/** Batches a thread may have before it, and batches that may wait for an earlier one, for each thread. */
const AHEAD = 2
const WAITING = 8

/**
 * Codes batches of files on several threads, of which this one is the first: it has loaded all that coding needs. What
 * came of them is given in the order of the batches, whatever the order in which they are done; and when nobody takes
 * the results, no more batches are begun. Throws what coding in one thread would have thrown, at the same place.
 */
export async function* codeOnThreads(
  task: CodingTask,
  batches: readonly (readonly string[])[],
  threads: number,
): AsyncGenerator<CodedPart> {
  const { Worker } = await import('node:worker_threads')
  const start = () => new Worker(new URL('./coding-worker.js', import.meta.url), { workerData: task })
  const crew = new Crew(start, batches, threads)
  try {
    const coder = await FileCoder.of(task)
    for (let wanted = 0; wanted < batches.length; wanted++) {
      const { parts, refused, bug } = await crew.batch(wanted, coder)
      yield* parts
      if (refused) throw new StcError(refused)
      if (bug) throw Object.assign(new Error(bug.message), bug)
    }
  } finally {
    await crew.dismiss()
  }
}

/** The threads beside this one, and the batches that are with them or done. */
class Crew {
  readonly #workers: { worker: Worker; busy: number }[]
  readonly #done = new Map<number, CodedBatch>()
  /** The first batch that nobody has begun, and the one that is to be given next. */
  #next = 0
  #wanted = 0
  #broken: Error | undefined
  #wake = (): void => undefined

  constructor(
    start: () => Worker,
    readonly batches: readonly (readonly string[])[],
    readonly threads: number,
  ) {
    this.#workers = Array.from({ length: threads - 1 }, () => this.#hire(start()))
  }

  /** What came of a batch; until it is done, this thread codes others, beginning with the first. */
  async batch(wanted: number, coder: FileCoder): Promise<CodedBatch> {
    this.#wanted = wanted
    for (;;) {
      const answer = this.#done.get(wanted)
      if (answer) {
        this.#done.delete(wanted)
        return answer
      }
      if (this.#broken) throw this.#broken
      const own = this.#take()
      this.#feed()
      if (own) this.#done.set(own.number, await codeBatch(coder, own, breathe))
      else await this.#news()
    }
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }

  #hire(worker: Worker): { worker: Worker; busy: number } {
    const hired = { worker, busy: 0 }
    worker.on('message', (answer: CodedBatch) => {
      hired.busy--
      this.#done.set(answer.number, answer)
      this.#feed()
      this.#wake()
    })
    worker.on('error', (cause) => {
      this.#broken = cause
      this.#wake()
    })
    return hired
  }

  /** The next batch, unless too many wait for an earlier one. */
  #take(): Batch | undefined {
    const files = this.batches[this.#next]
    if (files === undefined || this.#next - this.#wanted >= WAITING * this.threads) return undefined
    return { number: this.#next++, files }
  }

  #feed(): void {
    for (const hired of this.#workers) {
      while (hired.busy < AHEAD) {
        const batch = this.#take()
        if (batch === undefined) return
        hired.busy++
        hired.worker.postMessage(batch)
      }
    }
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

/** Lets the answers of other threads in, and Ctrl-C. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
