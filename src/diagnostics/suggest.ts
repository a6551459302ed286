import { distance } from 'fastest-levenshtein'
import { fold } from '../language/fold.js'

/** Longer words are no misspellings that a suggestion could mend, and comparing them costs length squared. */
const LONGEST = 100

/**
 * The candidate a person most likely meant by a word that is not among them, or undefined when none is near.
 * Near is: after folding (case, apostrophes) at most a third of the longer word away in edits, one edit for words
 * of two to five characters; two neighbours swapped are one edit. A candidate that the word begins (three
 * characters or more, `cond` for `condense`) is near whatever its length. Of equally near ones those that begin
 * alike come first, then code-unit order decides.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word)
  if (wanted.length === 0 || wanted.length > LONGEST) return undefined
  let best: string | undefined
  let bestScore = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const score = remoteness(wanted, fold(candidate))
    if (score === undefined || score > bestScore) continue
    if (score < bestScore || best === undefined || candidate < best) best = candidate
    bestScore = score
  }
  return best
}

/** The suggestion as a sentence with a blank before it, ` Did you mean "codes"?`, or the empty string. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = suggest(word, candidates)
  return found === undefined ? '' : ` Did you mean "${found}"?`
}

/** Edits between two folded words, less a half where they begin alike; undefined when they are too far apart. */
function remoteness(wanted: string, candidate: string): number | undefined {
  const longer = Math.max(wanted.length, candidate.length)
  const limit = longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3))
  const begins = wanted.length >= 3 && candidate.startsWith(wanted)
  if (Math.abs(wanted.length - candidate.length) > limit) return begins ? limit + 0.5 : undefined
  const edits = swapped(wanted, candidate) ? 1 : distance(wanted, candidate)
  if (edits > limit) return begins ? limit + 0.5 : undefined
  return edits - (wanted.slice(0, 2) === candidate.slice(0, 2) ? 0.5 : 0)
}

/** Whether two words differ only in the order of two neighbouring characters. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a[at] !== b[at + 1] || a[at + 1] !== b[at] || at + 1 >= a.length) return false
  return a.slice(at + 2) === b.slice(at + 2)
}
