import type { LanguageCode } from '../language/languages.js'
import { type Word, words } from '../language/words.js'
import { countWhile } from '../transcript/ascending.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span } from '../transcript/transcript.js'
import { searchable } from './searchable.js'
import { fitsWord, type Term, type WordPattern } from './term.js'

/** A match of a term: UTF-16 offsets into the text the segment was cut from. */
export interface Hit extends Span {
  term: string
}

/** A match and the words of the segment that it covers. */
export interface WordHit extends Hit {
  /** Numbers of the first and last word it covers, for `near`. */
  firstWord: number
  lastWord: number
}

// What stands between two words wherever a sentence ends between them; whether one does, the splitter decides.
const MAY_END_SENTENCE = /[.?!…‽⁇⁈⁉؟\u037e;。！？｡।॥۔։።．\u0085\u2028\u2029]|[\n\r]\s*[\n\r]/

/** Whether something in [start, end) may end a sentence, so that words on both sides may not be of one phrase. */
export function mayEndSentence(text: string, start: number, end: number): boolean {
  return MAY_END_SENTENCE.test(text.slice(start, end))
}

/**
 * A stretch of text prepared for matching. Words of a phrase must follow each other with nothing between them but
 * white space, line breaks, hyphens, commas and the like; the stop of an abbreviation or a number (`Dr. Smith`,
 * `3.5`), but not the end of a sentence.
 */
export class Segment {
  readonly words: readonly Word[]
  readonly #stems: string[] | undefined
  /** Where the sentences start; found only when a phrase meets a stop. */
  #sentenceStarts: readonly number[] | undefined

  /** `text` is the transcript's text with what nobody said blanked out; the segment is [start, end) of it. */
  constructor(
    readonly text: string,
    readonly span: Span,
    readonly language: LanguageCode,
    stem?: (word: string) => string,
  ) {
    const own = text.slice(span.start, span.end)
    this.words = words(own, language).map((word) => ({
      ...word,
      start: word.start + span.start,
      end: word.end + span.start,
    }))
    this.#stems = stem ? this.words.map((word) => stem(word.folded)) : undefined
  }

  /** Every match of a term, from left to right. */
  find(term: Term): WordHit[] {
    return term.kind === 'regex' ? this.#findRegex(term) : this.#findPhrase(term.source, term.words)
  }

  #findPhrase(source: string, patterns: readonly WordPattern[]): WordHit[] {
    const hits: WordHit[] = []
    for (let first = 0; first + patterns.length <= this.words.length; first++) {
      let length = 0
      while (length < patterns.length && this.#fits(first + length, patterns[length])) {
        if (length > 0 && !this.#joined(first + length - 1)) break
        length++
      }
      if (length === patterns.length) hits.push(this.#hit(source, first, first + length - 1))
    }
    return hits
  }

  #fits(index: number, pattern: WordPattern | undefined): boolean {
    const word = this.words[index]
    if (!word || !pattern) return false
    return fitsWord(pattern, 'literal' in pattern ? (this.#stems?.[index] ?? word.folded) : word.folded)
  }

  #joined(index: number): boolean {
    const end = this.words[index]?.end ?? 0
    const next = this.words[index + 1]?.start ?? 0
    if (!mayEndSentence(this.text, end, next)) return true
    this.#sentenceStarts ??= splitSentences(this.text, this.span.start, this.span.end, this.language).map(
      (sentence) => sentence.start,
    )
    return !this.#sentenceStarts.some((start) => start >= end && start <= next)
  }

  #hit(term: string, firstWord: number, lastWord: number): WordHit {
    return {
      term,
      start: this.words[firstWord]?.start ?? this.span.start,
      end: this.words[lastWord]?.end ?? this.span.end,
      firstWord,
      lastWord,
    }
  }

  #findRegex(term: Extract<Term, { kind: 'regex' }>): WordHit[] {
    const { text: own, toSource } = searchable(this.text.slice(this.span.start, this.span.end))
    const hits: WordHit[] = []
    for (const regex of term.alternatives) {
      const matcher = regex.matcher(own)
      // A character that bounds one match may bound the next as well, so the search goes on before it.
      for (let at = 0; at <= own.length && matcher.find(at); ) {
        const start = this.span.start + toSource(matcher.start(1))
        const end = this.span.start + toSource(matcher.end(1))
        at = Math.max(matcher.end(1), at + 1)
        const firstWord = this.#wordAt(start)
        const lastWord = Math.max(firstWord, this.#wordAt(end - 1))
        hits.push({ term: term.source, start, end, firstWord, lastWord })
      }
    }
    return hits.sort((a, b) => a.start - b.start || a.end - b.end)
  }

  /** The number of the word at an offset, or of the next one. */
  #wordAt(offset: number): number {
    return countWhile(this.words, ({ end }) => end <= offset)
  }
}
