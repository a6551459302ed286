import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'

/** How much of a text is looked at, in UTF-16 code units: enough to know its words. */
const SAMPLE = 1_000_000
/** The words looked for share this many code units, so that a file of many labels is still read in linear time. */
const WORK = 50_000_000

const WORDS = unicode.g`[\p{L}\p{M}]+`
const CAPITALISED = unicode`^\p{Lu}`
const LETTER_OR_COLON = unicode`[\p{L}\p{M}:：]`
const SPEECH_BEFORE = unicode`[\p{Ll},] $`

/**
 * Tells which of some labels are words that the speech itself uses, by the first million characters of a text, elsewhere
 * than before a colon. A text is searched for a word only when its label is asked about.
 */
export class WordsOfLabels {
  readonly #split = new Map<string, readonly string[]>()
  readonly #sample: string
  readonly #standsLower = new Map<string, boolean>()
  readonly #named = new Map<string, boolean>()

  constructor(text: string, labels: Iterable<string>) {
    const wanted = new Set<string>()
    for (const label of labels) {
      const words = label.match(WORDS)?.filter((word) => word.length > 1) ?? []
      if (words.length === 0 || words.length > 4 || !words.every((word) => CAPITALISED.test(word))) continue
      this.#split.set(label, words)
      for (const word of words) wanted.add(word)
    }
    this.#sample = text.slice(0, Math.min(SAMPLE, Math.ceil(WORK / Math.max(1, wanted.size))))
  }

  /** Whether every word of a label stands in lower case elsewhere. */
  isCommon(label: string): boolean {
    const words = this.#split.get(label)
    return words?.every((word) => remembered(this.#standsLower, word, () => this.#isLower(word))) ?? false
  }

  /** Whether the first word of a label stands in mid-sentence with its capital: somebody is called that. */
  isNamed(label: string): boolean {
    const first = this.#split.get(label)?.[0]
    return first !== undefined && remembered(this.#named, first, () => this.#isCalled(first))
  }

  #isLower(word: string): boolean {
    return stands(this.#sample, fold(word), () => true)
  }

  #isCalled(word: string): boolean {
    const spelt = new Set([word, word.charAt(0) + word.slice(1).toLowerCase()])
    return [...spelt].some((each) => stands(this.#sample, each, (at) => inMidSentence(this.#sample, at)))
  }
}

function remembered(known: Map<string, boolean>, word: string, ask: () => boolean): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  const answer = ask()
  known.set(word, answer)
  return answer
}

/** Whether a word stands somewhere by itself, not before a colon, where `fits`. */
function stands(text: string, word: string, fits: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1)
    if (!LETTER_OR_COLON.test(around) && fits(at)) return true
  }
  return false
}

function inMidSentence(text: string, at: number): boolean {
  return SPEECH_BEFORE.test(text.slice(Math.max(0, at - 2), at))
}
