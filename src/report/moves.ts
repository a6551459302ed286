import type { Codebook } from '../codebook/codebook.js'
import type { Recoding } from '../coding/recoding.js'

/** Units that analysts moved alike: from the codes the rules proposed to those the analysts gave. */
export interface Move {
  /** Codes; empty where the rules found nothing, or nothing was taken away. */
  from: readonly string[]
  /** Codes; empty where one was only taken away. */
  to: readonly string[]
  /** The groups of those codes, each once. */
  fromGroups: readonly string[]
  toGroups: readonly string[]
  ids: readonly string[]
  /** The reasons given, each once, in their order. */
  reasons: readonly string[]
}

/**
 * Gathers recodings that go from the same codes to the same codes, in the order of the codebook: first by the codes
 * that were left, then by those that were given. What an analyst gave without taking anything away comes last.
 */
export function movesOf(recodings: readonly Recoding[], codebook: Codebook): Move[] {
  const rank = new Map([...codebook.codes.keys()].map((code, index) => [code, index]))
  const byRank = (a: string, b: string) =>
    (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || order(a, b)
  const found = new Map<string, { from: string[]; to: string[]; ids: string[]; reasons: Set<string> }>()
  for (const recoding of recodings) {
    const from = [...recoding.from].sort(byRank)
    const to = [...recoding.to].sort(byRank)
    const key = JSON.stringify([from, to])
    const move = found.get(key) ?? { from, to, ids: [], reasons: new Set<string>() }
    move.ids.push(recoding.unit)
    if (recoding.reason?.trim()) move.reasons.add(recoding.reason.trim())
    found.set(key, move)
  }
  const groups = (codes: readonly string[]) => [
    ...new Set(codes.flatMap((code) => codebook.codes.get(code)?.group ?? [])),
  ]
  return [...found.values()]

    .sort(
      (a, b) =>
        Number(a.from.length === 0) - Number(b.from.length === 0) ||
        inOrder(a.from, b.from, byRank) ||
        inOrder(a.to, b.to, byRank),
    )
    .map(({ reasons, ...move }) => ({
      ...move,
      fromGroups: groups(move.from),
      toGroups: groups(move.to),
      reasons: [...reasons],
    }))
}

function inOrder(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (const [index, code] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const difference = compare(code, other)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return a.length - b.length
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
