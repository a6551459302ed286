import { readFileSync } from 'node:fs'
import type { ChalkInstance } from 'chalk'
import { Answers } from './answers.js'
import { error, fail, StcError } from './diagnostic.js'
import type { Painter } from './diagnostics/painter.js'
import type { Effects, Sink } from './effects.js'
import type { FullScreen } from './full-screen.js'
import { packageFile } from './package.js'
import type { Progress } from './progress.js'
import { isClosedPipe } from './run.js'
import { StatusLine } from './status-line.js'
import { whyNotWritten } from './study/why-not-written.js'

/** What the global options say about output. */
export interface TerminalOptions {
  color?: boolean
  quiet?: boolean
  diagnostics?: Effects['diagnostics']
}

/** The real outside world: this process's streams and folder. */
export async function processEffects(options: TerminalOptions): Promise<Effects> {
  const [out, err] = await painters(options)
  const line = new StatusLine(process.stderr, () => performance.now())
  const quiet = options.quiet ?? false
  const watched = process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !quiet
  // Where standard error is gone, nobody can be told; the exit code still tells.
  const stderr = sink(process.stderr, err, line, () => undefined)
  const answers = process.stdin.isTTY && stderr.terminal ? new Answers(process.stdin) : undefined
  return {
    cwd: process.cwd(),
    stdout: sink(process.stdout, out, line, refuse),
    stderr,
    stdin: readStdin,
    stdinChunks,
    ask: answers && (async (question) => stderr.write(question).then(() => answers.next())),
    progress: () => (watched ? line.progress() : UNSEEN),
    screen: () => fullScreen(options),
    quiet,
    diagnostics: options.diagnostics ?? 'text',
    version: packageVersion(),
    today,
    edit,
    env: process.env,
  }
}

/** The local day. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function edit(text: string, name: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  const { editText } = await import('./study/editor.js')
  return editText(text, name, process.env)
}

const UNSEEN: Progress = { update: () => undefined, done: () => undefined }

/** Loaded only by the command that needs it. */
async function fullScreen(options: TerminalOptions): Promise<FullScreen | undefined> {
  const { stdin, stdout, env } = process
  if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb') return undefined
  const { TerminalScreen } = await import('./terminal-screen.js')
  const colour = options.color === true || !coloursRefused(options)
  return new TerminalScreen({ input: stdin, output: stdout, colour, env })
}

/** Whether a person does not want colours, or the terminal has none. */
function coloursRefused({ color }: TerminalOptions): boolean {
  const { NO_COLOR, TERM } = process.env
  // chalk knows FORCE_COLOR but not NO_COLOR (https://no-color.org).
  return color === false || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb'
}

/** The version in package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version
}

/** The error of a failed write to standard output, as run() wants it. */
function refuse(cause: Error): Error {
  if (isClosedPipe(cause)) return cause
  const message = `standard output cannot be written: ${whyNotWritten(cause)}`
  return new StcError([error('stc/cannot-write', message)])
}

function sink(
  stream: NodeJS.WriteStream,
  paint: Painter,
  line: StatusLine,
  failed: (cause: Error) => Error | undefined,
): Sink {
  const terminal = stream.isTTY === true
  return {
    terminal,
    width: stream.columns || 80,
    paint,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') return resolve()
        if (terminal) line.makeRoomFor(text)
        stream.write(text, (cause) => {
          const fault = cause ? failed(cause) : undefined
          if (fault) reject(fault)
          else resolve()
        })
      }),
  }
}

const asItIs = (text: string): string => text
const PLAIN: Painter = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  yellow: asItIs,
  green: asItIs,
  cyan: asItIs,
}

/** What colours standard output and standard error; the library of colours is loaded only where it may be needed. */
async function painters(options: TerminalOptions): Promise<[Painter, Painter]> {
  const env = process.env
  const refused = coloursRefused(options)
  const forced = options.color === true
  const possible =
    process.stdout.isTTY ||
    process.stderr.isTTY ||
    env.FORCE_COLOR !== undefined ||
    // chalk reads the arguments itself, also where they are wrong and nobody else has.
    process.argv.some((argument) => argument.startsWith('--color')) ||
    // Azure Pipelines show colours although they are no terminal.
    env.TF_BUILD !== undefined
  if (refused || !possible) return [PLAIN, PLAIN]
  const { Chalk, supportsColor, supportsColorStderr } = await import('chalk')
  const painterOf = (found: false | { level: 0 | 1 | 2 | 3 }): Painter =>
    painter(new Chalk({ level: forced ? 1 : found ? found.level : 0 }))
  return [painterOf(supportsColor), painterOf(supportsColorStderr)]
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
