import { unlinkSync } from 'node:fs'
import { chmod, chown, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '../diagnostic.js'
import { isSpecial, makeFolder, refuseInput, shown } from './disk.js'
import { errno, whyNotWritten } from './why-not-written.js'

/** Text in pieces, none of which ends within a surrogate pair. */
export type Chunks = AsyncIterable<string> | Iterable<string>

// Characters handed on at a time: few system calls, and a reader that goes away is noticed soon.
const BATCH = 1 << 17

/** Hands pieces on in batches; the next is asked for when the one before is taken. Where `write` fails, no more are. */
export async function drain(chunks: Chunks, write: (text: string) => Promise<void>): Promise<void> {
  let held = ''
  for await (const chunk of chunks) {
    if (held !== '' && held.length + chunk.length > BATCH) {
      await write(held)
      held = ''
    }
    held += chunk
  }
  if (held !== '') await write(held)
}

/**
 * Writes a file whole or not at all from pieces of text, making its folders; a named pipe or a device is written to
 * as the pieces come. Throws what `chunks` throws, and StcError with stc/cannot-write, or with stc/output-is-input
 * (before a piece is asked for) when the file is one of `inputs`.
 */
export async function writeChunks(
  cwd: string,
  file: string,
  chunks: Chunks,
  inputs: readonly string[] = [],
): Promise<void> {
  const absolute = path.resolve(cwd, file)
  await refuseInput(cwd, absolute, inputs)
  const sure = async <T>(step: Promise<T>): Promise<T> => {
    try {
      return await step
    } catch (cause) {
      return fail('stc/cannot-write', `${shown(cwd, absolute)} cannot be written: ${whyNotWritten(cause)}`, {
        hint: 'nothing was written',
      })
    }
  }
  const target = await sure(openTarget(absolute))
  try {
    await drain(chunks, (text) => sure(target.file.writeFile(text, 'utf8')))
    await sure(target.finish())
  } finally {
    await target.discard()
  }
}

interface Target {
  file: FileHandle
  /** Puts what was written into its place. */
  finish(): Promise<void>
  /** Takes back what was not finished. */
  discard(): Promise<void>
}

async function openTarget(absolute: string): Promise<Target> {
  await makeFolder(path.dirname(absolute))
  // A named pipe or a device such as /dev/null must be written to, never be replaced by a file.
  if (await isSpecial(absolute)) {
    const file = await open(absolute, 'w')
    return { file, finish: () => file.close(), discard: () => file.close().catch(() => undefined) }
  }
  return openReplacement(absolute)
}

/** A file beside the target, which takes its place, mode and owner at the end. A link leads to the target. */
async function openReplacement(absolute: string): Promise<Target> {
  const real = await realpath(absolute).catch(() => absolute)
  const before = await stat(real).catch(() => undefined)
  // Only rename would notice, after everything was made.
  if (before?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  // Takes long to load, and most results go to standard output.
  const { randomBytes } = await import('node:crypto')
  const temporary = `${real}.${randomBytes(5).toString('hex')}`
  const file = await open(temporary, 'wx', before?.mode)
  const release = removeAtEnd(temporary)
  return {
    file,
    finish: async () => {
      await file.sync()
      await file.close()
      if (before) {
        await chown(temporary, before.uid, before.gid).catch(unlessUnable)
        await chmod(temporary, before.mode).catch(unlessUnable)
      }
      await rename(temporary, real)
      release()
    },
    discard: async () => {
      await file.close().catch(() => undefined)
      await unlink(temporary).catch(() => undefined)
      release()
    },
  }
}

/** Owner and mode are kept where the user may set them; where not, the text still counts. */
function unlessUnable(cause: unknown): void {
  if (!['EPERM', 'EINVAL', 'ENOSYS'].includes(errno(cause))) throw cause
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes a file when the process ends or is ended by a signal, until the returned function is called. */
function removeAtEnd(file: string): () => void {
  const remove = () => {
    try {
      unlinkSync(file)
    } catch {
      // It is gone already, or nothing can be done about it any more.
    }
  }
  const end = (signal: NodeJS.Signals) => {
    remove()
    release()
    process.kill(process.pid, signal)
  }
  const release = () => {
    process.off('exit', remove)
    for (const signal of SIGNALS) process.off(signal, end)
  }
  process.on('exit', remove)
  for (const signal of SIGNALS) process.on(signal, end)
  return release
}
