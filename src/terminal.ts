import { readFileSync } from 'node:fs'
import { Chalk, type ChalkInstance, chalkStderr, supportsColor } from 'chalk'
import { error, fail, StcError } from './diagnostic.js'
import type { Painter } from './diagnostics/painter.js'
import type { Effects, Sink } from './effects.js'
import { isClosedPipe } from './run.js'
import { whyNotWritten } from './study/why-not-written.js'

/** What the global options say about output. */
export interface TerminalOptions {
  color?: boolean
  quiet?: boolean
  diagnostics?: Effects['diagnostics']
}

/** The real outside world: this process's streams and folder. */
export function processEffects(options: TerminalOptions): Effects {
  const env = process.env
  // chalk knows FORCE_COLOR but not NO_COLOR (https://no-color.org).
  const refused =
    options.color === false || (env.NO_COLOR !== undefined && env.NO_COLOR !== '') || env.TERM === 'dumb'
  const forced = options.color === true
  const outLevel = forced ? 1 : supportsColor ? supportsColor.level : 0
  return {
    cwd: process.cwd(),
    stdout: sink(process.stdout, refused ? 0 : outLevel, refuse),
    // Where standard error is gone, nobody can be told; the exit code still tells.
    stderr: sink(process.stderr, refused ? 0 : forced ? 1 : chalkStderr.level, () => undefined),
    stdin: readStdin,
    stdinChunks,
    quiet: options.quiet ?? false,
    diagnostics: options.diagnostics ?? 'text',
    version: packageVersion(),
  }
}

/** The version in package.json, which stands beside the folder of the compiled code. */
export function packageVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** The error of a failed write to standard output, as run() wants it. */
function refuse(cause: Error): Error {
  if (isClosedPipe(cause)) return cause
  const message = `standard output cannot be written: ${whyNotWritten(cause)}`
  return new StcError([error('stc/cannot-write', message)])
}

function sink(stream: NodeJS.WriteStream, level: number, failed: (cause: Error) => Error | undefined): Sink {
  return {
    terminal: stream.isTTY === true,
    width: stream.columns || 80,
    paint: painter(new Chalk({ level: level as 0 | 1 | 2 | 3 })),
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') return resolve()
        stream.write(text, (cause) => {
          const fault = cause ? failed(cause) : undefined
          if (fault) reject(fault)
          else resolve()
        })
      }),
  }
}

function painter(chalk: ChalkInstance): Painter {
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
    cyan: (text) => chalk.cyan(text),
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdinChunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  if (process.stdin.isTTY) {
    fail('stc/usage', 'standard input is a terminal; nothing is piped in', {
      hint: 'pipe something in, or name a file',
    })
  }
  for await (const chunk of process.stdin) yield chunk as Buffer
}
