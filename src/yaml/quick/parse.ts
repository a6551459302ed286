import { Brackets } from './brackets.js'
import { Cursor } from './cursor.js'
import { DEEPEST, endKey } from './keys.js'
import { Layout } from './layout.js'
import { Refused, refuse } from './refused.js'
import { resolvePlain } from './scalars.js'
import { ANGLE, BAR, BLANK, DOT, isOpening, isQuote } from './signs.js'
import { furtherLines, indented, plainLine, quoted } from './written.js'

/** A text read: its plain values, and where each stands. */
export interface QuickYaml {
  value: unknown
  layout: Layout
}

/** Control characters, tabs, a byte order mark, and line ends that YAML takes for letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not occur
const STRANGE = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/

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

/** Reads lists and mappings by indent. Every step ends at what follows, with its column in the cursor's `indent`. */
class Reader {
  readonly #cursor: Cursor
  readonly #layout = new Layout()
  readonly #brackets: Brackets
  #depth = 0

  constructor(text: string) {
    this.#cursor = new Cursor(text)
    this.#brackets = new Brackets(this.#cursor, this.#layout)
  }

  document(): QuickYaml {
    const cursor = this.#cursor
    cursor.toContent(true)
    if (cursor.indent === 0 && cursor.text.startsWith('---', cursor.at)) {
      cursor.at += 3
      cursor.toContent(false)
    }
    if (cursor.indent < 0) refuse()
    const start = cursor.at
    const value = cursor.isDash()
      ? this.#list('', cursor.indent)
      : this.#mapping('', cursor.indent, start, this.#key())
    if (cursor.indent >= 0) refuse()
    return { value, layout: this.#layout }
  }

  /** A list whose dashes stand in a column. */
  #list(name: string, column: number): unknown[] {
    const cursor = this.#cursor
    if (++this.#depth > DEEPEST) refuse()
    const items: unknown[] = []
    const node = this.#layout.open(name, cursor.at, false)
    do {
      cursor.at++
      cursor.skipBlanks()
      if (cursor.isLineEnd()) items.push(this.#below('', column, false))
      else items.push(this.#block('', column, cursor.at - cursor.lineStart, true))
    } while (cursor.indent === column && cursor.isDash())
    if (cursor.indent > column) refuse()
    this.#layout.close(node)
    this.#depth--
    return items
  }

  /** A mapping whose keys stand in a column; its first key has been read, up to the colon. */
  #mapping(name: string, column: number, start: number, firstKey: string): Record<string, unknown> {
    const cursor = this.#cursor
    if (++this.#depth > DEEPEST) refuse()
    const mapping: Record<string, unknown> = {}
    const node = this.#layout.open(name, start, true)
    for (let key = firstKey; ; key = this.#key()) {
      // Given twice, or a name that every object inherits.
      if (mapping[key] !== undefined) refuse()
      cursor.at++
      cursor.skipBlanks()
      mapping[key] = cursor.isLineEnd() ? this.#below(key, column, true) : this.#beside(key, column)
      if (cursor.indent !== column) break
    }
    if (cursor.indent > column) refuse()
    this.#layout.close(node)
    this.#depth--
    return mapping
  }

  /** The key that stands at the start of a line; ends at its colon. */
  #key(): string {
    const cursor = this.#cursor
    const start = cursor.at
    const code = cursor.code()
    // `...` at the start of a line would end the document.
    if (code === DOT) refuse()
    const key = isQuote(code) ? quoted(cursor, -1) : plainLine(cursor, false)
    if (!endKey(cursor, start)) refuse()
    return key
  }

  /** A value in the lines below its key or dash, or null where they belong to something else. */
  #below(name: string, column: number, inMapping: boolean): unknown {
    const cursor = this.#cursor
    const empty = cursor.at
    cursor.toContent(cursor.text.charCodeAt(empty - 1) === BLANK)
    if (cursor.indent > column) {
      const isNext = cursor.lineStart === cursor.text.indexOf('\n', empty) + 1
      return this.#block(name, column, cursor.indent, isNext)
    }
    if (inMapping && cursor.indent === column && cursor.isDash()) return this.#list(name, column)
    this.#layout.scalar(name, empty, empty)
    return null
  }

  /** A value in the line of its key: anything but a list or mapping by indent. */
  #beside(name: string, parent: number): unknown {
    const cursor = this.#cursor
    const start = cursor.at
    const code = cursor.code()
    if (isOpening(code)) {
      const value = this.#brackets.read(name, parent)
      cursor.toContent(false)
      return value
    }
    if (isQuote(code)) return this.#scalar(name, start, quoted(cursor, parent))
    if (code === BAR || code === ANGLE) return this.#scalar(name, start, indented(cursor, parent))
    return this.#plain(name, parent, start, plainLine(cursor, false))
  }

  /**
   * Any value that begins in a column of its own, inside a list or mapping whose column is `parent`, in the line of its
   * key or dash or, where `isNext`, in the one below.
   */
  #block(name: string, parent: number, column: number, isNext: boolean): unknown {
    const cursor = this.#cursor
    if (cursor.isDash()) return this.#list(name, column)
    const start = cursor.at
    const code = cursor.code()
    if (isOpening(code) || code === BAR || code === ANGLE) return this.#beside(name, parent)
    const first = isQuote(code) ? quoted(cursor, parent) : plainLine(cursor, false)
    if (endKey(cursor, start)) return this.#mapping(name, column, start, first)
    if (isQuote(code)) return this.#scalar(name, start, first)
    // Behind empty lines or comments, `yaml` takes the lines below such a text for a part of it.
    if (!isNext) refuse()
    return this.#plain(name, parent, start, first)
  }

  /** A scalar without quotes, whose first line has been read. */
  #plain(name: string, parent: number, start: number, firstLine: string): unknown {
    return this.#scalar(name, start, resolvePlain(furtherLines(this.#cursor, parent, start) ?? firstLine))
  }

  /** Enters a scalar that ends here. */
  #scalar<T>(name: string, start: number, value: T): T {
    this.#layout.scalar(name, start, this.#cursor.at)
    this.#cursor.toContent(false)
    return value
  }
}
