/** Where terms occur in a text. One is used again and again, so that finding makes no garbage. */
export class Occurrences {
  #values = new Int32Array(3 * 256)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** UTF-16 offset behind the last character of any; 0 where there is none. */
  get reach(): number {
    let reach = 0
    for (let each = 0; each < this.#count; each++) reach = Math.max(reach, this.end(each))
    return reach
  }

  clear(): void {
    this.#count = 0
  }

  add(term: number, start: number, end: number): void {
    const at = 3 * this.#count++
    if (at === this.#values.length) {
      const grown = new Int32Array(2 * at)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[at] = term
    this.#values[at + 1] = start
    this.#values[at + 2] = end
  }

  /** The number of the term. */
  term(index: number): number {
    return this.#values[3 * index] as number
  }

  /** UTF-16 offset of its first character. */
  start(index: number): number {
    return this.#values[3 * index + 1] as number
  }

  /** UTF-16 offset behind its last character. */
  end(index: number): number {
    return this.#values[3 * index + 2] as number
  }
}
