import { naturalOrder } from './natural-order.js'

const NUMBER = /^\d+(?:[.,]\d+)?$/
const MOST = 12

/**
 * Sums up one attribute over people: `34–61 (median 45)` where every value is a plain number, else each value with its
 * count, the most frequent first (`nurse 6 · psychiatrist 2`; bands such as `30-39` in their order), or only how many there are where they are more than
 * twelve. People of whom it is not known (null) are counted at the end.
 */
export function summariseAttribute(values: readonly (string | null)[]): string {
  const known = values.filter((value) => value !== null)
  const missing = values.length - known.length
  const parts = known.every((value) => NUMBER.test(value)) ? numbers(known) : counts(known)
  return [...parts, ...(missing > 0 ? [`not stated ${missing}`] : [])].join(' · ')
}

/** `focus group 3 · interview 2`: each value with its count, the most frequent first, ties as they first occur. */
export function counts(values: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  if (times.size > MOST) return [`${times.size} different values`]
  const banded = [...times.keys()].every((value) => /^[<>≤≥]?\s*\d/.test(value))
  const entries = [...times].sort(([a, m], [b, n]) => (banded ? naturalOrder(a, b) : n - m))
  return entries.map(([value, count]) => `${value} ${count}`)
}

function numbers(values: readonly string[]): string[] {
  if (values.length === 0) return []
  const sorted = values.map((value) => Number(value.replace(',', '.'))).sort((a, b) => a - b)
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  return [low === high ? String(low) : `${low}–${high} (median ${median(sorted)})`]
}

/** The middle of ascending numbers, or the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
