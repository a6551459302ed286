import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'
import { words } from '../language/words.js'

/** A text as weighted terms: term numbers ascending, weights of unit length. Empty where it has no content word. */
export interface TermVector {
  terms: Int32Array
  weights: Float64Array
}

/** Texts that are weighed against each other. */
export interface TermSpace {
  vectors: readonly TermVector[]
  /** How many different terms there are; term numbers are below it. */
  terms: number
  /** Weighs a further text in the same space; terms that no text of the space has are left out. */
  weigh(text: string): TermVector
}

/**
 * Weighs texts by TF–IDF: (1 + ln tf) · (1 + ln(N / df)), each vector divided by its length (Salton & Buckley,
 * Information Processing & Management 1988;24:513–523). Terms are folded words without the stop words of the
 * language; remarks in brackets, which nobody said, are no terms. Linear in the length of the texts.
 */
export function weighTerms(texts: readonly string[], language: LanguageCode): TermSpace {
  const numbers = new Map<string, number>()
  const counted = texts.map((text) =>
    countTerms(text, language, (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    }),
  )
  const spread = new Int32Array(numbers.size)
  for (const { terms } of counted) for (const term of terms) spread[term] = (spread[term] as number) + 1
  const rarity = Float64Array.from(spread, (count) => 1 + Math.log(texts.length / count))
  return {
    vectors: counted.map((counts) => toVector(counts, rarity)),
    terms: numbers.size,
    weigh: (text) =>
      toVector(
        countTerms(text, language, (word) => numbers.get(word)),
        rarity,
      ),
  }
}

/** How often each term occurs in a text; terms ascending. */
interface TermCounts {
  terms: Int32Array
  counts: Int32Array
}

function countTerms(
  text: string,
  language: LanguageCode,
  numberOf: (word: string) => number | undefined,
): TermCounts {
  const all: number[] = []
  for (const word of contentWords(text, language)) {
    const number = numberOf(word)
    if (number !== undefined) all.push(number)
  }
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
  return { terms: Int32Array.from(terms), counts: Int32Array.from(counts) }
}

/** The folded words that carry content: no stop words, nothing in round or square brackets. */
export function contentWords(text: string, language: LanguageCode): string[] {
  const stops = stopWords(language)
  const found: string[] = []
  for (const { folded } of words(withoutRemarks(text), language)) if (!stops.has(folded)) found.push(folded)
  return found
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
  const weights = new Float64Array(terms.length)
  let squares = 0
  for (let at = 0; at < terms.length; at++) {
    const weight = (1 + Math.log(counts[at] as number)) * (rarity[terms[at] as number] as number)
    weights[at] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / length
  return { terms, weights }
}
