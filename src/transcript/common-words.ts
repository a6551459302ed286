import { fold } from '../language/fold.js'

/** How much of a text is looked at, in UTF-16 code units: enough to know its words. */
const SAMPLE = 1_000_000

/**
 * Which of some labels are words of ordinary speech in a text: each word of the label stands there in lower case, or
 * (for labels in capitals) as it is, elsewhere than before a colon. One pass over at most a million characters.
 */
export function commonWords(text: string, labels: Iterable<string>): ReadonlySet<string> {
  const split = new Map<string, string[]>()
  const wanted = new Set<string>()
  for (const label of labels) {
    const words = label.match(/[\p{L}\p{M}]+/gu)?.filter((word) => word.length > 1) ?? []
    if (words.length === 0 || words.length > 4) continue
    split.set(label, words)
    for (const word of words) wanted.add(fold(word))
  }
  if (wanted.size === 0) return new Set()
  const found = new Set<string>()
  for (const match of text.slice(0, SAMPLE).matchAll(/[\p{L}\p{M}]+(?![\p{L}\p{M}:：])/gu)) {
    const word = match[0]
    if (!/^\p{Ll}/u.test(word)) continue
    if (wanted.has(word)) found.add(word)
  }
  const common = new Set<string>()
  for (const [label, words] of split) {
    const capitalised = words.every((word) => /^\p{Lu}/u.test(word))
    if (capitalised && words.every((word) => found.has(fold(word)))) common.add(label)
  }
  return common
}
