import type { LanguageCode } from '../language/languages.js'
import { type Word, words } from '../language/words.js'
import type { Span } from '../transcript/transcript.js'
import type { Term, WordPattern } from './term.js'

/** A match of a term: UTF-16 offsets into the text the segment was cut from. */
export interface Hit extends Span {
  term: string
  /** Numbers of the first and last word it covers, for `near`. */
  firstWord: number
  lastWord: number
}

const ELLIPSIS = /…|\.{2,}/g
const STOP = /[.?!。！？؟।]/
const BOUNDARY = /[\p{L}\p{M}\p{N}]/u

/**
 * A stretch of text prepared for matching. Words of a phrase must follow each other with nothing between them but
 * white space, line breaks, hyphens, commas and the like; not the end of a sentence.
 */
export class Segment {
  readonly words: readonly Word[]
  readonly #stems: string[] | undefined

  /** `text` is the transcript's text with what nobody said blanked out; the segment is [start, end) of it. */
  constructor(
    readonly text: string,
    readonly span: Span,
    language: LanguageCode,
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
  find(term: Term): Hit[] {
    return term.kind === 'regex' ? this.#findRegex(term) : this.#findPhrase(term.source, term.words)
  }

  #findPhrase(source: string, patterns: readonly WordPattern[]): Hit[] {
    const hits: Hit[] = []
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
    if ('pattern' in pattern) return pattern.pattern.test(word.folded)
    return (this.#stems?.[index] ?? word.folded) === pattern.literal
  }

  #joined(index: number): boolean {
    const between = this.text.slice(this.words[index]?.end, this.words[index + 1]?.start)
    return !STOP.test(between.replace(ELLIPSIS, ''))
  }

  #hit(term: string, firstWord: number, lastWord: number): Hit {
    return {
      term,
      start: this.words[firstWord]?.start ?? this.span.start,
      end: this.words[lastWord]?.end ?? this.span.end,
      firstWord,
      lastWord,
    }
  }

  #findRegex(term: Extract<Term, { kind: 'regex' }>): Hit[] {
    const own = this.text.slice(this.span.start, this.span.end)
    const hits: Hit[] = []
    const matcher = term.regex.matcher(own)
    while (matcher.find()) {
      const start = this.span.start + matcher.start()
      const end = this.span.start + matcher.end()
      if (term.boundaryBefore && !this.#isBoundary(start)) continue
      if (term.boundaryAfter && !this.#isBoundary(end)) continue
      const firstWord = this.#wordAt(start)
      hits.push({
        term: term.source,
        start,
        end,
        firstWord,
        lastWord: Math.max(firstWord, this.#wordAt(end - 1)),
      })
    }
    return hits
  }

  #isBoundary(offset: number): boolean {
    const before = offset > this.span.start && BOUNDARY.test(characterBefore(this.text, offset))
    const after =
      offset < this.span.end && BOUNDARY.test(String.fromCodePoint(this.text.codePointAt(offset) ?? 32))
    return before !== after
  }

  /** The number of the word at an offset, or of the next one. */
  #wordAt(offset: number): number {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.words[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1)
  return unit >= 0xdc00 && unit < 0xe000 ? text.slice(offset - 2, offset) : (text[offset - 1] ?? ' ')
}
