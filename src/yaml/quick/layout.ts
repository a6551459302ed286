/**
 * Where the values of a YAML text stand. Values have numbers in the order of the text, a list or mapping before what
 * is in it; what is kept of each are two offsets (UTF-16), the number behind its last descendant, and its key.
 */
export class Layout {
  readonly #starts: number[] = []
  /** Behind the last character of a scalar; -1 for a list or mapping. */
  readonly #ends: number[] = []
  readonly #nexts: number[] = []
  readonly #names: string[] = []
  // What is in a list or mapping is gathered when first asked for, so that any number of questions stays linear.
  readonly #items = new Map<number, number[]>()
  readonly #entries = new Map<number, Map<string, number>>()

  /** Enters a scalar under a key of its mapping; `name` is empty in a list. */
  scalar(name: string, start: number, end: number): void {
    this.#starts.push(start)
    this.#ends.push(end)
    this.#nexts.push(this.#starts.length)
    this.#names.push(name)
  }

  /** Enters a list or mapping, and gives its number for `close` when all that is in it has been entered. */
  open(name: string, start: number, isMapping: boolean): number {
    this.#starts.push(start)
    this.#ends.push(isMapping ? MAPPING : LIST)
    this.#nexts.push(0)
    this.#names.push(name)
    return this.#starts.length - 1
  }

  close(node: number): void {
    this.#nexts[node] = this.#starts.length
  }

  /** The offsets of the value at a path, or of its nearest parent; without `end` for a list or mapping. */
  find(path: readonly (string | number)[]): { start: number; end?: number } {
    let node = 0
    for (const step of path) {
      const child = this.#child(node, step)
      if (child === undefined) break
      node = child
    }
    const start = this.#starts[node] ?? 0
    const end = this.#ends[node] ?? LIST
    return end < 0 ? { start } : { start, end }
  }

  #child(node: number, step: string | number): number | undefined {
    const kind = this.#ends[node]
    if (kind === MAPPING) return this.#entriesOf(node).get(String(step))
    return kind === LIST && typeof step === 'number' ? this.#itemsOf(node)[step] : undefined
  }

  #itemsOf(node: number): number[] {
    const items = this.#items.get(node) ?? [...this.#inside(node)]
    this.#items.set(node, items)
    return items
  }

  #entriesOf(node: number): Map<string, number> {
    let entries = this.#entries.get(node)
    if (entries === undefined) {
      entries = new Map()
      for (const child of this.#inside(node)) entries.set(this.#names[child] ?? '', child)
      this.#entries.set(node, entries)
    }
    return entries
  }

  *#inside(node: number): Generator<number> {
    const end = this.#nexts[node] ?? 0
    for (let child = node + 1; child < end; child = this.#nexts[child] ?? end) yield child
  }
}

const LIST = -1
const MAPPING = -2
