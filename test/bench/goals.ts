import type { Result } from './race.js'
import { short, type Table } from './table.js'

/** What the engine is held to: a ratio or a figure that must stay on one side of a bound. */
interface Goal {
  what: string
  atLeast?: number
  atMost?: number
  /** Undefined where the bench did not measure what it needs. */
  measure(get: Get): number | undefined
}

type Get = (name: string) => Result | undefined

const RG = 'rg -c -i -F -f'
const RG_ONE = 'rg -j1 -c -i -F -f'
const QUANTEDA = (threads: number) =>
  `R quanteda, tokens + lookup, ${threads} thread${threads === 1 ? '' : 's'}`

/** `stc code` with so many threads; a version without `--jobs` has one. */
function stc(get: Get, where: string, jobs: number): Result | undefined {
  return get(`${where}: stc code --jobs ${jobs}`) ?? (jobs === 1 ? get(`${where}: stc code`) : undefined)
}

function peerOverStc(peer: string, jobs: number, of: 'seconds' | 'memory' = 'seconds') {
  return (get: Get) => quotient(get(`2,000 terms: ${peer}`)?.[of], stc(get, '2,000 terms', jobs)?.[of])
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b
}

function startUp(command: string, atMost: number): Goal {
  return {
    what: `start-up: ${command}, × node -e 0`,
    atMost,
    measure: (get) => get(`start-up: ${command}`)?.ratio,
  }
}

const GOALS: readonly Goal[] = [
  {
    what: '2,000 terms: one thread, × wc -w',
    atMost: 2.5,
    measure: (get) => stc(get, '2,000 terms', 1)?.ratio,
  },
  {
    what: '2,000 terms: two threads, × wc -w',
    atMost: 1.6,
    measure: (get) => stc(get, '2,000 terms', 2)?.ratio,
  },
  {
    what: '20,000 terms: one thread, × wc -w',
    atMost: 4,
    measure: (get) => stc(get, '20,000 terms', 1)?.ratio,
  },
  { what: '2,000 terms: times faster than rg, one thread each', atLeast: 3, measure: peerOverStc(RG_ONE, 1) },
  { what: '2,000 terms: times faster than rg, two threads', atLeast: 3, measure: peerOverStc(RG, 2) },
  {
    what: '2,000 terms: times faster than quanteda, one thread each',
    atLeast: 20,
    measure: peerOverStc(QUANTEDA(1), 1),
  },
  {
    what: '2,000 terms: times faster than quanteda, two threads each',
    atLeast: 40,
    measure: peerOverStc(QUANTEDA(2), 2),
  },
  {
    what: '2,000 terms: times less memory than quanteda',
    atLeast: 10,
    measure: peerOverStc(QUANTEDA(1), 1, 'memory'),
  },
  { what: '2,000 codes ready, seconds', atMost: 0.5, measure: (get) => get('20,000 terms ready')?.seconds },
  {
    what: '100,000 terms ready, seconds',
    atMost: 2.5,
    measure: (get) => get('100,000 terms ready')?.seconds,
  },
  {
    what: 'two threads, times faster than one, many files',
    atLeast: 1.7,
    measure: (get) => quotient(stc(get, 'many files', 1)?.seconds, stc(get, 'many files', 2)?.seconds),
  },
  {
    what: 'memory for many files, MB',
    atMost: 250,
    measure: (get) => quotient((stc(get, 'many files', 2) ?? stc(get, 'many files', 1))?.memory, 1e6),
  },
  startUp('stc --version', 1.2),
  startUp('stc code', 1.8),
  startUp('stc check', 3),
]

/** The goals beside what was measured; nothing where none of them was. */
export function goalsTable(measured: ReadonlyMap<string, Result>, size: number): Table[] {
  const values = GOALS.map(({ measure }) => measure((name) => measured.get(name)))
  if (values.every((value) => value === undefined)) return []
  const rows = GOALS.map(({ what, atLeast, atMost }, index) => {
    const value = values[index]
    const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
    if (value === undefined) return [what, bound, '–', 'not measured']
    const reached = value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? 0)
    return [what, bound, short(value), reached ? 'yes' : 'no']
  })
  const notes = size < 100e6 ? ['Meant for 100 MB and more (--size 100M); on less, start-up weighs in.'] : []
  return [{ title: 'Goals', head: ['goal', 'bound', 'measured', 'reached'], rows, notes }]
}
