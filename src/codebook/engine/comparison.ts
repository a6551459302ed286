import { type Word, words } from '../../language/words.js'
import { countWhile } from '../../transcript/ascending.js'
import { fitsWord } from '../term.js'
import { headOf, type Phrase } from './anchor.js'
import { APOSTROPHE, type Characters, SEPARATOR, SPECIAL, UNSPACED } from './characters.js'
import type { Occurrences } from './occurrences.js'

/** A phrase that may occur: `at` is the number of its word that is the anchor. */
export interface Candidate {
  term: number
  phrase: Phrase
  at: number
  stem: boolean
}

/**
 * Compares candidates with the text, by the plain rules alone: what the hashes said counts for nothing here, so that
 * nothing is ever found that is not there.
 */
export class Comparison {
  #last: { text: string; from: number; to: number; words: readonly Word[] } = {
    text: '',
    from: 0,
    to: 0,
    words: [],
  }

  constructor(
    readonly characters: Characters,
    readonly stemmer: ((folded: string) => string) | undefined,
  ) {}

  /** Records a phrase if its anchor is the word at `anchor` and its other words stand around that, in [start, end). */
  compare(
    candidate: Candidate,
    text: string,
    anchor: number,
    start: number,
    end: number,
    found: Occurrences,
  ): void {
    const { term, phrase, at } = candidate
    if (!candidate.stem && this.#letterByLetter(candidate, text, anchor, start, end, found)) return
    const from = this.#back(text, start, anchor, at)
    const to = this.#forward(text, anchor, end, phrase.words.length - at)
    const around = this.#wordsOf(text, from, to)
    const first = indexOf(around, anchor - from) - at
    const last = first + phrase.words.length - 1
    if (first < 0 || last >= around.length) return
    if (!phrase.words.every((_, each) => this.#fits(candidate, each, around[first + each] as Word))) return
    found.add(term, from + (around[first] as Word).start, from + (around[last] as Word).end)
  }

  /**
   * Compares without cutting anything out, as long as there are only letters that fold by themselves and patterns of
   * one piece. Tells whether that settled the matter, either way.
   */
  #letterByLetter(
    { term, phrase, at: before }: Candidate,
    text: string,
    anchor: number,
    start: number,
    end: number,
    found: Occurrences,
  ): boolean {
    const { characters } = this
    let at = anchor
    for (let passed = 0; passed < before; passed++) {
      while (at > start && characters.at(text, at - 1, anchor) === SEPARATOR) at--
      if (at === start) return true
      while (at > start && characters.at(text, at - 1, anchor) > APOSTROPHE) at--
      if (at > start && characters.at(text, at - 1, anchor) !== SEPARATOR) return false
    }
    const first = at
    for (const pattern of phrase.words) {
      let kind = characters.at(text, at, end)
      while (at < end && (kind === SEPARATOR || kind === APOSTROPHE)) kind = characters.at(text, ++at, end)
      const spelt = 'literal' in pattern ? pattern.literal : pattern.parts[0]
      if (spelt === undefined || ('parts' in pattern && headOf(pattern) === undefined)) return false
      for (let letter = 0; letter < spelt.length; letter++) {
        if (kind === SPECIAL || kind === UNSPACED) return false
        // A mark behind it would make another letter of it.
        if (kind !== spelt.charCodeAt(letter)) return characters.at(text, at + 1, end) !== SPECIAL
        kind = characters.at(text, ++at, end)
      }
      for (; kind !== SEPARATOR && kind !== UNSPACED; kind = characters.at(text, ++at, end)) {
        if (kind === SPECIAL) return false
        if (kind === APOSTROPHE) {
          const next = characters.at(text, at + 1, end)
          if (next === SPECIAL) return false
          if (next <= APOSTROPHE) break
        }
        if ('literal' in pattern) return true
      }
    }
    found.add(term, first, at)
    return true
  }

  /** The words of a stretch. The last one is kept: in a run without a blank, many candidates ask for the same. */
  #wordsOf(text: string, from: number, to: number): readonly Word[] {
    const last = this.#last
    if (last.text === text && last.from === from && last.to === to) return last.words
    const found = words(text.slice(from, to), this.characters.language)
    this.#last = { text, from, to, words: found }
    return found
  }

  #fits({ phrase, stem }: Candidate, at: number, { folded }: Word): boolean {
    const pattern = phrase.words[at]
    if (pattern === undefined) return false
    return fitsWord(pattern, stem && this.stemmer && 'literal' in pattern ? this.stemmer(folded) : folded)
  }

  /** An offset between words, at least `count` words before the one that begins at `anchor`. */
  #back(text: string, start: number, anchor: number, count: number): number {
    const { characters } = this
    let at = anchor
    for (let passed = -1; at > start && passed < count; ) {
      // First the run that holds the anchor, then others; each may hold several words, and enough is all that is asked.
      let letters = passed === -1
      while (at > start) {
        const kind = characters.at(text, at - 1, anchor)
        if (kind === SEPARATOR || (kind === UNSPACED && passed === -1)) break
        letters ||= kind > APOSTROPHE || kind === UNSPACED
        at--
        if (kind === UNSPACED) break
      }
      if (letters) passed++
      if (passed < count) while (at > start && characters.at(text, at - 1, anchor) === SEPARATOR) at--
    }
    return at
  }

  /** An offset between words, at least `count` words behind `anchor`, where the first of them begins. */
  #forward(text: string, anchor: number, end: number, count: number): number {
    const { characters } = this
    let at = anchor
    for (let passed = 0; at < end && passed < count; ) {
      while (at < end && characters.at(text, at, end) === SEPARATOR) at++
      let letters = false
      while (at < end) {
        const kind = characters.at(text, at, end)
        if (kind === SEPARATOR || (kind === UNSPACED && letters)) break
        letters ||= kind > APOSTROPHE || kind === UNSPACED
        at++
        if (kind === UNSPACED && characters.at(text, at, end) !== SPECIAL) break
      }
      if (letters) passed++
    }
    return at
  }
}

/** The number of the word that begins at an offset; -1 where none does. */
function indexOf(found: readonly Word[], start: number): number {
  const at = countWhile(found, (word) => word.start < start)
  return found[at]?.start === start ? at : -1
}
