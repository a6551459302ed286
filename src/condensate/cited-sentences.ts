import type { LanguageCode } from '../language/languages.js'
import { countWords } from '../language/words.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Prose } from './prose.js'

/** A sentence of a text and the units it cites. */
export interface CitedSentence {
  text: string
  /** Footnote labels, in their order. */
  cites: readonly string[]
  /** UTF-16 offset in the file. */
  offset: number
  /** UTF-16 offset in the file of an offset in `text`. */
  source(at: number): number
}

/**
 * Cuts a passage into sentences and gives each the footnotes within it and directly behind it, up to the next
 * sentence. What has no word is no sentence.
 */
export function citedSentences(prose: Prose, language: LanguageCode): CitedSentence[] {
  const spans = splitSentences(prose.text, 0, prose.text.length, language)
  return spans.flatMap(({ start, end }, index) => {
    const text = prose.text.slice(start, end)
    const next = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const first = index === 0 ? Number.NEGATIVE_INFINITY : start
    const cites = prose.citations.filter(({ at }) => at > first && at <= next).map(({ label }) => label)
    return countWords(text, language) === 0
      ? []
      : [{ text, cites, offset: prose.source(start), source: (at) => prose.source(start + at) }]
  })
}
