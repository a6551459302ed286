import { parentPort, workerData } from 'node:worker_threads'
import { FileCoder } from './code-file.js'
import { type Batch, codeBatch } from './coding-batch.js'
import type { CodingTask } from './coding-task.js'

/** The thread that codes files: gets batches of files, answers with what came of each batch. */
const port = parentPort
if (port === null) throw new Error('this file is started as a worker thread')
const made = FileCoder.of(workerData as CodingTask)

port.on('message', async (batch: Batch) => {
  port.postMessage(await codeBatch(await made, batch))
})
