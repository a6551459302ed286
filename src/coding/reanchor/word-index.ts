import { fold } from '../../language/fold.js'
import { type PlainWord, plainWords } from '../../language/plain-words.js'
import { spelledWords } from '../../language/words.js'
import type { Transcript, Turn } from '../../transcript/transcript.js'

/** The words of a transcript, and in which turns each of them stands. */
export class WordIndex {
  /** For each folded word the indexes (not numbers) of its turns, ascending. */
  readonly #turnsOf = new Map<string, number[]>()
  /** Only the few turns that are compared with a quote are taken apart. */
  readonly #words = new Map<Turn, readonly PlainWord[]>()

  constructor(readonly transcript: Transcript) {
    const { text, turns } = transcript
    for (const [index, { start, end }] of turns.entries()) {
      for (const word of spelledWords(text.slice(start, end), 'en')) {
        const folded = fold(word)
        const list = this.#turnsOf.get(folded)
        if (list === undefined) this.#turnsOf.set(folded, [index])
        else if (list[list.length - 1] !== index) list.push(index)
      }
    }
  }

  /** The words of a turn; offsets are those of the transcript's text. */
  wordsOf(turn: Turn): readonly PlainWord[] {
    const known = this.#words.get(turn)
    if (known) return known
    const own = wordsOf(this.transcript.text, turn)
    this.#words.set(turn, own)
    return own
  }

  /** The index of the turn with this number, clamped to those there are. */
  indexOf(number: number): number {
    const { turns } = this.transcript
    const first = turns[0]?.number ?? 1
    return Math.min(Math.max(0, number - first), turns.length - 1)
  }

  /** The turns in which all words of a quote stand, in whatever order. */
  holding(quote: readonly PlainWord[]): Turn[] {
    const lists = quote
      .filter(({ isOmission, isMarks }) => !isOmission && !isMarks)
      .map(({ folded }) => this.#turnsOf.get(folded) ?? [])
      .sort((a, b) => a.length - b.length)
    const [rarest = [], ...others] = lists
    const sets = others.map((list) => new Set(list))
    return rarest
      .filter((turn) => sets.every((set) => set.has(turn)))
      .flatMap((index) => this.transcript.turns[index] ?? [])
  }

  /**
   * The indexes of the turns that share most words with a quote, the best first, at most `most`; of equals the ones
   * nearest to the turn with the index `near`. Rare words weigh more: each counts the reciprocal of its turns.
   */
  likeliest(quote: readonly PlainWord[], near: number, most: number): number[] {
    const wanted = [...new Set(quote.filter((word) => !word.isOmission).map(({ folded }) => folded))]
      .map((word) => this.#turnsOf.get(word) ?? [])
      .filter((turns) => turns.length > 0)
      .sort((a, b) => a.length - b.length)
    const scores = new Map<number, number>()
    let read = 0
    for (const turns of wanted) {
      // The rarest words decide; what stands in every turn tells nothing.
      if (read > MOST_PLACES && scores.size > 0) break
      read += turns.length
      for (const turn of turns) scores.set(turn, (scores.get(turn) ?? 0) + 1 / turns.length)
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - near) - Math.abs(b[0] - near) || a[0] - b[0])
      .slice(0, most)
      .map(([turn]) => turn)
  }
}

const MOST_PLACES = 5000

function wordsOf(text: string, { start, end }: Turn): PlainWord[] {
  const words = plainWords(text.slice(start, end))
  for (const word of words) {
    word.start += start
    word.end += start
    word.wordStart += start
    word.wordEnd += start
  }
  return words
}
