import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The built command; `npm test` builds it first. */
export const BIN = fileURLToPath(new URL('../../bin/stc.js', import.meta.url))
export const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))

/** How a process ended and what it said. */
export interface Ran {
  /** Null where a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  stdin?: string | Uint8Array
  env?: Record<string, string>
}

/** The environment of every run: nothing of the machine's, so that no colour and no locale leaks in. */
export function plainEnvironment(more: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', TZ: 'UTC', LANG: 'C', ...more }
}

/** Runs `stc` as a process of its own. */
export function stc(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return execute(process.execPath, [BIN, ...args], options)
}

/** Runs a line of shell in which `stc` is the command. */
export function shell(line: string, options: RunOptions = {}): Promise<Ran> {
  const PATH = `${wrapper()}:${process.env.PATH ?? ''}`
  return execute('/bin/sh', ['-c', line], { ...options, env: { ...options.env, PATH } })
}

function execute(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: plainEnvironment(options.env),
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    // A command that refuses its arguments does not read what is piped in.
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
  })
}

let wrapperFolder: string | undefined

/** A folder that holds an executable `stc`. */
function wrapper(): string {
  if (wrapperFolder === undefined) {
    wrapperFolder = temporaryFolder()
    const script = `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`
    writeFileSync(path.join(wrapperFolder, 'stc'), script, { mode: 0o755 })
  }
  return wrapperFolder
}

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
  wrapperFolder = undefined
})

/** A new folder, gone when the tests of the file are done. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stc-test-'))
  made.push(folder)
  writeFiles(folder, files)
  return folder
}

/** Writes files by their paths within a folder, in the order given. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** A file of a folder as text. */
export function contentOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

/** Every file under a folder with its content, sorted by path: two equal snapshots mean that nothing was written. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}
