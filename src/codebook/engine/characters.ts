import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'

/** Classes of UTF-16 code units. Below LETTER they mean the same for every codebook. */
export const SEPARATOR = 0
export const APOSTROPHE = 1
/** The word is split and folded by the plain rules of `words` instead of by this table. */
export const SPECIAL = 2
/** A letter or digit that no trigger contains. */
export const OTHER_LETTER = 3
/** From here on: letters and digits that triggers contain, one class each. */
export const LETTER = 4

const WORD = /[\p{L}\p{N}]/u
const MARK = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const APOSTROPHES = "'’ʼ‘＇"
/** Latin and its neighbours, which nearly every text needs, are asked for at once. */
const AT_ONCE = 0x250

/**
 * The class of every UTF-16 code unit for one set of triggers. Asking Unicode about 65,536 characters costs more
 * than coding a small study, so a character beyond the Latin ones counts as SPECIAL until a text has it and `learn`
 * has asked.
 */
export class CharacterClasses {
  /** Class of each code unit, as far as it was learnt. */
  readonly of = new Uint16Array(65536).fill(SPECIAL)
  /** Number of classes. */
  readonly count: number
  readonly #learnt = new Uint8Array(65536)
  readonly #own = new Map<number, number>()

  /** `used`: the folded code units that occur in triggers. */
  constructor(
    used: ReadonlySet<number>,
    readonly language: LanguageCode,
  ) {
    for (const unit of used) this.#own.set(unit, LETTER + this.#own.size)
    this.#own.set("'".charCodeAt(0), APOSTROPHE)
    this.count = LETTER + used.size
    for (let unit = 0; unit < AT_ONCE; unit++) this.#learn(unit)
    for (const apostrophe of APOSTROPHES) this.#learn(apostrophe.charCodeAt(0))
  }

  /** Learns the characters of a stretch; tells whether one of them was new. */
  learn(text: string, start: number, end: number): boolean {
    let anew = false
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (this.#learnt[unit] === 1) continue
      this.#learn(unit)
      anew = true
    }
    return anew
  }

  /** The class of a code unit of a folded word: its own where a trigger has it, whatever it means in a text. */
  ofFolded(unit: number): number {
    return this.#own.get(unit) ?? OTHER_LETTER
  }

  #learn(unit: number): void {
    this.#learnt[unit] = 1
    this.of[unit] = this.#classOf(unit)
  }

  #classOf(unit: number): number {
    if (unit >= 0xd800 && unit < 0xe000) return SPECIAL
    const character = String.fromCharCode(unit)
    if (APOSTROPHES.includes(character)) return this.language === 'fr' ? SEPARATOR : APOSTROPHE
    if (UNSPACED.test(character) || MARK.test(character)) return SPECIAL
    if (!WORD.test(character)) return SEPARATOR
    const folded = fold(character)
    return folded.length === 1 ? this.ofFolded(folded.charCodeAt(0)) : SPECIAL
  }
}
