import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { UNSPACED_SCRIPTS } from '../../language/words.js'

/** Stands between words. */
export const SEPARATOR = 0
/** Can only be judged by the plain rules of `words`, together with what stands beside it. */
export const SPECIAL = 1
/** A character that is a word of its own, as in Japanese or Thai, unless marks follow it. */
export const UNSPACED = 2
/** Belongs to a word where a letter stands on both sides. It is the code unit of `'`, as which all others are folded. */
export const APOSTROPHE = 0x27

const WORD = unicode`[\p{L}\p{N}]`
// Marks, which compose or are folded away; letters that compose with the one before, or fold to an apostrophe.
const JOINS = unicode`[\p{M}\u00ad\u02bc\u1100-\u11ff\u200b-\u200d\u2060\ufeff]`
const SCRIPTS_WITHOUT_SPACES = unicode`[${UNSPACED_SCRIPTS}]`
const APOSTROPHES = "'’‘＇"
/** Latin letters, which nearly every text needs, are asked for at once. */
const AT_ONCE = 0x100

/**
 * What each UTF-16 code unit is to the words of a language: one of the kinds above, or (above APOSTROPHE) a letter or
 * digit, given as the code unit it folds to. A letter is given so only if it folds by itself: to one code unit,
 * whatever stands beside it. ß, ligatures, marks, Hangul jamo and all beyond the Basic Multilingual Plane are SPECIAL.
 *
 * Asking Unicode about 65,536 characters costs more than coding a small study, so a character beyond the Latin ones
 * counts as SPECIAL until a text has it and `learn` has asked.
 */
export class Characters {
  /** By code unit, as far as it was learnt. */
  readonly of = new Uint16Array(65536).fill(SPECIAL)
  readonly #learnt = new Uint8Array(65536)

  constructor(readonly language: LanguageCode) {
    for (let unit = 0; unit < AT_ONCE; unit++) this.learn(unit)
    for (const apostrophe of APOSTROPHES) this.learn(apostrophe.charCodeAt(0))
  }

  /** Asks Unicode about a code unit, unless that was done already; tells whether it was new. */
  learn(unit: number): boolean {
    if (this.#learnt[unit] === 1) return false
    this.#learnt[unit] = 1
    this.of[unit] = this.#kindOf(unit)
    return true
  }

  /** What stands at an offset below `end`, learnt if need be; SEPARATOR from there on. */
  at(text: string, offset: number, end: number): number {
    if (offset >= end) return SEPARATOR
    const unit = text.charCodeAt(offset)
    if (this.of[unit] === SPECIAL) this.learn(unit)
    return this.of[unit] as number
  }

  #kindOf(unit: number): number {
    if (unit < 0x80) {
      const lower = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
      if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) return lower
      if (unit !== APOSTROPHE) return SEPARATOR
    }
    if (unit >= 0xd800 && unit < 0xe000) return SPECIAL
    const character = String.fromCharCode(unit)
    if (APOSTROPHES.includes(character)) return this.language === 'fr' ? SEPARATOR : APOSTROPHE
    if (JOINS.test(character)) return SPECIAL
    if (SCRIPTS_WITHOUT_SPACES.test(character)) return UNSPACED
    if (!WORD.test(character)) return SEPARATOR
    const folded = fold(character)
    return folded.length === 1 ? folded.charCodeAt(0) : SPECIAL
  }
}
