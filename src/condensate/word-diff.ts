import { foldWhiteSpace } from '../language/fold.js'

/** Comparing takes time by the square; more words than these are compared as a whole. */
const MOST_WORDS = 400

/** Two wordings of one passage, compared. */
export interface WordDiff {
  /** From 0 to 1: twice the words that both have in the same order, by the words of both. */
  likeness: number
  /** The later wording with what was changed in brackets: `in my [head→heart]`, `[→quite] alone`, `[really→] tired`. */
  marked: string
}

/** Compares an earlier and a later wording word by word; white space does not count. */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length + now.length === 0) return { likeness: 1, marked: '' }
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    const same = old.join(' ') === now.join(' ')
    return { likeness: same ? 1 : 0, marked: same ? now.join(' ') : `[${old.join(' ')}→${now.join(' ')}]` }
  }
  const common = longestCommon(old, now)
  const marked: string[] = []
  let [o, n] = [0, 0]
  for (const [at, to] of [...common, [old.length, now.length] as const]) {
    if (o < at || n < to) marked.push(`[${old.slice(o, at).join(' ')}→${now.slice(n, to).join(' ')}]`)
    const word = now[to]
    if (word !== undefined) marked.push(word)
    ;[o, n] = [at + 1, to + 1]
  }
  return { likeness: (2 * common.length) / (old.length + now.length), marked: marked.join(' ') }
}

function wordsOf(text: string): string[] {
  const folded = foldWhiteSpace(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Pairs of places of a longest common subsequence of words, in their order (by dynamic programming). */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const length = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = length[(i + 1) * width + j] ?? 0
      const right = length[i * width + j + 1] ?? 0
      const both = length[(i + 1) * width + j + 1] ?? 0
      length[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(below, right)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}
