import type { Excerpt } from './excerpt.js'
import { participantOf, type WeighedUnits } from './weighed-units.js'

/** At most so many further units are cited behind one excerpt; the others stay among the units not used. */
const MOST_ALIKE = 9

/** An excerpt that is taken into a draft, with the units that say the same. */
export interface Picked extends Excerpt {
  alike: readonly number[]
}

/** The excerpts of one subgroup as they are taken, one by one. */
export class Picking {
  readonly picks: Picked[] = []
  /** Participants whose units are cited. */
  readonly heard = new Set<string>()
  /** Words taken so far. */
  words = 0
  readonly #closed: Uint8Array

  constructor(readonly weighed: WeighedUnits) {
    this.#closed = new Uint8Array(weighed.units.length)
  }

  /** Whether a unit can still be taken: it is not, and nothing that says the same is. */
  isOpen(index: number): boolean {
    return this.#closed[index] === 0
  }

  /** Takes an excerpt and closes the units that say the same; those of participants not yet heard are cited first. */
  take(excerpt: Excerpt): void {
    const { weighed, heard } = this
    const said = weighed.alike(excerpt.index).filter((index) => this.isOpen(index))
    this.#hear(excerpt.index)
    const cited: number[] = []
    for (const index of said) {
      const person = this.#participant(index)
      if (cited.length < MOST_ALIKE && person !== undefined && !heard.has(person)) {
        cited.push(index)
        heard.add(person)
      }
    }
    for (const index of said) if (cited.length < MOST_ALIKE && !cited.includes(index)) cited.push(index)
    for (const index of [excerpt.index, ...said]) this.#closed[index] = 1
    this.picks.push({ ...excerpt, alike: cited.sort((a, b) => a - b) })
    this.words += excerpt.words
  }

  #hear(index: number): void {
    const person = this.#participant(index)
    if (person !== undefined) this.heard.add(person)
  }

  #participant(index: number): string | undefined {
    const unit = this.weighed.units[index]
    return unit && participantOf(unit)
  }
}
