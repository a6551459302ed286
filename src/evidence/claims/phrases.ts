import type { LanguageCode } from '../../language/languages.js'
import { type Word, words } from '../../language/words.js'

/** A text with its words: offsets are UTF-16 within it. */
export interface Worded {
  text: string
  words: readonly Word[]
}

/** Splits a text into words. */
export function worded(text: string, language: LanguageCode): Worded {
  return { text, words: words(text, language) }
}

/** What a phrase stands for, and how many words it has. */
export interface Met<T> {
  value: T
  length: number
}

const JOINED = /^(?:\s+|[-‐‑.:*/]|\s?\u00ad\s?)$/u

/** Whether nothing but a blank or a hyphen stands between a word and the next. */
export function joined({ text, words: list }: Worded, at: number): boolean {
  const [word, next] = [list[at], list[at + 1]]
  return word !== undefined && next !== undefined && JOINED.test(text.slice(word.end, next.start))
}

/** Phrases of one language, each with what it stands for. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { folded: readonly string[]; value: T }[]>()

  constructor(readonly language: LanguageCode) {}

  /** Adds phrases written with commas between; a phrase that is there already gets the new value. */
  add(list: string, value: T): this {
    for (const phrase of list.split(',')) this.#put(phrase, value)
    return this
  }

  #put(phrase: string, value: T): void {
    const folded = words(phrase, this.language).map((word) => word.folded)
    const [first] = folded
    if (first === undefined) return
    const same = this.#byFirst.get(first) ?? []
    const others = same.filter((each) => each.folded.join(' ') !== folded.join(' '))
    // The longest is tried first.
    const sorted = [...others, { folded, value }].sort((a, b) => b.folded.length - a.folded.length)
    this.#byFirst.set(first, sorted)
  }

  /** The longest phrase that begins with the word of this number. */
  at(text: Worded, index: number): Met<T> | undefined {
    const first = text.words[index]
    if (!first) return undefined
    const found = this.#byFirst.get(first.folded)?.find(({ folded }) =>
      folded.every((word, step) => {
        if (text.words[index + step]?.folded !== word) return false
        return step === 0 || joined(text, index + step - 1)
      }),
    )
    return found && { value: found.value, length: found.folded.length }
  }

  /** Whether any phrase occurs between two words, the second left out. */
  within(text: Worded, from = 0, to = text.words.length): boolean {
    for (let index = from; index < to; index++) {
      const met = this.at(text, index)
      if (met && index + met.length <= to) return true
    }
    return false
  }
}
