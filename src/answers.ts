/** The part of standard input that reading lines needs. */
export interface LineSource {
  setEncoding(encoding: 'utf8'): unknown
  on(event: 'data' | 'end', listener: (text: string) => void): unknown
  off(event: 'data' | 'end', listener: (text: string) => void): unknown
  resume(): unknown
  pause(): unknown
}

/** Lines typed at a terminal, one at a time; between two of them the input does not keep the program running. */
export class Answers {
  #held = ''
  #ended = false

  constructor(private readonly source: LineSource) {}

  /** The next line, without its end; undefined at the end of the input. */
  next(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const settle = () => {
        const [, line, rest] = /^(.*?)\r?\n([\s\S]*)$/.exec(this.#held) ?? []
        if (line === undefined && !this.#ended) return false
        this.#held = rest ?? ''
        this.source.off('data', read)
        this.source.off('end', end)
        this.source.pause()
        resolve(line)
        return true
      }
      const read = (text: string) => {
        this.#held += text
        settle()
      }
      const end = () => {
        this.#ended = true
        settle()
      }
      if (settle()) return
      this.source.setEncoding('utf8')
      this.source.on('data', read)
      this.source.on('end', end)
      this.source.resume()
    })
  }
}
