import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { ClaimWords } from './claim-words.js'
import { type Met, Phrases, type Worded } from './phrases.js'

/** What stands behind digits that are no whole number: of a percentage, a decimal, an ordinal. */
const NO_WHOLE_NUMBER = unicode`^(?:[.,]\d|\s?%|\s?percent|\s?prosent|\.\s?\p{Ll})`
/** More characters than that has. */
const BEHIND = 12

/** Reads whole numbers, in digits or in words up to fifty-nine. */
export class Numerals {
  readonly #words: Phrases<number>

  constructor({ numbers, tens }: ClaimWords, language: LanguageCode) {
    this.#words = new Phrases<number>(language)
    const small = numbers.split(',').map((forms) => forms.split('/').map((form) => form.trim()))
    for (const [index, forms] of small.entries()) this.#words.add(forms.join(','), index + 1)
    const higher = tens.split(',').map((ten) => [ten.trim()])
    for (const [index, forms] of [small[19] ?? [], ...higher].entries()) {
      const worth = 10 * (index + 2)
      for (const ten of forms) {
        this.#words.add(ten, worth)
        for (const [one, digits] of small.slice(0, 9).entries())
          for (const digit of digits) this.#words.add(composed(ten, digit), worth + one + 1)
      }
    }
  }

  /** The number that begins with the word of this index; undefined for percentages, decimals and ordinals. */
  at(text: Worded, index: number): Met<number> | undefined {
    const word = text.words[index]
    if (!word) return undefined
    if (!/^\d{1,4}$/.test(word.folded)) return this.#words.at(text, index)
    const before = text.text.slice(0, word.start)
    const after = text.text.slice(word.end, word.end + BEHIND)
    if (/\d[.,]$/.test(before) || NO_WHOLE_NUMBER.test(after)) return undefined
    return { value: Number(word.folded), length: 1 }
  }
}

/** `twenty two`, `tjueto`, `zweiundzwanzig`, `toogtyve`: the ways in which languages put a ten and a digit together. */
function composed(ten: string, digit: string): string {
  return [
    `${ten} ${digit}`,
    `${ten}${digit}`,
    `${digit}und${ten}`,
    `${digit}og${ten}`,
    `${ten} y ${digit}`,
  ].join(',')
}
