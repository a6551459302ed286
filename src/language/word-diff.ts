import { omissionsApart, type PlainWord, plainWords } from './plain-words.js'
import { alignWords, type Step } from './word-alignment.js'

/** A stretch that two texts share, or that differs between them; words parted by single blanks. */
export interface DiffRun {
  kind: 'same' | 'changed' | 'left out'
  /** Empty where words were added, or stand for an omission mark. */
  before: string
  /** Empty where words were removed. */
  after: string
}

/** How one text differs from another, word by word. */
export interface WordDiff {
  runs: readonly DiffRun[]
  /**
   * How close the two are, from 0 to 1: 2·S / (words of the one + words of the other), S being the sum over aligned
   * pairs of words of how alike they are (see `alikeness`). The Sørensen–Dice coefficient, with part marks for words
   * that are nearly the same. 1 means that only white space or typographic marks differ. Words for which an omission
   * mark stands do not count.
   */
  alike: number
}

/**
 * Compares two texts word by word. `(…)` and `[…]` in the first stand for any words of the second. Takes time and
 * memory by the product of their words: for quotes and sentences, not for whole transcripts.
 */
export function wordDiff(before: string, after: string): WordDiff {
  const text = omissionsApart(before)
  const one = plainWords(text)
  const other = plainWords(after)
  const { steps, alike } = alignWords(one, other, 'fixed')
  return { runs: runsOf(steps, { text, words: one }, { text: after, words: other }), alike }
}

/**
 * Writes a word diff on one line: `I rank them in my [head→heart]`, words added `[→quite]`, words removed `[really→]`.
 * Of long stretches that are the same only `context` words beside a change are kept, with `…` for the others.
 */
export function showWordDiff({ runs }: WordDiff, context = Number.POSITIVE_INFINITY): string {
  return runs
    .map(({ kind, before, after }, index) => {
      if (kind === 'changed') return `[${before}→${after}]`
      if (kind === 'left out') return '(…)'
      return shortened(after, index > 0 ? context : 0, index < runs.length - 1 ? context : 0)
    })
    .filter((run) => run !== '')
    .join(' ')
}

/** The same comparison seen from the other text: what was changed into what is turned. */
export function turned({ runs, alike }: WordDiff): WordDiff {
  return { runs: runs.map(({ kind, before, after }) => ({ kind, before: after, after: before })), alike }
}

/** Keeps some words at the beginning and at the end of a stretch. */
function shortened(same: string, first: number, last: number): string {
  const words = same.split(' ')
  if (words.length <= first + last + 1 || first + last === 0) return same
  return [...words.slice(0, first), '…', ...words.slice(words.length - last)].join(' ')
}

interface Side {
  text: string
  words: readonly PlainWord[]
}

interface OpenRun {
  kind: DiffRun['kind']
  before: string[]
  after: string[]
}

function runsOf(steps: readonly Step[], one: Side, other: Side): DiffRun[] {
  const runs: OpenRun[] = []
  for (const { kind, before, after } of steps) {
    const of = kind === 'same' || kind === 'left out' ? kind : 'changed'
    const last = runs.at(-1)
    const run: OpenRun = last?.kind === of ? last : { kind: of, before: [], after: [] }
    if (run !== last) runs.push(run)
    if (before !== undefined) run.before.push(spelling(one, before))
    if (after !== undefined) run.after.push(spelling(other, after))
  }
  return runs.map(({ kind, before, after }) => ({ kind, before: before.join(' '), after: after.join(' ') }))
}

function spelling({ text, words }: Side, at: number): string {
  return text.slice(words[at]?.start, words[at]?.end)
}
