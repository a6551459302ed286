/** The headings above the place that a reader has come to. */
export class Sections {
  #open: { depth: number; text: string }[] = []
  #names: readonly string[] = []

  /** The headings, the outermost first. */
  get names(): readonly string[] {
    return this.#names
  }

  /** Of the innermost heading; 0 above the first. */
  get depth(): number {
    return this.#open.at(-1)?.depth ?? 0
  }

  /** Goes on below a heading; those as deep or deeper are left. */
  enter(depth: number, text: string): void {
    this.#open = [
      ...this.#open.filter((each) => each.depth < depth),
      { depth, text: text.replace(/\s+/g, ' ') },
    ]
    this.#names = this.#open.map((each) => each.text)
  }
}
