import type { Close } from '../match/closest.js'
import { coverOf, type Run } from '../match/cover.js'
import { joined } from '../match/joined.js'
import type { SpokenTurn } from '../spoken/spoken-turn.js'
import { wordsOf } from '../wording/bare-words.js'
import type { Wording } from '../wording/wording.js'
import type { Evidence } from './evidence.js'

/** A splice takes stretches of at least so many words from a second turn. */
const LEAST_SPLICED = 4

/** What is closer than this to a single turn was altered, not joined. */
export const HARDLY_ALTERED = 0.92

/** Of a quotation joined from a few turns the longest part is at least so much of it. */
const HARDLY_ALIKE = 0.25

/** Turns in which each half of a quotation is looked for. */
const MOST_TURNS = 8

/**
 * The stretches of turns that were joined to a quotation: two that meet where one turn ends and the other begins, else
 * longer ones from anywhere. Undefined where it was made otherwise.
 *
 * @param close the turns that are closest to all of it, the closest first
 * @param likely the numbers of the turns that share most words with it
 */
export function splicedFrom(
  wording: Wording,
  close: readonly Close[],
  likely: readonly number[],
  evidence: Evidence,
): Run[] | undefined {
  return joinedFrom(wording, likely, evidence) ?? splice(wording, close, likely, evidence)
}

/** The end of one turn and the beginning of the next, or the one behind a murmur, that make up a quotation. */
function joinedFrom(wording: Wording, likely: readonly number[], { archive }: Evidence): Run[] | undefined {
  const words = wordsOf(wording)
  for (const number of likely.slice(0, 2)) {
    for (const [one, other] of [
      [-2, 0],
      [-1, 0],
      [0, 1],
      [0, 2],
    ] as const) {
      const before = archive.turn(archive.neighbour(number, one) ?? -1)
      const behind = archive.turn(archive.neighbour(number, other) ?? -1)
      const runs = before && behind && joined(words, before, behind)
      if (runs) return runs
    }
  }
  return undefined
}

/** The stretches of several turns, or of one in another order, that make up a quotation. */
function splice(
  wording: Wording,
  close: readonly Close[],
  likely: readonly number[],
  { archive }: Evidence,
): Run[] | undefined {
  const words = wordsOf(wording)
  const alike = close[0]?.diff.alike ?? 0
  // What was altered by a word, or shares next to nothing with any turn, need not be taken for joined.
  if (words.length < 2 * LEAST_SPLICED || alike >= HARDLY_ALTERED || alike < HARDLY_ALIKE) return undefined
  const half = Math.ceil(words.length / 2)
  const halves = [words.slice(0, half), words.slice(half)].map((part) => part.map(({ folded }) => folded))
  const numbers = new Set([...likely, ...halves.flatMap((part) => archive.likeliest(part, MOST_TURNS))])
  for (const number of [...numbers]) {
    for (const by of [-2, -1, 1, 2]) {
      const beside = archive.neighbour(number, by)
      if (beside !== undefined) numbers.add(beside)
    }
  }
  // First come the closest, so that of runs as long as each other theirs are taken.
  const turns = [
    ...new Set([...close.map(({ turn }) => turn), ...[...numbers].flatMap((n) => archive.turn(n) ?? [])]),
  ]
  const runs = coverOf(words, turns)
  if (!runs) return undefined
  const byTurn = new Map<SpokenTurn, number>()
  for (const { turn, from, to } of runs) byTurn.set(turn, (byTurn.get(turn) ?? 0) + to - from)
  const [, second = 0] = [...byTurn.values()].sort((a, b) => b - a)
  return second >= LEAST_SPLICED ? runs : undefined
}
