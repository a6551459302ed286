/** A term found on a line: UTF-16 offsets into the line, and what stands between its words. */
export interface PlainMatch {
  term: string
  start: number
  end: number
  between: string[]
}

interface LineWord {
  start: number
  end: number
  folded: string
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a line, as anyone would count them. */
function wordsOf(line: string): LineWord[] {
  return [...line.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    folded: fold(found[0]),
  }))
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

/**
 * Finds terms the plain way and shares no code with stc: word by word on one line, whatever stands between them. It
 * knows no sentences, no speakers and no remarks, so that what stc leaves out for those can be told.
 */
export class PlainMatcher {
  readonly #byFirstWord = new Map<string, { term: string; words: string[] }[]>()
  readonly #stems = new Map<string, string>()

  /** Terms are words, phrases, or a beginning with a star. */
  constructor(terms: readonly string[]) {
    for (const term of terms) {
      if (term.endsWith('*')) this.#stems.set(fold(term.slice(0, -1)), term)
      else {
        const words = term.split(' ').map(fold)
        const first = words[0] as string
        this.#byFirstWord.set(first, [...(this.#byFirstWord.get(first) ?? []), { term, words }])
      }
    }
  }

  find(line: string): PlainMatch[] {
    const found: PlainMatch[] = []
    const inLine = wordsOf(line)
    for (const [index, word] of inLine.entries()) {
      for (let length = 1; length <= word.folded.length; length++) {
        const term = this.#stems.get(word.folded.slice(0, length))
        if (term) found.push({ term, start: word.start, end: word.end, between: [] })
      }
      for (const { term, words } of this.#byFirstWord.get(word.folded) ?? []) {
        const said = inLine.slice(index, index + words.length)
        if (said.length < words.length || said.some(({ folded }, place) => folded !== words[place])) continue
        found.push({
          term,
          start: word.start,
          end: said.at(-1)?.end ?? word.end,
          between: said.slice(1).map(({ start }, place) => line.slice(said[place]?.end, start)),
        })
      }
    }
    return found
  }
}

/** Whether every occurrence of a literal in a line is part of a longer word; false where there is none. */
export function onlyInsideWords(line: string, literal: string): boolean {
  let inside = false
  for (let at = line.indexOf(literal); at >= 0; at = line.indexOf(literal, at + 1)) {
    const end = at + literal.length
    if (
      !/[\p{L}\p{M}\p{N}]['’]?$/u.test(line.slice(Math.max(0, at - 2), at)) &&
      !/^['’]?[\p{L}\p{M}\p{N}]/u.test(line.slice(end, end + 2))
    ) {
      return false
    }
    inside = true
  }
  return inside
}
