import type { Cursor } from './cursor.js'
import { DEEPEST, endKey } from './keys.js'
import type { Layout } from './layout.js'
import { refuse } from './refused.js'
import { resolvePlain } from './scalars.js'
import {
  BLANK,
  COMMA,
  CR,
  HASH,
  isOpening,
  isQuote,
  LEFT_BRACE,
  LF,
  RIGHT_BRACE,
  RIGHT_BRACKET,
} from './signs.js'
import { plainLine, quoted } from './written.js'

/** Reads lists and mappings in brackets, which may go over several lines. */
export class Brackets {
  /** How many brackets are open. */
  #depth = 0
  /** The column of the list or mapping by indent that the brackets belong to. */
  #parent = 0

  constructor(
    readonly cursor: Cursor,
    readonly layout: Layout,
  ) {}

  /** Reads from an opening bracket to behind its closing one; further lines are indented deeper than a column. */
  read(name: string, parent: number): unknown {
    this.#parent = parent
    return this.#collection(name)
  }

  #collection(name: string): unknown {
    const { cursor, layout } = this
    if (++this.#depth > DEEPEST) refuse()
    const isMapping = cursor.code() === LEFT_BRACE
    const node = layout.open(name, cursor.at, isMapping)
    cursor.at++
    const value = isMapping ? this.#entries() : this.#items()
    cursor.at++
    layout.close(node)
    this.#depth--
    return value
  }

  #items(): unknown[] {
    const items: unknown[] = []
    while (this.#skipGap() !== RIGHT_BRACKET) {
      items.push(this.#value(''))
      const code = this.#skipGap()
      if (code === COMMA) this.cursor.at++
      else if (code !== RIGHT_BRACKET) refuse()
    }
    return items
  }

  #entries(): Record<string, unknown> {
    const { cursor } = this
    const mapping: Record<string, unknown> = {}
    let code = this.#skipGap()
    while (code !== RIGHT_BRACE) {
      const start = cursor.at
      const key = isQuote(code) ? quoted(cursor, this.#parent) : plainLine(cursor, true)
      if (!endKey(cursor, start) || mapping[key] !== undefined) refuse()
      cursor.at++
      this.#skipGap()
      mapping[key] = this.#value(key)
      code = this.#skipGap()
      if (code === COMMA) {
        cursor.at++
        code = this.#skipGap()
      } else if (code !== RIGHT_BRACE) refuse()
    }
    return mapping
  }

  /** A value between brackets: in brackets itself, with quotes, or without and in one line. */
  #value(name: string): unknown {
    const { cursor } = this
    const start = cursor.at
    const code = cursor.code()
    if (isOpening(code)) return this.#collection(name)
    const value = isQuote(code) ? quoted(cursor, this.#parent) : resolvePlain(plainLine(cursor, true))
    this.layout.scalar(name, start, cursor.at)
    return value
  }

  /** Goes over blanks, line ends and comments, and gives the sign that stands behind them. */
  #skipGap(): number {
    const { cursor } = this
    const { text } = cursor
    for (;;) {
      cursor.skipBlanks()
      let code = cursor.code()
      if (code === HASH) {
        // `yaml` does not take every comment that begins a line between brackets.
        if (text.charCodeAt(cursor.at - 1) !== BLANK) refuse()
        cursor.at = text.indexOf('\n', cursor.at)
        if (cursor.at < 0) refuse()
        code = LF
      }
      if (code === CR) code = text.charCodeAt(++cursor.at)
      if (code !== LF) return code
      const lineStart = ++cursor.at
      cursor.skipBlanks()
      const column = cursor.at - lineStart
      if (column > this.#parent || cursor.isLineEnd()) continue
      // Only the bracket that closes all may stand in the column of what it belongs to.
      code = cursor.code()
      if (code !== RIGHT_BRACKET && code !== RIGHT_BRACE) refuse()
      if (column < this.#parent || this.#depth > 1) refuse()
    }
  }
}
