import { distance } from 'fastest-levenshtein'
import type { PlainWord } from './plain-words.js'

/** One step of an alignment: numbers of words of the one and the other text. */
export interface Step {
  /** `left out`: a word for which an omission mark of the first text stands. */
  kind: 'same' | 'changed' | 'removed' | 'added' | 'left out'
  before?: number
  after?: number
}

/** The cheapest way from one text to another, or to a stretch of it. */
export interface Alignment {
  steps: Step[]
  /** Words of the second text that are covered; all of it where its ends are fixed. */
  start: number
  end: number
  /** See `WordDiff`. */
  alike: number
}

/** What a word removed or added costs; two words that have nothing in common cost both. */
const ONE = 100

/** Words whose letters are alike by less than this count as different words. */
const LEAST_LETTERS = 0.5

/** What words with the same letters count, where capitals or marks differ. */
const SAME_LETTERS = 90

/**
 * How alike two words are, in hundredths: 100 where they are written alike, 90 where only capitals or marks beside them
 * differ, else 90 times the share of letters that need not be changed (1 − Levenshtein distance / letters of the
 * longer), and 0 where that share is below one half.
 */
export function alikeness(one: PlainWord, other: PlainWord): number {
  if (one.plain === other.plain) return ONE
  const { length } = one.folded.length > other.folded.length ? one.folded : other.folded
  if (Math.abs(one.folded.length - other.folded.length) > length * LEAST_LETTERS) return 0
  if (one.folded === other.folded) return SAME_LETTERS
  const share = 1 - distance(one.folded, other.folded) / length
  return share < LEAST_LETTERS ? 0 : Math.round(SAME_LETTERS * share)
}

/**
 * Aligns the words of two texts by the least cost of changing the one into the other. With `free` ends, the first text
 * is looked for in the second, whose words before and behind it cost nothing. An omission mark of the first text
 * stands for any number of words. Time and memory grow with the product of the numbers of words.
 */
export function alignWords(
  before: readonly PlainWord[],
  after: readonly PlainWord[],
  ends: 'fixed' | 'free',
): Alignment {
  const width = after.length + 1
  const cost = new Int32Array((before.length + 1) * width)
  const pair = new Int32Array((before.length + 1) * width)
  if (ends === 'fixed') for (let j = 1; j < width; j++) cost[j] = j * ONE
  for (let i = 1; i <= before.length; i++) {
    const word = before[i - 1] as PlainWord
    const row = i * width
    cost[row] = (cost[row - width] ?? 0) + (word.isOmission ? 0 : ONE)
    if (word.isOmission) {
      for (let j = 1; j < width; j++)
        cost[row + j] = Math.min(cost[row - width + j] ?? 0, cost[row + j - 1] ?? 0)
      continue
    }
    const known = new Map<string, number>()
    for (let j = 1; j < width; j++) {
      const other = after[j - 1] as PlainWord
      let change = known.get(other.plain)
      if (change === undefined) {
        change = 2 * (ONE - alikeness(word, other))
        known.set(other.plain, change)
      }
      pair[row + j] = change
      cost[row + j] = Math.min(
        (cost[row - width + j - 1] ?? 0) + change,
        (cost[row - width + j] ?? 0) + ONE,
        (cost[row + j - 1] ?? 0) + ONE,
      )
    }
  }
  const last = before.length * width
  let end = after.length
  if (ends === 'free') {
    end = 0
    // Of stretches that cost the same the longer one has more words in common.
    for (let j = 1; j < width; j++) if ((cost[last + j] ?? 0) <= (cost[last + end] ?? 0)) end = j
  }
  return traceBack(before, { cost, pair, width }, end, ends)
}

function traceBack(
  before: readonly PlainWord[],
  { cost, pair, width }: { cost: Int32Array; pair: Int32Array; width: number },
  end: number,
  ends: 'fixed' | 'free',
): Alignment {
  const steps: Step[] = []
  let i = before.length
  let j = end
  while (i > 0 || (j > 0 && ends === 'fixed')) {
    const at = i * width + j
    const here = cost[at] ?? 0
    const isOmission = before[i - 1]?.isOmission ?? false
    if (isOmission) {
      if (j > 0 && here === cost[at - 1]) steps.push({ kind: 'left out', after: --j })
      else i--
    } else if (i > 0 && j > 0 && here === (cost[at - width - 1] ?? 0) + (pair[at] ?? 0)) {
      steps.push({ kind: pair[at] === 0 ? 'same' : 'changed', before: --i, after: --j })
    } else if (j > 0 && here === (cost[at - 1] ?? 0) + ONE) steps.push({ kind: 'added', after: --j })
    else steps.push({ kind: 'removed', before: --i })
  }
  steps.reverse()
  let words = 0
  for (const { kind, before: one, after } of steps) {
    if (kind === 'left out') continue
    words += (one === undefined ? 0 : 1) + (after === undefined ? 0 : 1)
  }
  const total = cost[before.length * width + end] ?? 0
  return { steps, start: j, end, alike: words === 0 ? 1 : 1 - total / (words * ONE) }
}
