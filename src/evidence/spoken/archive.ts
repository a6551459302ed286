import { countBelow, isAmong } from '../../transcript/ascending.js'
import type { Transcript } from '../../transcript/transcript.js'
import { isMurmur, type SpokenTurn, spokenTurn } from './spoken-turn.js'
import { WordSpotter } from './word-spotter.js'

/** So many places of words are looked at before the rarest ones have decided. */
const MOST_PLACES = 20_000

/** So many turns are compared by common words, too. */
const FINALISTS = 64

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
  /** By turn; all 0 between two questions. */
  #scores = new Float64Array(0)
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
      else if (other && !isMurmur(other)) break
    }
    return found
  }

  #transcriptOf(number: number): number {
    return countBelow(this.#firsts, number + 1) - 1
  }

  /** The numbers of the turns in which all of these folded words stand, in whatever order, ascending. */
  holding(words: Iterable<string>): number[] {
    const lists = [...new Set(words)].map((word) => this.#placesOf(word)).sort((a, b) => a.length - b.length)
    const [rarest = [], ...others] = lists
    return rarest.filter((turn) => others.every((list) => isAmong(list, turn)))
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
    if (this.#scores.length < this.#count) this.#scores = new Float64Array(this.#count)
    const scores = this.#scores
    const touched: number[] = []
    let read = 0
    let decided = 0
    for (const turns of lists) {
      if (read > 0 && read + turns.length > MOST_PLACES) break
      read += turns.length
      decided++
      const weight = 1 / turns.length
      for (const turn of turns) {
        if (scores[turn] === 0) touched.push(turn)
        scores[turn] = (scores[turn] as number) + weight
      }
    }
    // What stands everywhere only tells apart the turns that rarer words have found.
    const found = best(touched, scores, Math.max(most, FINALISTS))
    for (const turns of lists.slice(decided))
      for (const turn of found)
        if (isAmong(turns, turn)) scores[turn] = (scores[turn] as number) + 1 / turns.length
    const likeliest = best(found, scores, most)
    for (const turn of touched) scores[turn] = 0
    return likeliest
  }

  #placesOf(word: string): readonly number[] {
    const number = this.#vocabulary.get(word)
    return number === undefined ? [] : (this.#turnsOf[number] ?? [])
  }
}

/** The numbers with the highest scores, the highest first; of equals the one that comes first. */
function best(numbers: readonly number[], scores: Float64Array, most: number): number[] {
  const found: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (const number of numbers) {
    const score = scores[number] as number
    if (score < least || (score === least && found.length === most)) continue
    let at = found.length
    while (at > 0 && (scores[found[at - 1] as number] as number) < score) at--
    found.splice(at, 0, number)
    if (found.length > most) found.pop()
    if (found.length === most) least = scores[found[most - 1] as number] as number
  }
  return found
}
