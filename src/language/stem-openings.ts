/** Words of fewer letters may lose the second one. */
const SHORTEST = 4
/** The marks of letters in the scripts that there are stemmers for. */
const MARKS = /[\u0300-\u036f]/g

/**
 * How stems begin. Snowball's stemmers change the ends of words and, at most, take accents away, write `i` for `y`
 * (`dying`, `die`) or make one letter of a double one, so that nearly every word can be told from the stems by its first
 * two letters; and stemming is slow.
 */
export class StemOpenings {
  readonly #letters = new Set<string>()
  readonly #pairs = new Set<string>()
  /** First letters of stems that have no second one. */
  readonly #alone = new Set<string>()

  /** Takes in a stem. */
  add(stem: string): void {
    const plain = plainly(stem)
    const [first = ''] = plain
    this.#letters.add(first)
    if (plain.length > 1) this.#pairs.add(plain.slice(0, 2))
    else this.#alone.add(first)
  }

  /** Whether the stem of a folded word may be one of these: false only where it cannot be. */
  mayBeginLike(folded: string): boolean {
    const plain = plainly(folded)
    const [first = '', second] = plain
    if (!this.#letters.has(first)) return false
    return (
      plain.length < SHORTEST ||
      first === second ||
      this.#alone.has(first) ||
      this.#pairs.has(plain.slice(0, 2))
    )
  }
}

/** Without marks, `i` for `y`; of a long word only its beginning. */
function plainly(word: string): string {
  const head = word.slice(0, 2 * SHORTEST)
  const bare = /^[a-z]*$/.test(head) ? head : head.normalize('NFD').replace(MARKS, '')
  return bare.replaceAll('y', 'i')
}
