import { fold } from '../language/fold.js'

/** How much of a text is looked at, in UTF-16 code units: enough to know its words. */
const SAMPLE = 1_000_000

/** Which labels are words that the speech itself uses. */
export interface WordsOfLabels {
  /** Every word of the label stands in lower case elsewhere. */
  common: ReadonlySet<string>
  /** The label's first word stands in mid-sentence with its capital: somebody is called that. */
  named: ReadonlySet<string>
}

/**
 * Looks for the words of some labels in a text, elsewhere than before a colon. One pass over at most a million
 * characters.
 */
export function wordsOfLabels(text: string, labels: Iterable<string>): WordsOfLabels {
  const split = new Map<string, string[]>()
  const wanted = new Set<string>()
  for (const label of labels) {
    const words = label.match(/[\p{L}\p{M}]+/gu)?.filter((word) => word.length > 1) ?? []
    if (words.length === 0 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) continue
    split.set(label, words)
    for (const word of words) wanted.add(fold(word))
  }
  const common = new Set<string>()
  const named = new Set<string>()
  if (wanted.size === 0) return { common, named }
  const lower = new Set<string>()
  const upper = new Set<string>()
  for (const match of text.slice(0, SAMPLE).matchAll(/([\p{Ll},] )?([\p{L}\p{M}]+)(?![\p{L}\p{M}:：])/gu)) {
    const [, before, word = ''] = match
    if (/^\p{Ll}/u.test(word)) {
      if (wanted.has(word)) lower.add(word)
    } else if (before !== undefined && wanted.has(fold(word))) upper.add(fold(word))
  }
  for (const [label, words] of split) {
    if (words.every((word) => lower.has(fold(word)))) common.add(label)
    if (upper.has(fold(words[0] ?? ''))) named.add(label)
  }
  return { common, named }
}
