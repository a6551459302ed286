import type { ExpectedTurn } from './fixture.js'

/** How well the turns found fit those expected. */
export interface Score {
  expected: number
  found: number
  /** Turns with the right speaker and the right words, in the right order. */
  right: number
  /** Speakers found that nobody expected. */
  invented: string[]
}

/** Compares turns by speaker and words: the longest common subsequence of the two lists. */
export function score(expected: readonly ExpectedTurn[], found: readonly ExpectedTurn[]): Score {
  const known = new Set(expected.map(({ speaker }) => speaker))
  const speakers = [...new Set(found.map(({ speaker }) => speaker))]
  return {
    expected: expected.length,
    found: found.length,
    right: commonLength(expected.map(keyOf), found.map(keyOf)),
    invented: speakers.filter((each): each is string => each !== null && !known.has(each)),
  }
}

/** Adds scores up. */
export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (a, b) => ({
      expected: a.expected + b.expected,
      found: a.found + b.found,
      right: a.right + b.right,
      invented: [...a.invented, ...b.invented],
    }),
    { expected: 0, found: 0, right: 0, invented: [] },
  )
}

/** Of the turns found, how many are right; of those expected, how many were found; their harmonic mean. */
export function measures({ expected, found, right }: Score): {
  precision: number
  recall: number
  f1: number
} {
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : right / found
  const recall = expected === 0 ? (found === 0 ? 1 : 0) : right / expected
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function keyOf({ speaker, text }: ExpectedTurn): string {
  return `${speaker ?? ''}\t${text.normalize('NFC')}`
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (const [j, other] of b.entries()) {
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    }
    row = next
  }
  return row[b.length] ?? 0
}
