import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'

/** A word of a lexicon, however it is spelled. */
export interface Entry {
  /** 0, 1, 2 … in the order of first appearance. */
  number: number
  /** Whether it carries content: no stop word. */
  isContent: boolean
  /** Its number among the terms; -1 while it is none. */
  term: number
}

/** The words of some texts, each folded and looked up once, however often it is said. */
export class Lexicon {
  readonly #bySpelling = new Map<string, Entry>()
  readonly #byWord = new Map<string, Entry>()
  readonly #stops: ReadonlySet<string>

  constructor(language: LanguageCode) {
    this.#stops = stopWords(language)
  }

  /** The entry of a word, made where there is none. */
  entry(spelling: string): Entry {
    const known = this.#bySpelling.get(spelling)
    if (known) return known
    const word = fold(spelling)
    let entry = this.#byWord.get(word)
    if (!entry) {
      entry = { number: this.#byWord.size, isContent: !this.#stops.has(word), term: -1 }
      this.#byWord.set(word, entry)
    }
    this.#bySpelling.set(spelling, entry)
    return entry
  }

  /** The entry of a word; undefined where no text has it. */
  find(spelling: string): Entry | undefined {
    return this.#bySpelling.get(spelling) ?? this.#byWord.get(fold(spelling))
  }
}
