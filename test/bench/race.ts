import { readFileSync } from 'node:fs'
import { type Command, median, type Run, run } from './measure.js'
import { bytes, counted, short } from './table.js'

/** A command in a race. */
export interface Contestant {
  name: string
  command: Command
  /** Where its output goes; that of the last run stays. */
  output: string
  /** What it found, from its output, in words. */
  found?(output: string): string
  /** Of one that does only a part: how much, and in how many seconds. */
  part?(output: string): { bytes: number; seconds: number }
  /** Runs in every round however long it takes; others do not where they took over `SLOW` seconds, and are stopped. */
  patient?: boolean
  /** Ends with 1 where it finds something, which is no failure. */
  finds?: boolean
}

const SLOW = 20
/** What was done of a part smaller than this tells nothing of the whole. */
const LEAST_PART = 20_000

/** What all runs of a contestant come to: medians. */
export interface Result {
  name: string
  runs: number
  /** Wall time; undefined where it failed or was stopped. */
  seconds?: number
  /** Its seconds by those of the first contestant in the same round. */
  ratio?: number
  cpu?: number
  memory?: number
  found: string
  /** Why there are no figures. */
  failure?: string
  /** The seconds are worked out from this many bytes. */
  scaledFrom?: number
}

/**
 * Runs every contestant once a round, so that a busy minute slows all of them alike. Ratios are to the first one.
 * `size` is what each has to read, in bytes.
 */
export async function race(
  contestants: readonly Contestant[],
  { rounds, limit, size }: { rounds: number; limit: number; size: number },
): Promise<Result[]> {
  const runs = contestants.map((): Run[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { command, output, patient }] of contestants.entries()) {
      const own = runs[index] as Run[]
      const first = own[0]
      if (first && (!isFine(contestants[index], first.code) || (first.wall > SLOW && !patient))) continue
      own.push(await run(command, output, patient ? Number.POSITIVE_INFINITY : limit))
    }
  }
  return contestants.map((contestant, index) =>
    resultOf(contestant, runs[index] as Run[], runs[0] as Run[], limit, size),
  )
}

function resultOf(
  contestant: Contestant,
  runs: readonly Run[],
  baseline: readonly Run[],
  limit: number,
  size: number,
): Result {
  const { name, output, found, part } = contestant
  const failed = runs.find(({ code }) => !isFine(contestant, code))
  if (failed) {
    const failure =
      failed.code === null ? `stopped after ${limit} s` : `failed: ${failureOf(output, failed.code)}`
    return { name, runs: runs.length, found: '', failure }
  }
  const printed = found || part ? readFileSync(output, 'utf8') : ''
  const walls = runs.map(({ wall }) => wall)
  const result: Result = {
    name,
    runs: runs.length,
    seconds: median(walls),
    ratio: median(walls.map((wall, round) => wall / (baseline[round]?.wall ?? Number.NaN))),
    cpu: medianOf(runs.map(({ cpu }) => cpu)),
    memory: medianOf(runs.map(({ memory }) => memory)),
    found: found?.(printed) ?? '',
  }
  if (!part) return result
  const done = part(printed)
  if (done.bytes >= size) return result
  if (done.bytes < LEAST_PART) {
    const failure = `did ${bytes(done.bytes)} in ${short(done.seconds)} s`
    return { name, runs: runs.length, found: '', failure }
  }
  const seconds = (done.seconds * size) / done.bytes
  const ratio = seconds / median(baseline.map(({ wall }) => wall))
  return { ...result, seconds, ratio, cpu: undefined, found: '', scaledFrom: done.bytes }
}

function failureOf(output: string, code: number): string {
  const lines = readFileSync(`${output}.err`, 'utf8').trim().split('\n')
  const said = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? ''
  return `exit ${code}${said ? ` (${said.slice(0, 80)})` : ''}`
}

function medianOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined)
  return known.length > 0 ? median(known) : undefined
}

export const RACE_HEAD = [
  'command',
  'seconds',
  'ratio',
  'MB/s',
  'CPU s',
  'memory MB',
  'runs',
  'found',
] as const

/** A row under `RACE_HEAD`. */
export function raceRow(result: Result, size: number): string[] {
  const { name, seconds, ratio, cpu, memory, runs, found, failure, scaledFrom } = result
  if (failure !== undefined) return [name, '–', '–', '–', '–', '–', String(runs), failure]
  const figure = (number: number | undefined) => (number === undefined ? '–' : short(number))
  return [
    name,
    figure(seconds),
    figure(ratio),
    figure(seconds && size / 1e6 / seconds),
    figure(cpu),
    memory === undefined ? '–' : counted(memory / 1e6),
    String(runs),
    scaledFrom === undefined ? found : `scaled up from ${bytes(scaledFrom)}`,
  ]
}

function isFine(contestant: Contestant | undefined, code: number | null): boolean {
  return code === 0 || (code === 1 && contestant?.finds === true)
}
