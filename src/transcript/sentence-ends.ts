import { type AbbreviationKind, abbreviationsByKind } from '../language/abbreviations/index.js'
import type { LanguageCode } from '../language/languages.js'
import { orthography } from '../language/orthography.js'
import { stopWords } from '../language/stop-words/index.js'
import { unicode } from '../language/unicode.js'
import { type Following, following, readingsBefore, wordAt, wordBefore } from './sentence-context.js'
import { isBracketed, nextStop, type Stop, standsFree } from './sentence-stops.js'

const LETTER = unicode`^\p{L}`
const UP_TO_THREE_DIGITS = unicode`^\p{Nd}{1,3}$`
const ONE_CAPITAL = unicode`^\p{Lu}\p{M}*$`
const ONE_SMALL_LETTER = unicode`^\p{Ll}\p{M}*$`
const DOTTED_LETTERS = unicode`^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$`
const CAPITALS = unicode`^\p{Lu}{2,}$`

/** What the word before a full stop is, as far as it tells about the end of a sentence. */
type Role = AbbreviationKind | 'ordinal' | 'letter' | 'word'

/**
 * Judges stops by the rules of one language, in one turn given as its paragraphs. The rules are told at
 * `splitSentences`.
 */
export class SentenceEnds {
  readonly #abbreviations
  readonly #orthography
  readonly #functionWords
  #capitals: boolean | undefined

  constructor(
    language: LanguageCode,
    readonly paragraphs: readonly string[],
  ) {
    this.#abbreviations = abbreviationsByKind(language)
    this.#orthography = orthography(language)
    this.#functionWords = stopWords(language)
  }

  /**
   * Whether the sentence ends at this stop of a paragraph. `firstWord` is the UTF-16 offset of the sentence's first
   * letter or digit.
   */
  isEnd(said: string, stop: Stop, firstWord: number): boolean {
    if (firstWord >= stop.start || isBracketed(said, stop)) return false
    if (stop.kind === 'full-width') return this.#endsFullWidth(said, stop)
    if (!standsFree(said, stop)) return false
    const next = following(said, stop.closed)
    if (next.kind === 'nothing') return false
    switch (stop.kind) {
      case 'question':
        return next.kind !== 'lower' || stop.closed === stop.end || next.ellipsis
      case 'ellipsis':
        return (
          next.kind === 'upper' && (!this.#orthography.nounsCapitalised || this.#isFunctionWord(said, next))
        )
      case 'bracket':
        return this.#endsAtMark(said, stop, next, firstWord)
      default:
        return this.#endsAtFullStop(said, stop, next)
    }
  }

  /** `「なぜ？」と言った` goes on: quotation marks closed and no room before the next letter. */
  #endsFullWidth(said: string, stop: Stop): boolean {
    return stop.closed === stop.end || !LETTER.test(said.slice(stop.closed, stop.closed + 2))
  }

  #endsAtFullStop(said: string, stop: Stop, next: Following): boolean {
    const role = this.#roleBefore(said, stop, next)
    switch (role) {
      case 'leading':
        return false
      case 'closing':
        return next.kind === 'upper' || next.kind === 'caseless'
      case 'either':
        return (next.kind === 'upper' && this.#isFunctionWord(said, next)) || next.kind === 'caseless'
      case 'ordinal':
        return this.#endsAtOrdinal(said, next)
    }
    if (next.kind === 'digit') return role === 'word'
    if (next.kind !== 'lower' || next.ellipsis) return true
    return role === 'word' && stop.closed === stop.end && !this.#usesCapitals()
  }

  #endsAtOrdinal(said: string, next: Following): boolean {
    if (next.kind === 'digit') return false
    if (next.kind === 'lower') return this.#isFunctionWord(said, next) && !this.#usesCapitals()
    return next.kind === 'caseless' || !this.#orthography.nounsCapitalised || this.#isFunctionWord(said, next)
  }

  /** `the [inaudible] It was`: only a new sentence explains the capital, and the mark is not all there is before. */
  #endsAtMark(said: string, stop: Stop, next: Following, firstWord: number): boolean {
    const opening = said.charAt(stop.start) === ')' ? '(' : '['
    const before = said.slice(Math.max(0, stop.start - 80), stop.start)
    const inside = before.length - before.lastIndexOf(opening)
    if (inside > before.length || firstWord >= stop.start - inside) return false
    return next.kind === 'upper' && this.#isFunctionWord(said, next) && !this.#isAlwaysCapitalised(said, next)
  }

  #roleBefore(said: string, stop: Stop, next: Following): Role {
    const word = wordBefore(said, stop.start)
    if (word === '') return 'word'
    const { kinds, beginnings } = this.#abbreviations
    const { ordinals, nounsCapitalised, alwaysCapitalised } = this.#orthography
    const readings = readingsBefore(said, stop.start, word)
    for (const reading of readings) {
      const known = kinds.get(reading)
      if (known !== undefined)
        return known === 'numbering' ? numberingRole(next) : softened(known, word, stop)
      if (!beginnings.has(reading)) continue
      const longer = `${reading}.${wordAt(said, next.at)}`
      if (kinds.has(longer) || beginnings.has(longer)) return 'leading'
    }
    // Words of two or more letters; the rest is for numbers, initials and words with dots.
    if (/^[A-Za-z]{2,}$/.test(word) && !nounsCapitalised) return 'word'
    if (ordinals && UP_TO_THREE_DIGITS.test(word)) return 'ordinal'
    if (nounsCapitalised && /^[IVX]{2,}$/.test(word)) return 'ordinal'
    if (ONE_CAPITAL.test(word)) return alwaysCapitalised.has(readings.at(-1) ?? '') ? 'word' : 'either'
    if (ONE_SMALL_LETTER.test(word)) return this.#functionWords.has(readings.at(-1) ?? '') ? 'word' : 'letter'
    return DOTTED_LETTERS.test(word) ? 'either' : 'word'
  }

  #isFunctionWord(said: string, next: Following): boolean {
    const word = wordAt(said, next.at)
    return this.#functionWords.has(word) || this.#functionWords.has(beforeApostrophe(word))
  }

  #isAlwaysCapitalised(said: string, next: Following): boolean {
    return this.#orthography.alwaysCapitalised.has(beforeApostrophe(wordAt(said, next.at)))
  }

  /** Whether the turn ever begins a sentence with a capital that `I` or `Sie` would not have anyway. */
  #usesCapitals(): boolean {
    this.#capitals ??= this.paragraphs.some((said) => {
      for (let stop = nextStop(said, 0); stop !== undefined; stop = nextStop(said, stop.end)) {
        if (stop.kind !== 'full-stop' && stop.kind !== 'question') continue
        if (!standsFree(said, stop)) continue
        const next = following(said, stop.closed)
        if (next.kind !== 'upper' || this.#isAlwaysCapitalised(said, next)) continue
        if (stop.kind === 'question' || this.#roleBefore(said, stop, next) === 'word') return true
      }
      return false
    })
    return this.#capitals
  }
}

function numberingRole(next: Following): Role {
  return next.kind === 'digit' ? 'leading' : 'word'
}

/** Written in capitals (`MS`) or closed off (`etc.)`), an abbreviation that leads on may stand last all the same. */
function softened(kind: AbbreviationKind, word: string, stop: Stop): Role {
  if (kind !== 'leading') return kind
  return stop.closed > stop.end || CAPITALS.test(word) ? 'either' : kind
}

function beforeApostrophe(word: string): string {
  return word.split("'", 1)[0] ?? word
}
