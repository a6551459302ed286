import type { Picked } from './picking.js'
import type { WeighedUnits } from './weighed-units.js'

/** Chaining compares each excerpt with each; beyond so many they stay in the order of the transcripts. */
const MOST_CHAINED = 200

/**
 * Puts excerpts into an order that reads: what was said in one turn, or in two that follow each other, stays
 * together as it was said; the most central passage comes first, and each next one is the one most like the
 * passage before it. Where nothing is alike the order of the transcripts decides.
 */
export function inReadingOrder(weighed: WeighedUnits, picks: readonly Picked[]): Picked[] {
  const said = [...picks].sort((a, b) => a.index - b.index)
  if (said.length > MOST_CHAINED) return said
  const open = passages(weighed, said)
  const ordered: Picked[] = []
  let next = greatest(open, (passage) =>
    Math.max(...passage.map((pick) => weighed.relevance[pick.index] as number)),
  )
  while (next) {
    const last = next
    ordered.push(...last)
    open.splice(open.indexOf(last), 1)
    next = greatest(open, (passage) =>
      Math.max(...passage.flatMap((a) => last.map((b) => weighed.similarity(a.index, b.index)))),
    )
  }
  return ordered
}

/** Joins excerpts of the same turn, or of neighbouring turns of one transcript. */
function passages({ units }: WeighedUnits, said: readonly Picked[]): Picked[][] {
  const joined: Picked[][] = []
  let before: Picked | undefined
  for (const pick of said) {
    const [one, other] = [before && units[before.index], units[pick.index]]
    const near = one && other && one.transcript === other.transcript && Math.abs(other.turn - one.turn) <= 1
    if (near) joined.at(-1)?.push(pick)
    else joined.push([pick])
    before = pick
  }
  return joined
}

/** The first of the greatest. */
function greatest<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let best: T | undefined
  let bestValue = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const own = value(item)
    if (own > bestValue) {
      best = item
      bestValue = own
    }
  }
  return best
}
