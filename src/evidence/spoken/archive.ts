import type { Transcript } from '../../transcript/transcript.js'
import { type SpokenTurn, spokenTurn } from './spoken-turn.js'
import { WordSpotter } from './word-spotter.js'

/** So many places of words are looked at before the rarest ones have decided. */
const MOST_PLACES = 20_000

/** A murmur of so many words (`Mm.`, `Yes, right.`) does not end what somebody is saying. */
const MURMUR = 3

/** The turns of many transcripts, found by the words of quotations. Turns are numbered over all transcripts. */
export class Archive {
  readonly #vocabulary = new Map<string, number>()
  readonly #spotter: WordSpotter
  /** For each word of the vocabulary the turns it stands in, ascending. */
  readonly #turnsOf: number[][]
  readonly #transcripts: Transcript[] = []
  /** The number of each transcript's first turn. */
  readonly #firsts: number[] = []
  readonly #spoken = new Map<number, SpokenTurn>()
  #count = 0

  /** @param vocabulary the folded words by which turns will be looked for */
  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary)
      if (!this.#vocabulary.has(word)) this.#vocabulary.set(word, this.#vocabulary.size)
    this.#spotter = new WordSpotter([...this.#vocabulary.keys()])
    this.#turnsOf = Array.from({ length: this.#vocabulary.size }, () => [])
  }

  get transcripts(): readonly Transcript[] {
    return this.#transcripts
  }

  /** Reads a transcript once, in time linear in its text. */
  add(transcript: Transcript): void {
    this.#transcripts.push(transcript)
    this.#firsts.push(this.#count)
    for (const { start, end } of transcript.turns) {
      const turn = this.#count++
      this.#spotter.spot(transcript.text, start, end, (word) => {
        const turns = this.#turnsOf[word] as number[]
        if (turns[turns.length - 1] !== turn) turns.push(turn)
      })
    }
  }

  /** The turn with a number, or undefined beside the ends. */
  turn(number: number): SpokenTurn | undefined {
    const known = this.#spoken.get(number)
    if (known) return known
    const at = this.#transcriptOf(number)
    const transcript = this.#transcripts[at]
    const turn = transcript?.turns[number - (this.#firsts[at] ?? 0)]
    if (!transcript || !turn) return undefined
    const spoken = spokenTurn(transcript, turn)
    this.#spoken.set(number, spoken)
    return spoken
  }

  /** The number of a turn's neighbour in its transcript, so many turns before or behind it. */
  neighbour(number: number, by: number): number | undefined {
    const turn = number + by
    const inside = turn >= 0 && turn < this.#count
    return inside && this.#transcriptOf(turn) === this.#transcriptOf(number) ? turn : undefined
  }

  /** All that a speaker says around a turn, over turns of others that are only a murmur, as if it were one turn. */
  continued(number: number): SpokenTurn | undefined {
    const own = this.turn(number)
    if (!own) return undefined
    const parts = [...this.#further(number, -1).reverse(), own, ...this.#further(number, 1)]
    return { ...own, words: parts.flatMap((part) => part.words) }
  }

  #further(number: number, by: 1 | -1): SpokenTurn[] {
    const speaker = this.turn(number)?.turn.speaker
    const found: SpokenTurn[] = []
    let at: number | undefined = this.neighbour(number, by)
    for (; at !== undefined; at = this.neighbour(at, by)) {
      const other = this.turn(at)
      if (other?.turn.speaker === speaker && other) found.push(other)
      else if ((other?.words.length ?? 0) > MURMUR) break
    }
    return found
  }

  #transcriptOf(number: number): number {
    let low = 0
    let high = this.#firsts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#firsts[middle] as number) <= number) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The numbers of the turns in which all of these folded words stand, in whatever order, ascending. */
  holding(words: Iterable<string>): number[] {
    const lists = [...new Set(words)].map((word) => this.#placesOf(word)).sort((a, b) => a.length - b.length)
    const [rarest = [], ...others] = lists
    return rarest.filter((turn) => others.every((list) => includes(list, turn)))
  }

  /**
   * The numbers of the turns that share most words with a quotation, the best first, at most `most`. Rare words weigh
   * more: each counts the reciprocal of its turns.
   */
  likeliest(words: Iterable<string>, most: number): number[] {
    const lists = [...new Set(words)]
      .map((word) => this.#placesOf(word))
      .filter((turns) => turns.length > 0)
      .sort((a, b) => a.length - b.length)
    const scores = new Map<number, number>()
    let read = 0
    for (const turns of lists) {
      if (read > 0 && read + turns.length > MOST_PLACES) {
        // What stands everywhere only tells apart the turns that rarer words have found.
        for (const [turn, score] of scores)
          if (includes(turns, turn)) scores.set(turn, score + 1 / turns.length)
        continue
      }
      read += turns.length
      for (const turn of turns) scores.set(turn, (scores.get(turn) ?? 0) + 1 / turns.length)
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([turn]) => turn)
  }

  #placesOf(word: string): readonly number[] {
    const number = this.#vocabulary.get(word)
    return number === undefined ? [] : (this.#turnsOf[number] ?? [])
  }
}

function includes(ascending: readonly number[], wanted: number): boolean {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return ascending[low] === wanted
}
