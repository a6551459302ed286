import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** A process to be measured. */
export interface Command {
  argv: readonly [string, ...string[]]
  cwd?: string
  /** Added to the environment of the bench. */
  env?: Record<string, string>
}

/** What one run took: seconds, and bytes of memory at its largest where the machine tells. */
export interface Run {
  wall: number
  /** User and system time together. */
  cpu?: number
  memory?: number
  /** 0 is fine; null where the run was stopped. */
  code: number | null
}

/** GNU time tells the CPU time and the largest memory of a child, which Node does not. */
const TIME = ['/usr/bin/time', 'gtime'].find(
  (program) => spawnSync(program, ['-f', '%M', 'true'], { encoding: 'utf8' }).status === 0,
)

/** Runs a command, its output into a file; a run over `limit` seconds is stopped, with all it started. */
export async function run(command: Command, output: string, limit: number): Promise<Run> {
  mkdirSync(path.dirname(output), { recursive: true })
  const report = `${output}.time`
  const argv = TIME ? [TIME, '-q', '-f', '%U %S %M', '-o', report, ...command.argv] : command.argv
  const stdout = openSync(output, 'w')
  const stderr = openSync(`${output}.err`, 'w')
  const start = performance.now()
  const child = spawn(argv[0] as string, argv.slice(1), {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', stdout, stderr],
    // A group of its own, so that stopping it reaches what `time` started.
    detached: true,
  })
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  // Ctrl-C reaches only the bench's own group.
  const interrupt = () => {
    stop()
    process.exit(130)
  }
  let stopped = false
  const giveUp = () => {
    stopped = true
    stop()
  }
  const timer = Number.isFinite(limit) ? setTimeout(giveUp, limit * 1_000) : undefined
  process.once('SIGINT', interrupt)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => {
    clearTimeout(timer)
    process.off('SIGINT', interrupt)
    closeSync(stdout)
    closeSync(stderr)
  })
  const wall = (performance.now() - start) / 1_000
  if (stopped) return { wall, code: null }
  return { wall, code, ...(TIME ? readReport(report) : {}) }
}

function readReport(file: string): Pick<Run, 'cpu' | 'memory'> {
  const [user, system, kilobytes] = readFileSync(file, 'utf8').trim().split(' ').map(Number)
  rmSync(file)
  return { cpu: (user ?? 0) + (system ?? 0), memory: (kilobytes ?? 0) * 1_024 }
}

/** The middle one of some numbers; of an even count the mean of the two middle ones. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
