import { foldWhiteSpace } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { spelledWords } from '../language/words.js'
import { type Entry, Lexicon } from './lexicon.js'

/** A text as weighted terms: term numbers ascending, weights of unit length. Empty where it has no content word. */
export interface TermVector {
  terms: readonly number[]
  weights: readonly number[]
}

/** Texts that are weighed against each other. */
export interface TermSpace {
  vectors: readonly TermVector[]
  /** Length of each text in words. */
  words: Int32Array
  /** What was said in each text: equal where the words are the same in the same order, remarks left out. */
  said: readonly string[]
  /** How many different terms there are; term numbers are below it. */
  terms: number
  /** Weighs a further text in the same space; terms that no text of the space has are left out. */
  weigh(text: string): { vector: TermVector; words: number }
}

/**
 * Weighs texts by TF–IDF: (1 + ln tf) · (1 + ln(N / df)), each vector divided by its length (Salton & Buckley,
 * Information Processing & Management 1988;24:513–523). Terms are folded words without the stop words of the
 * language; remarks in brackets, which nobody said, are no terms. Linear in the length of the texts, each of which is
 * split into words once.
 */
export function weighTerms(texts: readonly string[], language: LanguageCode): TermSpace {
  const lexicon = new Lexicon(language)
  const words = new Int32Array(texts.length)
  const said: string[] = []
  let terms = 0
  const counted = texts.map((text, index) => {
    const all = spelledWords(text, language)
    words[index] = all.length
    const spoken = withoutRemarks(text)
    const entries = (spoken === text ? all : spelledWords(spoken, language)).map((word) =>
      lexicon.entry(word),
    )
    said.push(sameness(entries, text))
    const numbers: number[] = []
    for (const entry of entries) {
      if (!entry.isContent) continue
      if (entry.term < 0) entry.term = terms++
      numbers.push(entry.term)
    }
    return countTerms(numbers)
  })
  const spread = new Int32Array(terms)
  for (const each of counted) for (const term of each.terms) spread[term] = (spread[term] as number) + 1
  const rarity = Float64Array.from(spread, (count) => 1 + Math.log(texts.length / count))
  return {
    vectors: counted.map((counts) => toVector(counts, rarity)),
    words,
    said,
    terms,
    weigh(text) {
      const all = spelledWords(text, language)
      const spoken = withoutRemarks(text)
      const numbers: number[] = []
      for (const word of spoken === text ? all : spelledWords(spoken, language)) {
        const term = lexicon.find(word)?.term ?? -1
        if (term >= 0) numbers.push(term)
      }
      return { vector: toVector(countTerms(numbers), rarity), words: all.length }
    },
  }
}

/** The numbers of the words, two code units each; the text itself where it has no word. */
function sameness(entries: readonly Entry[], text: string): string {
  if (entries.length === 0) return `text ${foldWhiteSpace(text)}`
  let key = 'words '
  for (const { number } of entries) key += String.fromCharCode(number >>> 16, number & 0xffff)
  return key
}

/** How often each term occurs in a text; terms ascending. */
interface TermCounts {
  terms: readonly number[]
  counts: readonly number[]
}

/** @param all the terms as they are said, which are sorted in place */
function countTerms(all: number[]): TermCounts {
  all.sort((a, b) => a - b)
  const terms: number[] = []
  const counts: number[] = []
  for (const number of all) {
    const last = terms.length - 1
    if (terms[last] === number) counts[last] = (counts[last] as number) + 1
    else {
      terms.push(number)
      counts.push(1)
    }
  }
  return { terms, counts }
}

/** A text without what the transcriber put in brackets: `(laughter)`, `[name]`. */
export function withoutRemarks(text: string): string {
  return /[([]/.test(text) ? text.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, ' ') : text
}

/** The cosine of two vectors, 0 to 1; 0 where one is empty. */
export function similarity(a: TermVector, b: TermVector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number)
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number)
    else if (difference < 0) i++
    else j++
  }
  return sum
}

function toVector({ terms, counts }: TermCounts, rarity: Float64Array): TermVector {
  const weights: number[] = []
  let squares = 0
  for (let at = 0; at < terms.length; at++) {
    const weight = (1 + Math.log(counts[at] as number)) * (rarity[terms[at] as number] as number)
    weights.push(weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / length
  return { terms, weights }
}
