import type { LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { unicode } from '../../language/unicode.js'
import { QUANTIFIERS, type Quantifier } from './claim-words.js'
import { genderAdjectives, nounsOf, type Some, type Subject } from './nouns.js'
import { Numerals } from './numerals.js'
import { joined, type Met, Phrases, type Worded } from './phrases.js'
import type { Sample } from './sample.js'
import { CLAIM_WORDS } from './words/index.js'

/** A stretch of a sentence that counts people, sessions or units: `most of the older nurses`, `12 of the 17 participants`. */
export interface Counted {
  quantifier: Quantifier | 'number'
  /** What the number says; null for words. */
  number: number | null
  /** The upper end of `4–6 participants`. */
  upTo: number | null
  /** The total it names as well: `all 17`, `12 of the 17`. */
  total: number | null
  /** `the 17 participants`: all there are. */
  definite: boolean
  /** `eight were women`: who they are is told, not what they said. */
  predicate: boolean
  /** `two of the participants`: there are more. */
  partitive: boolean
  subject: Subject
  /** Only these, where a word says so: `female nurses`. */
  only: Some | undefined
  /** A word before or behind the noun means only some of them. */
  narrowed: boolean
  /** Numbers of its first word and of the one behind its last. */
  from: number
  to: number
  /** The noun as written. */
  noun: string
}

/** English words for one or for none, behind which a noun stands in the singular. */
const SINGULAR = /^(?:one|no|every|each|not one|not a single|almost every|nearly every|1)\b/
const PLURAL = /(?:s|men|people|personnel)$/
const LETTERS = unicode`^\p{L}+$`

/** Finds what a sentence counts, for one sample and one language. */
export class Counting {
  readonly #quantifiers: Phrases<Quantifier>
  readonly #numerals: Numerals
  readonly #nouns: Phrases<Subject>
  readonly #genders: Phrases<Subject>
  readonly #linking: Phrases<true>
  readonly #plain: Phrases<true>
  readonly #copula: Phrases<true>
  readonly #narrowing: Phrases<true>
  readonly #to: Phrases<true>
  readonly #stops: ReadonlySet<string>

  constructor(
    readonly sample: Sample,
    readonly language: LanguageCode,
  ) {
    const list = CLAIM_WORDS[language]
    this.#quantifiers = new Phrases<Quantifier>(language)
    for (const each of QUANTIFIERS) this.#quantifiers.add(list.quantifiers[each], each)
    this.#numerals = new Numerals(list, language)
    this.#nouns = nounsOf(sample, language)
    this.#genders = genderAdjectives(list, sample, language)
    this.#linking = new Phrases<true>(language).add(list.linking, true)
    this.#plain = new Phrases<true>(language).add(list.plain, true)
    this.#copula = new Phrases<true>(language).add(list.copula, true)
    this.#narrowing = new Phrases<true>(language).add(list.narrowing, true)
    this.#to = new Phrases<true>(language).add(list.to, true)
    this.#stops = stopWords(language)
  }

  /** Everything counted in a sentence, in its order. */
  in(text: Worded): Counted[] {
    const found: Counted[] = []
    for (let at = 0; at < text.words.length; at++) {
      const counted = this.#at(text, at) ?? this.#inBrackets(text, at)
      if (!counted) continue
      found.push(counted)
      at = counted.to - 1
    }
    return found
  }

  /** Every noun for people of a sentence between two words, with its offset in the sentence. */
  people(text: Worded, from: number, to: number): { subject: Subject; at: number }[] {
    const found: { subject: Subject; at: number }[] = []
    for (let index = from; index < to; index++) {
      const met = this.#nouns.at(text, index)
      if (!met) continue
      if (!NO_PEOPLE.has(met.value.of)) found.push({ subject: met.value, at: text.words[index]?.start ?? 0 })
      index += met.length - 1
    }
    return found
  }

  /** Every number of a sentence. */
  numbers(text: Worded): number[] {
    return text.words.flatMap((_, at) => this.#numerals.at(text, at)?.value ?? [])
  }

  #at(text: Worded, from: number): Counted | undefined {
    const quantified = this.#quantifiers.at(text, from)
    const numbered = this.#numerals.at(text, from)
    // `not one of the two` begins with a quantifier, `one of the two` with a number.
    const met = quantified && quantified.length >= (numbered?.length ?? 0) ? quantified : numbered
    if (!met) return undefined
    const number = met === numbered ? numbered.value : null
    let next = from + met.length
    const range = number === null ? undefined : this.#rangeEnd(text, next)
    if (range) next = range.next
    return this.#noun(text, { from, next, number, upTo: range?.end ?? null, quantifier: quantified?.value })
  }

  /** `participants (n = 17)` */
  #inBrackets(text: Worded, from: number): Counted | undefined {
    const noun = this.#nouns.at(text, from)
    if (!noun) return undefined
    const to = from + noun.length
    const [before, sign] = [text.words[to - 1], text.words[to]]
    const numeral = this.#numerals.at(text, to + 1)
    if (!before || sign?.folded !== 'n' || !numeral) return undefined
    const written = text.text.slice(before.end, text.words[to + 1]?.end ?? 0)
    if (!/^\s?[([]\s?[nN]\s?=\s?\d+$/.test(written)) return undefined
    return {
      ...{ quantifier: 'number', number: numeral.value, upTo: null, total: null, only: undefined },
      ...{ definite: false, partitive: false, predicate: false, narrowed: false, subject: noun.value },
      ...{ from, to: to + 2, noun: this.#slice(text, from, to) },
    }
  }

  /** The upper end of a range whose lower end ends before the word of this number. */
  #rangeEnd(text: Worded, next: number): { end: number; next: number } | undefined {
    const [before, word] = [text.words[next - 1], text.words[next]]
    if (!before || !word) return undefined
    const between = text.text.slice(before.end, word.start)
    const dashed = /^\s?[-–‐‑]\s?$/.test(between)
    const to = this.#to.at(text, next)
    const at = dashed ? next : to && joined(text, next - 1) ? next + to.length : undefined
    const end = at === undefined ? undefined : this.#numerals.at(text, at)
    return end && at !== undefined ? { end: end.value, next: at + end.length } : undefined
  }

  #noun(
    text: Worded,
    head: {
      from: number
      next: number
      number: number | null
      upTo: number | null
      quantifier: Quantifier | undefined
    },
  ): Counted | undefined {
    let { next } = head
    let total: number | null = null
    let only: Some | undefined
    let narrowed = false
    let isSaid = false
    while (next < text.words.length && joined(text, next - 1)) {
      const gender = this.#genders.at(text, next)
      const noun = this.#nouns.at(text, next)
      if (gender && gender.value.of === 'some' && this.#isNoun(text, next + gender.length)) {
        only = gender.value
        next += gender.length
      } else if (noun) {
        if (!this.#fits(text, head.from, next, noun.length)) return undefined
        if (isSaid && noun.value.of !== 'some') return undefined
        const to = next + noun.length
        narrowed ||= this.#isNarrowed(text, to, noun.value)
        return {
          quantifier: head.number === null ? (head.quantifier ?? 'number') : 'number',
          ...{ number: head.number, upTo: head.upTo, total, only, narrowed, subject: noun.value },
          definite: this.#isDefinite(text, head.from),
          predicate: isSaid,
          partitive: total === null && PARTITIVE.has(text.words[head.next]?.folded ?? ''),
          ...{ from: head.from, to, noun: this.#slice(text, next, to) },
        }
      } else {
        const number: Met<number> | undefined = total === null ? this.#numerals.at(text, next) : undefined
        const link = this.#linking.at(text, next) ?? this.#plain.at(text, next)
        const copula = next === head.next && head.number !== null ? this.#copula.at(text, next) : undefined
        if (number) total = number.value
        else if (copula) isSaid = true
        else if (!link) {
          if (narrowed || !this.#isAdjective(text, next)) return undefined
          narrowed = true
        }
        next += (number ?? copula ?? link)?.length ?? 1
      }
    }
    return undefined
  }

  /** Whether a noun follows right behind. */
  #isNoun(text: Worded, at: number): boolean {
    return joined(text, at - 1) && this.#nouns.at(text, at) !== undefined
  }

  /** One unknown word may stand right before the noun: `most senior nurses`. */
  #isAdjective(text: Worded, at: number): boolean {
    const word = text.words[at]
    if (!word || !LETTERS.test(word.folded) || this.#stops.has(word.folded)) return false
    return this.#isNoun(text, at + 1)
  }

  /** In English `some interview guides` counts no interviews. */
  #fits(text: Worded, from: number, noun: number, length: number): boolean {
    if (this.language !== 'en') return true
    const last = text.words[noun + length - 1]?.folded ?? ''
    if (PLURAL.test(last.replace(/'s?$/, ''))) return true
    const before = this.#slice(text, from, noun).toLowerCase()
    const after = text.words[noun + length]
    if (/^[-‐‑]/.test(text.text.slice(text.words[noun + length - 1]?.end ?? 0))) return false
    // `one participant observation`: a noun on its own is followed by a mark, a function word or a verb in the past.
    const alone =
      !after ||
      !joined(text, noun + length - 1) ||
      this.#stops.has(after.folded) ||
      /(?:ed|s|t|d)$/.test(after.folded)
    return SINGULAR.test(before) && alone
  }

  #isNarrowed(text: Worded, at: number, { of }: Subject): boolean {
    const [before, next] = [text.words[at - 1], text.words[at]]
    if (!before || !next || of === 'sessions') return false
    const between = text.text.slice(before.end, next.start)
    // German and Finnish put a comma before every relative clause.
    const open = ['de', 'fi'].includes(this.language) ? /^,?\s+$/ : /^\s+$/
    return open.test(between) && this.#narrowing.at(text, at) !== undefined
  }

  #isDefinite(text: Worded, at: number): boolean {
    const before = text.words[at - 1]
    return before !== undefined && joined(text, at - 1) && DEFINITE.has(before.folded)
  }

  #slice({ text, words }: Worded, from: number, to: number): string {
    return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
  }
}

const NO_PEOPLE: ReadonlySet<Subject['of']> = new Set(['sessions', 'groups', 'subgroups', 'codes', 'units'])

/** Words for `the` and `our` before a number. */
const DEFINITE = new Set(
  'the our de dei våre våra vores die unsere les nos los las nuestros nuestras'.split(' '),
)

/** Words for `of` behind a number. */
const PARTITIVE = new Set('of av af von der des de d entre parmi näistä'.split(' '))
