import path from 'node:path'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { shown } from './disk.js'
import type { Study } from './study.js'
import { type Chunks, drain, writeChunks } from './write-stream.js'
import { writtenByPeople } from './written-by-people.js'

/** Options of every command that writes a document or records. */
export interface OutputOptions {
  /** A file, or `-` for standard output. */
  output?: string
  format?: string
}

const ENDINGS: Readonly<Record<string, string>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.md': 'md',
  '.markdown': 'md',
  '.json': 'json',
  '.txt': 'table',
}

/**
 * The format a command writes: `--format`, else the ending of the output file, else `onTerminal` for a person and
 * `inPipe` for a program. Throws StcError with stc/unknown-format.
 */
export function chooseFormat<F extends string>(
  options: OutputOptions,
  allowed: readonly F[],
  fallback: { onTerminal: F; inPipe: F },
  effects: Effects,
): F {
  const { output, format } = options
  const toFile = output !== undefined && output !== '-'
  const ending = toFile ? path.extname(output).toLowerCase() : ''
  const wanted = format ?? (ending === '' ? undefined : ENDINGS[ending])
  if (wanted !== undefined) {
    const found = allowed.find((each) => each === wanted)
    if (found) return found
    const what = format === undefined ? `${ending} files` : `"${format}"`
    return fail('stc/unknown-format', `this command does not write ${what}`, {
      hint: `formats: ${allowed.join(', ')}.${didYouMean(wanted, allowed)}`,
    })
  }
  if (ending !== '') {
    fail('stc/unknown-format', `the ending "${ending}" names no format`, {
      hint: `name one with --format: ${allowed.join(', ')}`,
    })
  }
  return effects.stdout.terminal && !toFile ? fallback.onTerminal : fallback.inPipe
}

/**
 * Writes a command's result to its output file, whole or not at all, with a line of account on standard error; or to
 * standard output. No file that was read or that a person writes is overwritten. Throws StcError as writeChunks does.
 */
export async function emit(
  effects: Effects,
  options: OutputOptions,
  text: string,
  account: string,
  inputs: readonly string[],
  study: Study,
): Promise<void> {
  await emitChunks(effects, options, [text], () => account, inputs, study)
}

/**
 * As `emit`, for a result of any length that is made while it is written: pieces of text, of which no more are asked
 * for when nobody takes them. `account` is asked for when all are written. Throws what `chunks` throws as well; a file
 * is then left as it was.
 */
export async function emitChunks(
  effects: Effects,
  options: OutputOptions,
  chunks: Chunks,
  account: () => string,
  inputs: readonly string[],
  study: Study,
): Promise<void> {
  const { output } = options
  if (output === undefined || output === '-') return drain(chunks, (text) => effects.stdout.write(text))
  await writeChunks(effects.cwd, output, chunks, [...inputs, ...(await writtenByPeople(study))])
  await tell(effects, shown(effects.cwd, path.resolve(effects.cwd, output)), account())
}

/** One line of account: what was written or read, and what it holds. */
export async function tell(effects: Effects, what: string, account: string): Promise<void> {
  if (effects.quiet) return
  await effects.stderr.write(`  ${what.padEnd(28)} ${effects.stderr.paint.dim(account)}\n`)
}
