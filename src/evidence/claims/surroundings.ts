import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { Counted } from './counted.js'
import { joined, Phrases, type Worded } from './phrases.js'
import type { Sample } from './sample.js'
import type { Sentence } from './sentences.js'
import { CLAIM_WORDS } from './words/index.js'

const PLANNED = unicode`(?<!\p{L})(?:should|could|may|skal|bør|kan|ska|soll|sollte|devrait|debe)(?!\p{L})`
const CITATION = unicode`\(\p{Lu}[^()]*\b(?:19|20)\d\d[a-z]?\)|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]`
const BREAK = /[,;:()[\]–—]/u

/** A stretch of words, the end left out. */
export interface Stretch {
  from: number
  to: number
}

/** The words around a number that tell whether it counts the whole sample. */
export class Surroundings {
  readonly #sampled: Phrases<true>
  readonly #analysed: Phrases<true>
  readonly #outside: Phrases<true>
  readonly #perSession: Phrases<true>
  readonly #lasting: Phrases<true>
  readonly #each: Phrases<true>
  readonly #elsewhere: Phrases<true>
  readonly #preliminary: Phrases<true>
  readonly #sessionIds: ReadonlySet<string>

  constructor(sample: Sample, language: LanguageCode) {
    const list = CLAIM_WORDS[language]
    const phrases = (words: string) => new Phrases<true>(language).add(words, true)
    this.#sampled = phrases(list.sampled)
    this.#analysed = phrases(list.analysed)
    this.#outside = phrases(list.outside)
    this.#perSession = phrases(list.perSession)
    this.#lasting = phrases(list.lasting).add(list.interviews, true).add(list.focusGroups, true)
    this.#each = phrases(list.each)
    this.#elsewhere = phrases(list.elsewhere)
    this.#preliminary = phrases(list.preliminary)
    this.#sessionIds = new Set(sample.sessions.map(({ id }) => id.toLowerCase()))
  }

  /** Whether the sentence says what was done with the sample. */
  isSampling(text: Worded): boolean {
    return this.#sampled.within(text)
  }

  /** Whether it says so right before a number or behind its noun. */
  isSampled(text: Worded, { from, to }: Stretch): boolean {
    const near = 4
    return (
      this.#sampled.within(text, Math.max(0, from - near), from) ||
      this.#sampled.within(text, to, Math.min(text.words.length, to + near))
    )
  }

  /** Whether the sentence says what the analysis came to. */
  isAnalysing(text: Worded): boolean {
    return this.#analysed.within(text)
  }

  /** Whether it says how long something took, or names sessions. */
  isLasting(text: Worded): boolean {
    return this.#lasting.within(text)
  }

  /** Whether it is about other studies than this one. */
  isElsewhere({ part, ...text }: Sentence): boolean {
    const cites = CITATION.test(text.text)
    return this.#elsewhere.within(text) || (cites && (part === 'discussion' || part === 'introduction'))
  }

  /** Whether the words around a number speak of others than the sample, or of a part of it. */
  isPartial(text: Worded, stretch: Stretch): boolean {
    const { from, to } = clauseOf(text, stretch)
    return this.#outside.within(text, from, to) || this.isOfSession(text)
  }

  /** Whether the sentence tells something of each session, or of one. */
  isOfSession(text: Worded): boolean {
    return this.#perSession.within(text) || text.words.some(({ folded }) => this.#sessionIds.has(folded))
  }

  /** Whether the sentence tells how each session was made up: `each group had`, `groups of four to six`. */
  isOfEach(text: Worded): boolean {
    const names = this.#sessionIds
    return this.#each.within(text) && !text.words.some(({ folded }) => names.has(folded))
  }

  /** Whether the words around tell what was planned, or speak of others. */
  isPlanned(text: Worded, stretch: Stretch): boolean {
    const { from, to } = clauseOf(text, stretch)
    return this.#outside.within(text, from, to) || PLANNED.test(text.text)
  }

  /** Whether groups, codes or units are not the final ones. */
  isPreliminary(text: Worded, { from, to }: Stretch): boolean {
    return this.#preliminary.within(text, Math.max(0, from - 1), to)
  }

  /**
   * Whether what follows a noun adds nothing that holds for only some: the clause ends, another number follows, or what
   * was done with the sample.
   */
  isWhole(text: Worded, { to }: Stretch): boolean {
    const next = text.words[to]
    if (!next || !joined(text, to - 1)) return true
    for (let at = to; at < Math.min(to + 4, text.words.length); at++) {
      if (!joined(text, at - 1)) break
      if (this.#sampled.at(text, at)) return true
    }
    return AND_IN.has(next.folded)
  }
}

/** Words for `and`, `in` and the like: a list or a place goes on. */
const AND_IN = new Set(
  'and in from at with og i fra ved frå med och från vid und in aus mit ja et dans y en con emerged were'.split(
    ' ',
  ),
)

/** The clause that a stretch of words stands in: up to the nearest marks on both sides. */
export function clauseOf({ text, words }: Worded, { from, to }: Stretch): Stretch {
  const broken = (at: number): boolean => {
    const [word, next] = [words[at], words[at + 1]]
    return !word || !next || BREAK.test(text.slice(word.end, next.start))
  }
  let [first, end] = [from, to]
  while (first > 0 && !broken(first - 1)) first--
  while (end < words.length && !broken(end - 1)) end++
  return { from: first, to: end }
}

/** Whether a number goes with others of its sentence to make this sum: `nine … and eight …`. */
export function isPartOfSum({ number }: Counted, numbers: readonly number[], sum: number): boolean {
  if (number === null || number >= sum) return false
  const others = [...numbers]
  others.splice(others.indexOf(number), 1)
  const sums = new Set([number])
  for (const other of others.slice(0, 8)) for (const each of [...sums]) sums.add(each + other)
  return sums.has(sum)
}
