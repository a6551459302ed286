import type { SpokenTurn } from '../spoken/spoken-turn.js'
import type { WordPiece } from '../wording/wording.js'

/** A run of a quotation's words that stands word for word in a turn. Indexes are half-open. */
export interface Run {
  turn: SpokenTurn
  /** In the quotation's words. */
  from: number
  to: number
  /** In the turn's words. */
  at: number
}

/** A run has at least so many words: shorter ones stand everywhere. */
const LEAST_RUN = 3

/** So many runs at most make up a quotation that was joined; more of them are chance. */
const MOST_RUNS = 5

/**
 * Divides a quotation into runs that each stand word for word in one of the turns, as few as the longest ones give,
 * each taken from the left. Undefined unless they make up all of the quotation but for single words between them.
 */
export function coverOf(words: readonly WordPiece[], turns: readonly SpokenTurn[]): Run[] | undefined {
  const runs: Run[] = []
  const places = turns.map((turn) => ({ turn, of: placesOf(turn) }))
  let missed = 0
  for (let from = 0; from < words.length; ) {
    let best: Run | undefined
    for (const { turn, of } of places) {
      for (const at of of.get(words[from]?.folded ?? '') ?? []) {
        let length = 1
        while (
          from + length < words.length &&
          turn.words[at + length]?.folded === words[from + length]?.folded
        )
          length++
        const run = { turn, from, to: from + length, at }
        if (!best || isBetter(run, best, runs.at(-1))) best = run
      }
    }
    const isRun = best && (best.to - best.from >= LEAST_RUN || best.to === words.length)
    if (best && isRun && best.to - best.from >= 2) {
      runs.push(best)
      from = best.to
    } else {
      missed++
      from++
    }
    if (runs.length > MOST_RUNS) return undefined
  }
  return missed <= Math.max(1, words.length * MOST_MISSED) ? runs : undefined
}

/** Of two runs the longer one; of two as long the one that stands nearer to the run before. */
function isBetter(run: Run, best: Run, before: Run | undefined): boolean {
  const longer = run.to - run.from - (best.to - best.from)
  return (
    longer > 0 || (longer === 0 && before !== undefined && distance(run, before) < distance(best, before))
  )
}

/** How many turns stand between two runs; those of two transcripts are as far apart as can be. */
function distance({ turn: one }: Run, { turn: other }: Run): number {
  if (one.transcript !== other.transcript) return Number.POSITIVE_INFINITY
  return Math.abs(one.turn.number - other.turn.number)
}

/** Such a share of words may be in no run. */
const MOST_MISSED = 0.08

function placesOf({ words }: SpokenTurn): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, { folded }] of words.entries()) {
    const list = places.get(folded)
    if (list) list.push(index)
    else places.set(folded, [index])
  }
  return places
}
