import { Layout } from './layout.js'
import { blockText, Refused, refuse, resolvePlain, unescaped, unfold } from './scalars.js'

/** A text read: its plain values, and where each stands. */
export interface QuickYaml {
  value: unknown
  layout: Layout
}

const LF = 0x0a
const CR = 0x0d
const BLANK = 0x20
const DOUBLE_QUOTE = 0x22
const HASH = 0x23
const SINGLE_QUOTE = 0x27
const COMMA = 0x2c
const DASH = 0x2d
const DOT = 0x2e
const COLON = 0x3a
const LEFT_BRACKET = 0x5b
const BACKSLASH = 0x5c
const RIGHT_BRACKET = 0x5d
const LEFT_BRACE = 0x7b
const BAR = 0x7c
const RIGHT_BRACE = 0x7d
const ANGLE = 0x3e

/** Signs that no scalar without quotes may begin with, or only in some company. */
const NO_START = new Set(Array.from(',[]{}#&*!|>\'"%@`?:-<=', (sign) => sign.charCodeAt(0)))

/** Control characters, tabs, a byte order mark, and line ends that YAML takes for letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not occur
const STRANGE = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/

const DEEPEST = 64
/** YAML allows 1,024 characters from a key's start to its colon. */
const LONGEST_KEY = 1000

/**
 * Reads the plain YAML that researchers write: mappings and lists by indent or in brackets, scalars with quotes,
 * without, or as indented text, and comments. Undefined at the first thing beyond that (anchors, tags, tabs,
 * keys given twice, every error …): then a full parser has to read the text. What is read equals what `yaml` reads,
 * which a property test holds it to. One pass; `text` has no CR but before LF.
 */
export function parseQuickly(text: string): QuickYaml | undefined {
  if (STRANGE.test(text)) return undefined
  try {
    return new Reader(text).document()
  } catch (thrown) {
    if (thrown instanceof Refused) return undefined
    throw thrown
  }
}

class Reader {
  readonly #text: string
  readonly #layout = new Layout()
  #at = 0
  /** Offset of the current line. */
  #lineStart = 0
  /** The column (0-based) of what the current line begins with; -1 at the end of the text. */
  #indent = 0
  #depth = 0
  #bracketDepth = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): QuickYaml {
    this.#toContent(true)
    if (this.#text.startsWith('---', this.#at) && this.#indent === 0) {
      this.#at += 3
      this.#toContent(false)
    }
    const isList = this.#isDash()
    if (this.#indent < 0) refuse()
    const value = isList ? this.#list('', this.#indent) : this.#rootMapping()
    if (this.#indent >= 0) refuse()
    return { value, layout: this.#layout }
  }

  #rootMapping(): unknown {
    const start = this.#at
    return this.#mapping('', this.#indent, start, this.#key())
  }

  /**
   * Goes on to what stands next below the current line, over blanks, comments and empty lines; refuses anything
   * else that is left in the line. From the start of a line where `fresh`.
   */
  #toContent(fresh: boolean): void {
    const text = this.#text
    let at = this.#at
    let lineStart = this.#lineStart
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
        this.#at = at
        this.#lineStart = lineStart
        this.#indent = at - lineStart
        return
      }
      lineStart = ++at
      isFresh = true
    }
    this.#at = text.length
    this.#indent = -1
  }

  /** Whether `-` stands here as the sign of a list. */
  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#isGap(this.#at + 1)
  }

  /** Whether there is a blank, a line end or the text's end at an offset. */
  #isGap(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return code === BLANK || code === LF || code === CR || at >= this.#text.length
  }

  /** A list whose dashes stand in a column. Here and below: ends at what follows, with its column in `#indent`. */
  #list(name: string, column: number): unknown[] {
    if (++this.#depth > DEEPEST) refuse()
    const items: unknown[] = []
    const node = this.#layout.open(name, this.#at, false)
    do {
      this.#at++
      this.#skipBlanks()
      if (this.#isLineEnd()) items.push(this.#below('', column, false))
      else items.push(this.#block('', column, this.#at - this.#lineStart, true))
    } while (this.#indent === column && this.#isDash())
    if (this.#indent > column) refuse()
    this.#layout.close(node)
    this.#depth--
    return items
  }

  /** A mapping whose keys stand in a column; its first key has been read, up to the colon. */
  #mapping(name: string, column: number, start: number, firstKey: string): Record<string, unknown> {
    if (++this.#depth > DEEPEST) refuse()
    const mapping: Record<string, unknown> = {}
    const node = this.#layout.open(name, start, true)
    for (let key = firstKey; ; key = this.#key()) {
      // Given twice, or a name that every object inherits.
      if (mapping[key] !== undefined) refuse()
      this.#at++
      this.#skipBlanks()
      mapping[key] = this.#isLineEnd() ? this.#below(key, column, true) : this.#beside(key, column)
      if (this.#indent !== column) break
    }
    if (this.#indent > column) refuse()
    this.#layout.close(node)
    this.#depth--
    return mapping
  }

  #skipBlanks(): void {
    while (this.#text.charCodeAt(this.#at) === BLANK) this.#at++
  }

  /** Whether nothing but a comment is left in the line. */
  #isLineEnd(): boolean {
    const code = this.#text.charCodeAt(this.#at)
    return code === LF || code === HASH || code === CR || this.#at >= this.#text.length
  }

  /** A value in the lines below its key or dash, or null where they belong to something else. */
  #below(name: string, column: number, isMapping: boolean): unknown {
    const empty = this.#at
    this.#toContent(this.#text.charCodeAt(empty - 1) === BLANK)
    const isNext = this.#lineStart === this.#text.indexOf('\n', empty) + 1
    if (this.#indent > column) return this.#block(name, column, this.#indent, isNext)
    if (isMapping && this.#indent === column && this.#isDash()) return this.#list(name, column)
    this.#layout.scalar(name, empty, empty)
    return null
  }

  /** A value in the line of its key: anything but a list or mapping by indent. */
  #beside(name: string, column: number): unknown {
    const code = this.#text.charCodeAt(this.#at)
    const start = this.#at
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const value = this.#quoted(column)
      this.#layout.scalar(name, start, this.#at)
      this.#toContent(false)
      return value
    }
    if (code === LEFT_BRACKET || code === LEFT_BRACE) {
      const value = this.#brackets(name, column)
      this.#toContent(false)
      return value
    }
    if (code === BAR || code === ANGLE) return this.#indented(name, column)
    return this.#plainValue(name, column, start, this.#plainLine(false))
  }

  /**
   * Any value that begins in a column of its own, inside a list or mapping whose column is `parent`, in the line of its
   * key or dash or, where `isNext`, in the one below.
   */
  #block(name: string, parent: number, column: number, isNext: boolean): unknown {
    if (this.#isDash()) return this.#list(name, column)
    const start = this.#at
    const code = this.#text.charCodeAt(start)
    if (code === LEFT_BRACKET || code === LEFT_BRACE || code === BAR || code === ANGLE) {
      return this.#beside(name, parent)
    }
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE
    const first = isQuoted ? this.#quoted(parent) : this.#plainLine(false)
    const end = this.#at
    this.#skipBlanks()
    if (this.#text.charCodeAt(this.#at) === COLON && this.#isGap(this.#at + 1)) {
      this.#checkKey(start, end)
      return this.#mapping(name, column, start, first)
    }
    this.#at = end
    if (!isQuoted) {
      // Behind empty lines or comments, `yaml` takes the lines below such a text for a part of it.
      if (!isNext) refuse()
      return this.#plainValue(name, parent, start, first)
    }
    this.#layout.scalar(name, start, end)
    this.#toContent(false)
    return first
  }

  /** The key that stands here; ends at its colon. */
  #key(): string {
    const start = this.#at
    const code = this.#text.charCodeAt(start)
    // `...` at the start of a line would end the document.
    if (code === DOT) refuse()
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE
    const key = isQuoted ? this.#quoted(-1) : this.#plainLine(false)
    this.#checkKey(start, this.#at)
    this.#skipBlanks()
    if (this.#text.charCodeAt(this.#at) !== COLON || !this.#isGap(this.#at + 1)) refuse()
    return key
  }

  #checkKey(start: number, end: number): void {
    if (end - start > LONGEST_KEY) refuse()
    const lineEnd = this.#text.indexOf('\n', start)
    if (lineEnd >= 0 && lineEnd < end) refuse()
  }

  /** What stands without quotes in this line, up to `: `, ` #`, the line's end, or between brackets `,[]{}`. */
  #plainLine(inBrackets: boolean): string {
    const text = this.#text
    const start = this.#at
    const first = text.charCodeAt(start)
    if (NO_START.has(first) && !(first === DASH && isWordly(text.charCodeAt(start + 1)))) refuse()
    let end = start
    let at = start
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === BLANK) continue
      if (code === LF || code === CR) break
      if (code === COLON && this.#isGap(at + 1)) break
      if (code === HASH && text.charCodeAt(at - 1) === BLANK) break
      if (inBrackets) {
        if (isFlowSign(code)) break
        if (code === COLON && isFlowSign(text.charCodeAt(at + 1))) refuse()
      }
      end = at + 1
    }
    this.#at = end
    return text.slice(start, end)
  }

  /** A scalar without quotes, whose first line has been read, with the lines that go on with it. */
  #plainValue(name: string, parent: number, start: number, firstLine: string): unknown {
    let isLong = false
    let end: number
    for (;;) {
      end = this.#at
      this.#skipBlanks()
      const code = this.#text.charCodeAt(this.#at)
      if (code === COLON) refuse()
      const next = code === LF || code === CR ? this.#furtherLine(parent) : -1
      if (next < 0) break
      isLong = true
      this.#at = next
      this.#restOfLine()
    }
    this.#layout.scalar(name, start, end)
    const value = resolvePlain(isLong ? unfold(this.#text.slice(start, end)) : firstLine)
    this.#at = end
    this.#toContent(false)
    return value
  }

  /** Like `#plainLine`, for a line that goes on with a scalar and may begin with any sign. */
  #restOfLine(): void {
    const text = this.#text
    let at = this.#at
    let end = at
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === BLANK) continue
      if (code === LF || code === CR) break
      if (code === COLON && this.#isGap(at + 1)) refuse()
      if (code === HASH && text.charCodeAt(at - 1) === BLANK) break
      end = at + 1
    }
    this.#at = end
  }

  /** Where the next line with anything in it begins, if it is indented deeper than a column and no comment; else -1. */
  #furtherLine(column: number): number {
    const text = this.#text
    let at = text.indexOf('\n', this.#at)
    while (at >= 0) {
      const lineStart = at + 1
      at = lineStart
      while (text.charCodeAt(at) === BLANK) at++
      const code = text.charCodeAt(at)
      if (code === LF) continue
      if (code === CR) {
        at++
        continue
      }
      return at >= text.length || code === HASH || at - lineStart <= column ? -1 : at
    }
    return -1
  }

  /** What stands between quotes; its further lines must be indented deeper than a column. Ends behind the quotes. */
  #quoted(parent: number): string {
    const text = this.#text
    const quote = text.charCodeAt(this.#at)
    const start = this.#at + 1
    let at = start
    let isEscaped = false
    let isLong = false
    for (; ; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== SINGLE_QUOTE) break
        isEscaped = true
        at++
      } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        isEscaped = true
        at++
      } else if (code === LF) {
        isLong = true
        let next = at + 1
        while (text.charCodeAt(next) === BLANK) next++
        const isEmpty = text.charCodeAt(next) === LF || text.charCodeAt(next) === CR
        if (!isEmpty && next - at - 1 <= parent) refuse()
      } else if (at >= text.length) refuse()
    }
    this.#at = at + 1
    let value = text.slice(start, at)
    if (isLong) value = unfold(value)
    if (!isEscaped) return value
    return quote === DOUBLE_QUOTE ? unescaped(value) : value.replaceAll("''", "'")
  }

  /** A text that is set off by `|` or `>` and its indent; with an indent of its own inside it is refused. */
  #indented(name: string, parent: number): string {
    const text = this.#text
    const start = this.#at
    const folded = text.charCodeAt(start) === ANGLE
    const strip = text.charCodeAt(start + 1) === DASH
    let at = start + (strip ? 2 : 1)
    while (text.charCodeAt(at) === BLANK) at++
    if (text.charCodeAt(at) === CR) at++
    const lines: string[] = []
    let indent = -1
    let end = at
    while (text.charCodeAt(at) === LF) {
      const lineStart = at + 1
      let from = lineStart
      while (text.charCodeAt(from) === BLANK) from++
      const blanks = from - lineStart
      at = text.indexOf('\n', from)
      if (at < 0) at = text.length
      const lineEnd = text.charCodeAt(at - 1) === CR ? at - 1 : at
      if (from === lineEnd) {
        // Blanks beyond the indent would be text of it.
        if (blanks > (indent < 0 ? parent + 1 : indent)) refuse()
        lines.push('')
        continue
      }
      if (indent < 0) indent = blanks
      if (blanks < indent) break
      if (folded && blanks > indent) refuse()
      lines.push(text.slice(lineStart + indent, lineEnd))
      end = lineEnd
    }
    if (indent <= parent) refuse()
    this.#at = end
    this.#layout.scalar(name, start, end)
    this.#toContent(false)
    return blockText(lines, folded, strip)
  }

  /** A list or mapping in brackets; its further lines are indented deeper than a column. Ends behind it. */
  #brackets(name: string, parent: number): unknown {
    if (++this.#depth > DEEPEST) refuse()
    this.#bracketDepth++
    const isMapping = this.#text.charCodeAt(this.#at) === LEFT_BRACE
    const node = this.#layout.open(name, this.#at, isMapping)
    this.#at++
    const value = isMapping ? this.#inBraces(parent) : this.#inBrackets(parent)
    this.#at++
    this.#layout.close(node)
    this.#bracketDepth--
    this.#depth--
    return value
  }

  #inBrackets(parent: number): unknown[] {
    const items: unknown[] = []
    while (this.#skipGap(parent) !== RIGHT_BRACKET) {
      items.push(this.#item('', parent))
      const code = this.#skipGap(parent)
      if (code === COMMA) this.#at++
      else if (code !== RIGHT_BRACKET) refuse()
    }
    return items
  }

  #inBraces(parent: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {}
    let code = this.#skipGap(parent)
    while (code !== RIGHT_BRACE) {
      const start = this.#at
      const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE
      const key = isQuoted ? this.#quoted(parent) : this.#plainLine(true)
      this.#checkKey(start, this.#at)
      this.#skipBlanks()
      if (this.#text.charCodeAt(this.#at) !== COLON || !this.#isGap(this.#at + 1)) refuse()
      if (mapping[key] !== undefined) refuse()
      this.#at++
      this.#skipGap(parent)
      mapping[key] = this.#item(key, parent)
      code = this.#skipGap(parent)
      if (code === COMMA) {
        this.#at++
        code = this.#skipGap(parent)
      } else if (code !== RIGHT_BRACE) refuse()
    }
    return mapping
  }

  /** A value between brackets: in brackets itself, with quotes or without, each in one line. */
  #item(name: string, parent: number): unknown {
    const start = this.#at
    const code = this.#text.charCodeAt(start)
    if (code === LEFT_BRACKET || code === LEFT_BRACE) return this.#brackets(name, parent)
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE
    const value = isQuoted ? this.#quoted(parent) : resolvePlain(this.#plainLine(true))
    this.#layout.scalar(name, start, this.#at)
    return value
  }

  /** Goes over blanks, line ends and comments between brackets, and gives the sign that stands behind them. */
  #skipGap(parent: number): number {
    const text = this.#text
    for (;;) {
      this.#skipBlanks()
      let code = text.charCodeAt(this.#at)
      if (code === HASH) {
        // `yaml` does not take every comment that begins a line between brackets.
        if (text.charCodeAt(this.#at - 1) !== BLANK) refuse()
        this.#at = text.indexOf('\n', this.#at)
        if (this.#at < 0) refuse()
        code = LF
      }
      if (code === CR) code = text.charCodeAt(++this.#at)
      if (code !== LF) return code
      const lineStart = ++this.#at
      this.#skipBlanks()
      const column = this.#at - lineStart
      if (column > parent || this.#isLineEnd()) continue
      // Only the bracket that closes all may stand in the column of what it belongs to.
      code = text.charCodeAt(this.#at)
      if (code !== RIGHT_BRACKET && code !== RIGHT_BRACE) refuse()
      if (column < parent || this.#bracketDepth > 1) refuse()
    }
  }
}

/** Whether a sign has a meaning of its own between brackets. */
function isFlowSign(code: number): boolean {
  return (
    code === COMMA ||
    code === LEFT_BRACKET ||
    code === RIGHT_BRACKET ||
    code === LEFT_BRACE ||
    code === RIGHT_BRACE
  )
}

/** Whether a sign may follow a dash that begins a scalar: an ASCII letter or digit, or anything beyond ASCII. */
function isWordly(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code > 0x7f
}
