import { fold } from '../language/fold.js'

/** How much of a text is looked at, in UTF-16 code units: enough to know its words. */
const SAMPLE = 1_000_000
/** The words looked for share this many code units, so that a file of many labels is still read in linear time. */
const WORK = 50_000_000

/** Which labels are words that the speech itself uses. */
export interface WordsOfLabels {
  /** Every word of the label stands in lower case elsewhere. */
  common: ReadonlySet<string>
  /** The label's first word stands in mid-sentence with its capital: somebody is called that. */
  named: ReadonlySet<string>
}

/** Looks for the words of some labels in the first million characters of a text, elsewhere than before a colon. */
export function wordsOfLabels(text: string, labels: Iterable<string>): WordsOfLabels {
  const split = new Map<string, string[]>()
  const wanted = new Set<string>()
  for (const label of labels) {
    const words = label.match(/[\p{L}\p{M}]+/gu)?.filter((word) => word.length > 1) ?? []
    if (words.length === 0 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) continue
    split.set(label, words)
    for (const word of words) wanted.add(word)
  }
  const common = new Set<string>()
  const named = new Set<string>()
  const sample = text.slice(0, Math.min(SAMPLE, Math.ceil(WORK / Math.max(1, wanted.size))))
  const lower = new Set([...wanted].filter((word) => stands(sample, fold(word), () => true)))
  for (const [label, words] of split) {
    if (words.every((word) => lower.has(word))) common.add(label)
    const [first = ''] = words
    const spelt = new Set([first, first.charAt(0) + first.slice(1).toLowerCase()])
    if ([...spelt].some((word) => stands(sample, word, (at) => inMidSentence(sample, at)))) named.add(label)
  }
  return { common, named }
}

/** Whether a word stands somewhere by itself, not before a colon, where `fits`. */
function stands(text: string, word: string, fits: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1)
    if (!/[\p{L}\p{M}:：]/u.test(around) && fits(at)) return true
  }
  return false
}

function inMidSentence(text: string, at: number): boolean {
  return /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at))
}
