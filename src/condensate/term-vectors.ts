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
  const counted = texts.map((text) => {
    const counts = new Map<number, number>()
    for (const word of contentWords(text, language)) {
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
      }
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    return counts
  })
  const spread = new Int32Array(numbers.size)
  for (const counts of counted) for (const number of counts.keys()) spread[number] = (spread[number] ?? 0) + 1
  const rarity = Float64Array.from(spread, (count) => 1 + Math.log(texts.length / count))
  return {
    vectors: counted.map((counts) => toVector(counts, rarity)),
    terms: numbers.size,
    weigh(text) {
      const counts = new Map<number, number>()
      for (const word of contentWords(text, language)) {
        const number = numbers.get(word)
        if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
      }
      return toVector(counts, rarity)
    },
  }
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

function toVector(counts: ReadonlyMap<number, number>, rarity: Float64Array): TermVector {
  const terms = Int32Array.from(counts.keys()).sort()
  const weights = new Float64Array(terms.length)
  let squares = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    const weight = (1 + Math.log(counts.get(term) ?? 1)) * (rarity[term] as number)
    weights[at] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / length
  return { terms, weights }
}
