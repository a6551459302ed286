import type { Code } from '../codebook/codebook.js'
import { Segment } from '../codebook/segment.js'
import { parseTerm, stemTerm, type Term } from '../codebook/term.js'
import type { LanguageCode } from '../language/languages.js'

/**
 * What the terms of some codes already find. Regular expressions need `regex-term.js` to be loaded, and `stemmer` is needed
 * where a code asks for stems.
 */
export class KnownTerms {
  readonly #terms: { term: Term; stem: boolean; isAny: boolean }[] = []
  readonly #stemmer: ((word: string) => string) | undefined

  constructor(
    codes: readonly Code[],
    readonly language: LanguageCode,
    stemmer?: (word: string) => string,
  ) {
    this.#stemmer = stemmer
    for (const { match } of codes) {
      const stem = match.stem && stemmer !== undefined
      const add = (sources: readonly string[], isAny: boolean): void => {
        for (const source of sources) {
          const term = parseTerm(source, language)
          this.#terms.push({ term: stem ? stemTerm(term, stemmer) : term, stem, isAny })
        }
      }
      add(match.any, true)
      for (const near of match.near) add(near.terms, false)
      add(match.all, false)
      add(match.none, false)
    }
  }

  /** Whether an `any` term occurs in a phrase, or another term is this very phrase: as a term it would add nothing. */
  covers(phrase: string): boolean {
    const span = { start: 0, end: phrase.length }
    let plain: Segment | undefined
    let stemmed: Segment | undefined
    return this.#terms.some(({ term, stem, isAny }) => {
      if (stem) stemmed ??= new Segment(phrase, span, this.language, this.#stemmer)
      else plain ??= new Segment(phrase, span, this.language)
      const hits = ((stem ? stemmed : plain) as Segment).find(term)
      return hits.some(({ start, end }) => isAny || (start === span.start && end === span.end))
    })
  }
}
