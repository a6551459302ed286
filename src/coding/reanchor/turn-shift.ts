/**
 * Where turns went, as told by decisions that were surely found again: from the number that an entry gives to the one
 * where its words stand now.
 */
export class TurnShift {
  /** Undefined for a turn whose decisions went to different turns. */
  readonly #known = new Map<number, number | undefined>()
  readonly #sorted: (readonly [number, number])[]

  constructor(sure: Iterable<readonly [from: number, to: number]>) {
    for (const [from, to] of sure) {
      const before = this.#known.get(from)
      this.#known.set(from, this.#known.has(from) && before !== to ? undefined : to)
    }
    this.#sorted = [...this.#known]
      .flatMap(([from, to]) => (to === undefined ? [] : [[from, to] as const]))
      .sort((a, b) => a[0] - b[0])
  }

  /**
   * The turn's number now: what its own decisions tell, else what the nearest ones before and behind it tell where they
   * moved by the same number. Undefined where that leaves it open.
   */
  of(turn: number): number | undefined {
    if (this.#known.has(turn)) return this.#known.get(turn)
    const above = this.#sorted.findLast(([from]) => from < turn)
    const below = this.#sorted.find(([from]) => from > turn)
    if (!above || !below) return undefined
    const shift = above[1] - above[0]
    return shift === below[1] - below[0] ? turn + shift : undefined
  }
}
