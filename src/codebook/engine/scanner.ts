import type { LanguageCode } from '../../language/languages.js'
import { words } from '../../language/words.js'
import { type Anchor, anchorOf, openingOf, type Phrase } from './anchor.js'
import { APOSTROPHE, Characters, SEPARATOR, SPECIAL, UNSPACED } from './characters.js'
import { type Candidate, Comparison } from './comparison.js'
import { EMPTY, extend, hashOf, KeyTable, pairKey, wordKey } from './keys.js'
import type { Occurrences } from './occurrences.js'
import { WordTypes } from './word-types.js'

/** A phrase to be found, and whether its words are stems. */
export interface WantedPhrase {
  phrase: Phrase
  stem: boolean
}

/**
 * Finds every occurrence of every phrase of a codebook in one pass over a text, in time that hardly depends on the
 * number of phrases: Rabin and Karp's idea (IBM J. Res. Dev. 31, 1987), with words in place of characters.
 *
 * Each phrase has an anchor: a word of it, or two neighbours, as rare as it has them. The scanner walks over the text,
 * folding each character by a table and extending the hash of the word it is in: two loads and three operations. At
 * the end of a word it asks two bit filters whether the word, or the word together with the one before, may be an
 * anchor. Nearly always the answer is no, and nothing was cut out of the text and no object was made. Otherwise the
 * phrase is compared with the text by the plain rules (Comparison), so that the hashes need not be trusted.
 *
 * - Why whole words? The filter is asked once a word, not once a character, and word boundaries come for free.
 * - Why pairs? Most phrases of a large codebook begin with words that are everywhere (`of the`). Their anchor is a pair
 *   of neighbours, which is seldom met by chance.
 * - Why no automaton? One over all phrases has a row of 200 bytes for each character of the codebook; from 2,000 terms
 *   on it no longer fits the cache, and each character of the text waits for memory.
 *
 * What the table cannot fold by itself (marks, soft hyphens, ß, ligatures, astral letters) is rare. There, what stands
 * from the start of the word to the next separator is split and folded by the plain rules of `words`, and hashed then.
 * Stems and words such as `*ing` have no hash; where a codebook anchors on one, each different word is asked once.
 */
export class Scanner {
  readonly #characters: Characters
  readonly #comparison: Comparison
  readonly #words: KeyTable<Candidate>
  readonly #pairs: KeyTable<Candidate>
  readonly #heads: KeyTable<Candidate>
  readonly #headLengths: readonly number[]
  readonly #openings: KeyTable<true>
  readonly #types: WordTypes
  /** The hash and the start of the word before the one that is read. */
  #previous = EMPTY
  #previousStart = -1
  #hash = EMPTY

  /** A phrase's number is its index. `common` are function words, which make poor anchors. */
  constructor(
    wanted: readonly WantedPhrase[],
    readonly language: LanguageCode,
    common: ReadonlySet<string>,
    stemmer?: (folded: string) => string,
  ) {
    this.#characters = new Characters(language)
    this.#comparison = new Comparison(this.#characters, stemmer)
    const anchored = wanted.map(({ phrase, stem }, term) => {
      const anchor = anchorOf(phrase, stem, common)
      return { anchor, candidate: { term, phrase, at: anchor.at, stem } }
    })
    const file = <K extends Anchor['kind']>(
      kind: K,
      keyOf: (anchor: Extract<Anchor, { kind: K }>) => number,
    ) =>
      new KeyTable(
        anchored.flatMap(({ anchor, candidate }) =>
          anchor.kind === kind ? [[keyOf(anchor as Extract<Anchor, { kind: K }>), candidate] as const] : [],
        ),
      )
    this.#words = file('word', ({ word }) => wordKey(hashOf(word)))
    this.#pairs = file('pair', ({ first, second }) => pairKey(hashOf(first), hashOf(second)))
    this.#heads = file('head', ({ head }) => wordKey(hashOf(head)))
    const heads = anchored.flatMap(({ anchor }) => (anchor.kind === 'head' ? [anchor.head] : []))
    this.#headLengths = [...new Set(heads.map((head) => head.length))].sort((a, b) => a - b)
    this.#openings = new KeyTable(
      [...new Set(heads.map((head) => wordKey(hashOf(openingOf(head)))))].map((key) => [key, true]),
    )
    this.#types = new WordTypes(
      anchored.flatMap(({ anchor, candidate }) =>
        anchor.kind === 'type' ? [{ candidate, pattern: anchor.fits }] : [],
      ),
      stemmer,
    )
  }

  /** Records the occurrences in [start, end) of a text, which begins and ends between words. UTF-16 offsets. */
  scan(text: string, start: number, end: number, found: Occurrences): void {
    const { of } = this.#characters
    const { filter: wordFilter, shift: wordShift } = this.#words
    const { filter: pairFilter, shift: pairShift } = this.#pairs
    const { filter: headFilter, shift: headShift } = this.#openings
    const asksTypes = !this.#types.isEmpty
    let previous = EMPTY
    let previousStart = -1
    let at = start
    while (at < end) {
      let unit = of[text.charCodeAt(at)] as number
      if (unit <= APOSTROPHE) {
        if (unit === SEPARATOR || unit === APOSTROPHE) at++
        else if (unit === UNSPACED || !this.#characters.learn(text.charCodeAt(at))) {
          this.#previous = previous
          this.#previousStart = previousStart
          at = this.#specially(text, at, at, start, end, found)
          previous = this.#previous
          previousStart = this.#previousStart
        }
        continue
      }
      const from = at
      // The first characters are read one by one, since heads of words are asked for by the hash of just these.
      let hash = extend(EMPTY, unit)
      let short = EMPTY
      let long = EMPTY
      unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
      if (unit > APOSTROPHE) {
        hash = extend(hash, unit)
        unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
        if (unit > APOSTROPHE) {
          hash = extend(hash, unit)
          short = hash
          unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
          if (unit > APOSTROPHE) {
            hash = extend(hash, unit)
            unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
            if (unit > APOSTROPHE) {
              hash = extend(hash, unit)
              long = hash
              unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
              while (unit > APOSTROPHE) {
                hash = extend(hash, unit)
                unit = ++at < end ? (of[text.charCodeAt(at)] as number) : SEPARATOR
              }
            }
          }
        }
      }
      // An apostrophe may stand among the first characters, which were then not read to their end.
      let mayBegin = 0
      if (unit !== SEPARATOR && unit !== UNSPACED) {
        const wordEnd = this.#goOn(text, at, hash, end)
        if (wordEnd < 0) {
          this.#previous = previous
          this.#previousStart = previousStart
          at = this.#specially(text, from, ~wordEnd, start, end, found)
          previous = this.#previous
          previousStart = this.#previousStart
          continue
        }
        hash = this.#hash
        at = wordEnd
        mayBegin = 1
      }
      const word = wordKey(hash)
      const pair = pairKey(previous, hash)
      const wordBit = word >>> wordShift
      const pairBit = pair >>> pairShift
      const shortBit = wordKey(short) >>> headShift
      const longBit = wordKey(long) >>> headShift
      mayBegin |=
        ((headFilter[shortBit >>> 5] as number) >>> shortBit) |
        ((headFilter[longBit >>> 5] as number) >>> longBit)
      if (
        ((((wordFilter[wordBit >>> 5] as number) >>> wordBit) |
          ((pairFilter[pairBit >>> 5] as number) >>> pairBit) |
          mayBegin) &
          1) ===
        1
      ) {
        if ((mayBegin & 1) === 1) this.#compareHeads(text, from, at, start, end, found)
        this.#compareWords(word, pair, text, from, previousStart, start, end, found)
      }
      if (asksTypes) this.#compareTypes(hash, text, from, at, start, end, found)
      previous = hash
      previousStart = from
    }
  }

  /**
   * Reads on in a word from an apostrophe or an unknown character. Returns where the word ends, its hash in #hash; below
   * zero, `~at`, if the plain rules must judge what stands at `at`.
   */
  #goOn(text: string, from: number, before: number, end: number): number {
    const characters = this.#characters
    let hash = before
    let at = from
    for (; at < end; at++) {
      const unit = characters.at(text, at, end)
      if (unit === SPECIAL) return ~at
      if (unit === SEPARATOR || unit === UNSPACED) break
      if (unit === APOSTROPHE) {
        // A letter on both sides keeps a word together; what is special may turn out to be one.
        const next = characters.at(text, at + 1, end)
        if (next <= APOSTROPHE && next !== SPECIAL) break
      }
      hash = extend(hash, unit)
    }
    this.#hash = hash
    return at
  }

  #compareWords(
    word: number,
    pair: number,
    text: string,
    from: number,
    previousStart: number,
    start: number,
    end: number,
    found: Occurrences,
  ): void {
    for (const candidate of this.#words.ask(word))
      this.#comparison.compare(candidate, text, from, start, end, found)
    if (previousStart < 0) return
    for (const candidate of this.#pairs.ask(pair))
      this.#comparison.compare(candidate, text, previousStart, start, end, found)
  }

  #compareHeads(
    text: string,
    from: number,
    to: number,
    start: number,
    end: number,
    found: Occurrences,
  ): void {
    const { of } = this.#characters
    let hash = EMPTY
    let length = 0
    for (const headLength of this.#headLengths) {
      if (from + headLength > to) return
      while (length < headLength) hash = extend(hash, of[text.charCodeAt(from + length++)] as number)
      for (const candidate of this.#heads.ask(wordKey(hash)))
        this.#comparison.compare(candidate, text, from, start, end, found)
    }
  }

  #compareTypes(
    hash: number,
    text: string,
    from: number,
    to: number,
    start: number,
    end: number,
    found: Occurrences,
  ): void {
    for (const candidate of this.#types.candidatesFor(hash, text, from, to))
      this.#comparison.compare(candidate, text, from, start, end, found)
  }

  /** Reads on from the start of a word in which, at `at`, the table of characters does not suffice; returns where it ends. */
  #specially(text: string, from: number, at: number, start: number, end: number, found: Occurrences): number {
    const characters = this.#characters
    const kind = characters.of[text.charCodeAt(at)]
    let to = at + 1
    if (kind === SPECIAL || characters.at(text, to, end) === SPECIAL) {
      for (; to < end; to++) {
        const next = characters.at(text, to, end)
        if (next === SEPARATOR || next === UNSPACED) break
      }
    }
    for (const word of words(text.slice(from, to), this.language)) {
      this.#readFolded(word.folded, text, from + word.start, from + word.end, start, end, found)
    }
    return to
  }

  /** A word that was split and folded by the plain rules. */
  #readFolded(
    folded: string,
    text: string,
    from: number,
    to: number,
    start: number,
    end: number,
    found: Occurrences,
  ): void {
    const hash = hashOf(folded)
    this.#compareWords(
      wordKey(hash),
      pairKey(this.#previous, hash),
      text,
      from,
      this.#previousStart,
      start,
      end,
      found,
    )
    for (const length of this.#headLengths) {
      if (length > folded.length) break
      for (const candidate of this.#heads.ask(wordKey(hashOf(folded.slice(0, length)))))
        this.#comparison.compare(candidate, text, from, start, end, found)
    }
    if (!this.#types.isEmpty) this.#compareTypes(hash, text, from, to, start, end, found)
    this.#previous = hash
    this.#previousStart = from
  }
}
