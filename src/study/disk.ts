import { constants, createReadStream, readFileSync, statSync } from 'node:fs'
import { access, mkdir, readdir, realpath, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '../diagnostic.js'
import { errno, whyNotWritten } from './why-not-written.js'

/** The path as a person would write it: relative to the working directory, with forward slashes. */
export function shown(cwd: string, file: string): string {
  const relative = path.relative(cwd, file)
  const nearest = relative === '' ? '.' : relative.startsWith(`..${path.sep}..`) ? file : relative
  return nearest.split(path.sep).join('/')
}

/** Reads a file whole. Throws StcError: stc/file-not-found, stc/not-a-file, stc/cannot-read. */
export async function readBytes(cwd: string, file: string): Promise<Uint8Array> {
  const absolute = path.resolve(cwd, file)
  try {
    // Each step of the asynchronous way goes over a thread pool, which takes longer than reading a transcript.
    return readFileSync(absolute)
  } catch (cause) {
    return whyNotRead(cause, cwd, absolute)
  }
}

/** Reads a file piece by piece. Throws as readBytes does. */
export async function* byteChunks(cwd: string, file: string): AsyncGenerator<Uint8Array> {
  const absolute = path.resolve(cwd, file)
  try {
    for await (const chunk of createReadStream(absolute, { highWaterMark: 1 << 20 }))
      yield chunk as Uint8Array
  } catch (cause) {
    await whyNotRead(cause, cwd, absolute)
  }
}

/** Bytes of a file; 0 for one that is not there, of which whoever reads it tells. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

async function whyNotRead(cause: unknown, cwd: string, absolute: string): Promise<never> {
  const name = shown(cwd, absolute)
  const code = errno(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    fail('stc/file-not-found', `${name} does not exist`, { hint: await neighbours(absolute) })
  }
  if (code === 'EISDIR') fail('stc/not-a-file', `${name} is a folder; a file is needed here`)
  if (code === 'ERR_FS_FILE_TOO_LARGE')
    fail('stc/cannot-read', `${name} is larger than 2 GiB`, { hint: 'split it' })
  return fail('stc/cannot-read', `${name} cannot be read (${code})`)
}

/** Reads a file as UTF-8 text, its byte order mark dropped. Throws StcError as readBytes and decode do. */
export async function readText(cwd: string, file: string, encoding?: string): Promise<string> {
  const { decode } = await import('../transcript/decode.js')
  return decode(await readBytes(cwd, file), shown(cwd, path.resolve(cwd, file)), encoding).text
}

/** Whether something stands at this path. */
export async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
}

/** Whether this path is a folder. */
export async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}

/**
 * Names in a folder, in code-unit order; none where there is no such folder. Throws StcError with stc/cannot-read for
 * one that is there but cannot be listed, because what it holds would be passed over in silence.
 */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    const code = errno(cause)
    if (code === 'ENOENT') return []
    return fail('stc/cannot-read', `${folder} cannot be listed as a folder (${code})`)
  }
}

/** Files in a folder that are not hidden and end so, with the folder's path. Throws as namesIn does. */
export async function filesEndingIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const names = (await namesIn(folder)).filter(
    (name) => !name.startsWith('.') && endings.some((ending) => name.endsWith(ending)),
  )
  const files = names.map((name) => path.join(folder, name))
  const are = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (entry) => entry.isFile(),
        () => false,
      ),
    ),
  )
  return files.filter((_, index) => are[index])
}

/** Every file under a folder, as POSIX paths relative to it, in code-unit order. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/**
 * Writes a file whole or not at all, making its folders. Throws StcError with stc/cannot-write, or with
 * stc/output-is-input when the file is one of `inputs`.
 */
export async function writeText(
  cwd: string,
  file: string,
  text: string,
  inputs: readonly string[] = [],
): Promise<void> {
  const absolute = path.resolve(cwd, file)
  await refuseInput(cwd, absolute, inputs)
  try {
    await makeFolder(path.dirname(absolute))
    // A named pipe or a device such as /dev/null must be written to, never be replaced by a file.
    if (await isSpecial(absolute)) await writeFile(absolute, text, 'utf8')
    else await (await import('write-file-atomic')).default(absolute, text, { encoding: 'utf8' })
  } catch (cause) {
    fail('stc/cannot-write', `${shown(cwd, absolute)} cannot be written: ${whyNotWritten(cause)}`, {
      hint: 'nothing was written',
    })
  }
}

/** Throws StcError with stc/output-is-input when the file is one of the inputs, also through a link. */
export async function refuseInput(cwd: string, file: string, inputs: readonly string[]): Promise<void> {
  const real = async (each: string) => realpath(path.resolve(cwd, each)).catch(() => path.resolve(cwd, each))
  const target = await real(file)
  for (const input of inputs) {
    if (input !== '-' && (await real(input)) === target) {
      fail('stc/output-is-input', `${shown(cwd, target)} is an input and cannot be the output`, {
        hint: 'write to another file; nothing was written',
      })
    }
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system says ENOENT, as under /proc. */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  await makeFolder(path.dirname(folder))
  try {
    await mkdir(folder)
  } catch (cause) {
    // Another process, as under `make -j`, may have been faster.
    if (!(await isFolder(folder))) throw cause
  }
}

/** Whether this path leads to a named pipe, a device or a socket. */
export async function isSpecial(file: string): Promise<boolean> {
  return stat(file).then(
    (entry) => !entry.isFile() && !entry.isDirectory(),
    () => false,
  )
}

async function neighbours(file: string): Promise<string | undefined> {
  const { suggest } = await import('../diagnostics/suggest.js')
  const near = suggest(path.basename(file), await namesIn(path.dirname(file)).catch(() => []))
  return near ? `did you mean "${near}"?` : undefined
}
