/** The part of standard input that reading lines needs. */
export interface LineSource {
  setEncoding(encoding: 'utf8'): unknown
  on(event: 'data' | 'end', listener: (text: string) => void): unknown
  resume(): unknown
  pause(): unknown
}

/** Lines typed at a terminal, one at a time; between two of them the input does not keep the program running. */
export class Answers {
  #held = ''
  #ended = false
  #isListening = false
  #waiting: ((line: string | undefined) => void) | undefined

  constructor(private readonly source: LineSource) {}

  /** The next line, without its end; undefined at the end of the input. Not to be called again before it came. */
  next(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting = resolve
      this.#listen()
      this.#settle()
      if (this.#waiting) this.source.resume()
    })
  }

  #listen(): void {
    if (this.#isListening) return
    this.#isListening = true
    this.source.setEncoding('utf8')
    this.source.on('data', (text) => {
      this.#held += text
      this.#settle()
    })
    this.source.on('end', () => {
      this.#ended = true
      this.#settle()
    })
  }

  #settle(): void {
    const [, line, rest] = /^(.*?)\r?\n([\s\S]*)$/.exec(this.#held) ?? []
    if (!this.#waiting || (line === undefined && !this.#ended)) return
    const resolve = this.#waiting
    this.#waiting = undefined
    this.#held = rest ?? ''
    this.source.pause()
    resolve(line)
  }
}
