import { refuse } from './refused.js'
import { BLANK, CR, DASH, HASH, LF } from './signs.js'

/** Where the reader is in a text, and how the line there begins. Offsets are UTF-16, columns 0-based. */
export class Cursor {
  at = 0
  /** Offset of the current line. */
  lineStart = 0
  /** The column of what the current line begins with; -1 at the end of the text. */
  indent = 0

  constructor(readonly text: string) {}

  /** The sign here; NaN at the end of the text. */
  code(): number {
    return this.text.charCodeAt(this.at)
  }

  /** Whether there is a blank, a line end or the text's end at an offset. */
  isGap(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === BLANK || code === LF || code === CR || at >= this.text.length
  }

  /** Whether `-` stands here as the sign of a list. */
  isDash(): boolean {
    return this.code() === DASH && this.isGap(this.at + 1)
  }

  /** Whether nothing but a comment is left in the line. */
  isLineEnd(): boolean {
    const code = this.code()
    return code === LF || code === HASH || code === CR || this.at >= this.text.length
  }

  skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === BLANK) this.at++
  }

  /**
   * Goes on to what stands next below the current line, over blanks, comments and empty lines; refuses anything
   * else that is left in the line. Where `fresh`, a comment may begin right here, and what stands here is next.
   */
  toContent(fresh: boolean): void {
    const { text } = this
    let { at, lineStart } = this
    let isFresh = fresh
    for (;;) {
      const from = at
      let code = text.charCodeAt(at)
      while (code === BLANK) code = text.charCodeAt(++at)
      if (code === HASH) {
        if (!isFresh && at === from) refuse()
        at = text.indexOf('\n', at)
        if (at < 0) at = text.length
        code = LF
      } else if (code === CR) {
        code = text.charCodeAt(++at)
      }
      if (at >= text.length) break
      if (code !== LF) {
        if (!isFresh) refuse()
        this.at = at
        this.lineStart = lineStart
        this.indent = at - lineStart
        return
      }
      lineStart = ++at
      isFresh = true
    }
    this.at = text.length
    this.indent = -1
  }
}
