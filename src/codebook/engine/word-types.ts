import { fold } from '../../language/fold.js'
import { StemOpenings } from '../../language/stem-openings.js'
import { fitsWord, type WordPattern } from '../term.js'
import type { Candidate } from './comparison.js'

/** A candidate whose anchor is a stem, or a word with a star before its end. */
export interface TypeCandidate {
  candidate: Candidate
  pattern: WordPattern
}

/** Bounds of what is remembered; forgetting costs only time. */
const MOST_TYPES = 200_000
const SLOTS = 1 << 15

const NONE: readonly Candidate[] = []

/** Tells which candidates a word speaks for where that takes the whole word; each different word is judged once. */
export class WordTypes {
  readonly #odd: readonly TypeCandidate[]
  readonly #stems = new Map<string, Candidate[]>()
  readonly #openings = new StemOpenings()
  readonly #bySpelling = new Map<string, readonly Candidate[]>()
  /** The last word of each hash, by its lower bits. */
  readonly #last: ({ spelling: string; candidates: readonly Candidate[] } | undefined)[] = []

  constructor(
    types: readonly TypeCandidate[],
    readonly stemmer: ((folded: string) => string) | undefined,
  ) {
    const isStem = ({ candidate, pattern }: TypeCandidate) => candidate.stem && 'literal' in pattern
    this.#odd = types.filter((type) => !isStem(type))
    for (const { candidate, pattern } of types) {
      if (!(candidate.stem && 'literal' in pattern)) continue
      const same = this.#stems.get(pattern.literal)
      if (same) same.push(candidate)
      else this.#stems.set(pattern.literal, [candidate])
      this.#openings.add(pattern.literal)
    }
  }

  get isEmpty(): boolean {
    return this.#odd.length + this.#stems.size === 0
  }

  /** The candidates that a word, [from, to) of a text, speaks for. `hash` is the same for all its spellings. */
  candidatesFor(hash: number, text: string, from: number, to: number): readonly Candidate[] {
    // A spelling met before is recognised in place; only a new one, or one that was displaced, is cut out.
    const slot = hash & (SLOTS - 1)
    const last = this.#last[slot]
    if (last?.spelling.length === to - from && text.startsWith(last.spelling, from)) return last.candidates
    const spelling = text.slice(from, to)
    let candidates = this.#bySpelling.get(spelling)
    if (candidates === undefined) {
      candidates = this.#judge(fold(spelling))
      if (this.#bySpelling.size >= MOST_TYPES) this.#bySpelling.clear()
      this.#bySpelling.set(spelling, candidates)
    }
    this.#last[slot] = { spelling, candidates }
    return candidates
  }

  #judge(folded: string): readonly Candidate[] {
    const odd = this.#odd.filter(({ pattern }) => fitsWord(pattern, folded)).map(({ candidate }) => candidate)
    if (!this.#openings.mayBeginLike(folded)) return odd
    const stem = this.stemmer ? this.stemmer(folded) : folded
    return [...odd, ...(this.#stems.get(stem) ?? NONE)]
  }
}
