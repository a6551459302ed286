import { TERM_COUNTS } from './corpus/write.js'

/** What is asked of the bench. */
export interface Options {
  /** Of the corpus, in bytes. */
  size: number
  terms: number[]
  jobs: number[]
  rounds: number
  /** Seconds after which a peer is stopped. */
  limit: number
  /** Names of sections; all where it is empty. */
  only: string[]
  keep: boolean
}

/** Why the arguments cannot be used. */
export class BadOption extends Error {}

export function helpText(sections: readonly string[]): string {
  return `Usage: npm run bench -- [options]

Times stc beside its peers on a corpus it makes itself, and compares what they find.

  --size 10M       of the corpus: 10M, 100M, 1G …
  --terms 2000     terms of the codebook, several by commas: ${TERM_COUNTS.join(', ')}; default: 2000,20000
  --jobs 1,2       threads of stc, where it has --jobs
  --rounds 3       runs of each command, one after the other in turn; the median counts
  --limit 120      seconds after which a peer is stopped
  --only NAME      only these sections, several by commas: ${sections.join(', ')}
  --keep           keep what the commands wrote, in build/bench/out
  --help           this help

Corpora and codebooks stay in build/bench/corpora, and the table in build/bench/bench.md.
`
}

/** One transcript and less is no corpus. */
const SMALLEST = 100e3
const UNITS: Record<string, number> = { '': 1, K: 1e3, M: 1e6, G: 1e9 }

/** Reads the arguments; `undefined` is a request for help. Throws BadOption. */
export function parseOptions(args: readonly string[], sections: readonly string[]): Options | undefined {
  const options: Options = {
    size: 10e6,
    terms: [2_000, 20_000],
    jobs: [1, 2],
    rounds: 3,
    limit: 120,
    only: [],
    keep: false,
  }
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? splitAtEquals(arg) : [arg]))
  while (rest.length > 0) {
    const name = rest.shift() as string
    if (name === '--help' || name === '-h') return undefined
    if (name === '--keep') {
      options.keep = true
      continue
    }
    const read = READERS[name]
    if (!read) throw new BadOption(`there is no option "${name}"`)
    const value = rest.shift()
    if (value === undefined || value === '') throw new BadOption(`${name} needs a value`)
    read(options, value, sections)
  }
  return options
}

function splitAtEquals(arg: string): string[] {
  const equals = arg.indexOf('=')
  return [arg.slice(0, equals), arg.slice(equals + 1)]
}

const READERS: Record<string, (options: Options, value: string, sections: readonly string[]) => void> = {
  '--size': (options, value) => {
    const [, number, unit] = /^(\d+(?:\.\d+)?)([KMG]?)$/i.exec(value) ?? []
    options.size = Math.round(Number(number) * (UNITS[unit?.toUpperCase() ?? ''] ?? Number.NaN))
    if (!(options.size >= SMALLEST)) throw new BadOption(`--size: "${value}" is no size from 100K up`)
  },
  '--terms': (options, value) => {
    options.terms = list(value, '--terms')
    const wrong = options.terms.find((terms) => !(TERM_COUNTS as readonly number[]).includes(terms))
    if (wrong !== undefined) {
      throw new BadOption(`--terms: there is no codebook of ${wrong}, only of ${TERM_COUNTS.join(', ')}`)
    }
  },
  '--jobs': (options, value) => {
    options.jobs = list(value, '--jobs')
  },
  '--rounds': (options, value) => {
    options.rounds = whole(value, '--rounds')
  },
  '--limit': (options, value) => {
    options.limit = whole(value, '--limit')
  },
  '--only': (options, value, sections) => {
    options.only = value.split(',')
    const wrong = options.only.find((name) => !sections.includes(name))
    if (wrong !== undefined) {
      throw new BadOption(`--only: there is no section "${wrong}", only ${sections.join(', ')}`)
    }
  },
}

function list(value: string, option: string): number[] {
  return [...new Set(value.split(',').map((part) => whole(part, option)))]
}

function whole(value: string, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new BadOption(`${option}: "${value}" is no whole number above 0`)
  return Number(value)
}
