/** Holds equal values once: a million units have few different speakers and groups. */
export class Pool {
  readonly #texts = new Map<string, string>()
  readonly #single = new Map<string, string[]>()
  readonly #lists = new Map<string, string[]>()

  text(value: string): string {
    const known = this.#texts.get(value)
    if (known !== undefined) return known
    this.#texts.set(value, value)
    return value
  }

  /** null where there is none. */
  perhaps(value: string | null | undefined): string | null {
    return value === null || value === undefined ? null : this.text(value)
  }

  /** A list that is shared and must not be changed. */
  list(values: readonly string[]): string[] {
    if (values.length === 0) return NONE
    const key = values.length === 1 ? (values[0] as string) : JSON.stringify(values)
    const lists = values.length === 1 ? this.#single : this.#lists
    const known = lists.get(key)
    if (known) return known
    const list = values.map((value) => this.text(value))
    lists.set(key, list)
    return list
  }
}

const NONE: string[] = []
