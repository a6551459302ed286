import { parentPort, workerData } from 'node:worker_threads'
import { StcError } from '../diagnostic.js'
import { FileCoder } from './code-file.js'
import type { CodingTask } from './coding-task.js'
import type { FromWorker, ToWorker } from './coding-threads.js'

/**
 * The thread that codes files: gets batches of files, answers with what came of each batch. An error stops the batch;
 * whether it is the user's or a bug is for the main thread to tell the user.
 */
const port = parentPort
if (port === null) throw new Error('this file is started as a worker thread')
const made = FileCoder.of(workerData as CodingTask)

port.on('message', async ({ batch, files }: ToWorker) => {
  const answer: FromWorker = { batch, parts: [] }
  try {
    const coder = await made
    for (const file of files) for await (const part of coder.code(file, noStdin)) answer.parts.push(part)
  } catch (cause) {
    if (cause instanceof StcError) answer.refused = cause.diagnostics
    else if (cause instanceof Error)
      answer.bug = { name: cause.name, message: cause.message, stack: cause.stack }
    else answer.bug = { name: typeof cause, message: '', stack: undefined }
  }
  port.postMessage(answer)
})

function noStdin(): Promise<Uint8Array> {
  throw new Error('standard input is read by the main thread')
}
