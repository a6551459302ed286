import type { PhrasingContent } from 'mdast'
import { unicode } from '../language/unicode.js'
import { between, type Line } from './place.js'

const SPECIAL = /[\\[*_]/g
const REFERENCE = unicode`^\[\^([\p{L}\p{M}\p{N}._-]{1,200})\]`
/** As many UTF-16 units as REFERENCE may take. */
const LONGEST_REFERENCE = 403
const ESCAPABLE = /[!-/:-@[-`{-~]/
const WORD = unicode`[\p{L}\p{N}]`

/** What the lines of a paragraph or heading hold; undefined where that is for remark to tell. UTF-16 offsets. */
export function inlines(text: string, lines: readonly Line[]): PhrasingContent[] | undefined {
  const reader = new Reader(text)
  for (const [index, line] of lines.entries()) {
    if (!reader.readLine(line, index === lines.length - 1)) return undefined
  }
  return reader.finish()
}

class Reader {
  readonly #found: PhrasingContent[] = []
  /** The text that is being read, where it began (-1 before its first character) and where it has come to. */
  #value = ''
  #start = -1
  #reached = 0
  /** Where the line above ends. */
  #lineEnd = -1

  constructor(readonly text: string) {}

  readLine({ start, end }: Line, isLast: boolean): boolean {
    const { text } = this
    // A line end is part of the text around it, or of the break before it.
    const { length } = this.#found
    if (this.#start >= 0 || (length > 0 && this.#found[length - 1]?.type !== 'break'))
      this.#add(this.#lineEnd, '\n', 1)
    for (let at = start; at < end; ) {
      SPECIAL.lastIndex = at
      const next = SPECIAL.exec(text)?.index ?? end
      const to = Math.min(next, end)
      if (to > at) this.#add(at, text.slice(at, to))
      if (to === end) break
      at = this.#mark(to, start, end, isLast)
      if (at < 0) return false
    }
    this.#lineEnd = end
    return true
  }

  finish(): PhrasingContent[] {
    this.#close()
    return this.#found
  }

  /** Reads what stands at a special character; returns where to go on, below zero where it is for remark to tell. */
  #mark(at: number, start: number, end: number, isLast: boolean): number {
    switch (this.text.charAt(at)) {
      case '\\':
        return this.#backslash(at, end, isLast)
      case '[':
        return this.#reference(at, end)
      default:
        return this.#emphasis(at, start, end)
    }
  }

  #backslash(at: number, end: number, isLast: boolean): number {
    if (at + 1 === end) {
      if (isLast) return -1
      this.#close()
      // The break reaches to the start of the next line's words.
      this.#found.push({ type: 'break', position: between(at, at + 2) })
      return end
    }
    const escaped = this.text.charAt(at + 1)
    if (!ESCAPABLE.test(escaped)) return -1
    this.#add(at, escaped, 2)
    return at + 2
  }

  #reference(at: number, end: number): number {
    const [whole, label = ''] = REFERENCE.exec(this.text.slice(at, at + LONGEST_REFERENCE)) ?? []
    if (whole === undefined || at + whole.length > end) return -1
    this.#close()
    const identifier = identifierOf(label)
    const position = between(at, at + whole.length)
    this.#found.push({ type: 'footnoteReference', identifier, label, position })
    return at + whole.length
  }

  /** `_text_` and `**text**` that stand between blanks, with words at both ends and no other such marks inside. */
  #emphasis(at: number, start: number, end: number): number {
    const { text } = this
    const sign = text.charAt(at)
    const mark = text.charAt(at + 1) === sign ? sign + sign : sign
    const from = at + mark.length
    const to = text.indexOf(sign, from)
    if (to < 0 || to + mark.length > end || !text.startsWith(mark, to) || !WORD.test(text.charAt(from)))
      return -1
    const behind = to + mark.length
    const opens = at === start || text.charAt(at - 1) === ' '
    const closes = behind === end || text.charAt(behind) === ' '
    // A mark behind white space of any kind does not close.
    if (!opens || !closes || /[\s\\]/.test(text.charAt(to - 1))) return -1
    if (/[*_]/.test(text.slice(from, to))) return -1
    const children = inlines(text, [{ start: from, end: to }])
    if (children === undefined) return -1
    this.#close()
    const type = mark.length === 2 ? 'strong' : 'emphasis'
    this.#found.push({ type, children, position: between(at, behind) })
    return behind
  }

  /** Adds to the text what is written at an offset; `length` where that is more than it means. */
  #add(at: number, value: string, length = value.length): void {
    if (this.#start < 0) this.#start = at
    this.#value += value
    this.#reached = at + length
  }

  #close(): void {
    if (this.#start < 0) return
    this.#found.push({ type: 'text', value: this.#value, position: between(this.#start, this.#reached) })
    this.#start = -1
    this.#value = ''
  }
}

/** A footnote's label as mdast compares it. */
export function identifierOf(label: string): string {
  return label.toLowerCase().toUpperCase().toLowerCase()
}
