import { Characters, SEPARATOR, SPECIAL, UNSPACED } from '../../codebook/engine/characters.js'
import { EMPTY, extend, hashOf, KeyTable, wordKey } from '../../codebook/engine/keys.js'
import { words } from '../../language/words.js'

const APOSTROPHE = 0x27

/**
 * Tells which of some words stand in a text, in one pass that cuts nothing out of it: the words of all quotations of a
 * paper are few beside those of its transcripts. By hashes, so that seldom a word is told that is not there; whoever
 * asks compares the text itself.
 */
export class WordSpotter {
  readonly #characters = new Characters('en')
  readonly #words: KeyTable<number>

  /** Words are folded; a word's number is its index. */
  constructor(vocabulary: readonly string[]) {
    this.#words = new KeyTable(vocabulary.map((word, index) => [wordKey(hashOf(word)), index]))
  }

  /** Calls `spotted` with the number of each known word in [start, end) of a text, as often as it stands there. */
  spot(text: string, start: number, end: number, spotted: (word: number) => void): void {
    const { of } = this.#characters
    const { filter, shift } = this.#words
    let at = start
    while (at < end) {
      let unit = of[text.charCodeAt(at)] as number
      if (unit <= APOSTROPHE) {
        if (unit === SEPARATOR || unit === APOSTROPHE) at++
        else at = this.#plainly(text, at, end, spotted)
        continue
      }
      const from = at
      let hash = EMPTY
      for (;;) {
        hash = extend(hash, unit)
        unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
        if (unit > APOSTROPHE) continue
        if (unit !== APOSTROPHE) break
        // A letter on both sides keeps a word together.
        const next = at + 1 < end ? (of[text.charCodeAt(at + 1)] as number) : SEPARATOR
        if (next === SPECIAL) unit = SPECIAL
        if (next <= APOSTROPHE) break
      }
      if (unit === SPECIAL) {
        at = this.#plainly(text, from, end, spotted)
        continue
      }
      const key = wordKey(hash)
      const bit = key >>> shift
      if ((((filter[bit >>> 5] as number) >>> bit) & 1) === 1)
        for (const word of this.#words.ask(key)) spotted(word)
    }
  }

  /** Reads by the plain rules up to the next separator, where the table does not suffice; returns where that is. */
  #plainly(text: string, from: number, end: number, spotted: (word: number) => void): number {
    let to = from + 1
    while (to < end && !isBetweenWords(this.#characters.at(text, to, end))) to++
    for (const { folded } of words(text.slice(from, to), 'en'))
      for (const word of this.#words.ask(wordKey(hashOf(folded)))) spotted(word)
    return to
  }
}

function isBetweenWords(kind: number): boolean {
  return kind === SEPARATOR || kind === UNSPACED
}
