import type { Cursor } from './cursor.js'
import { refuse } from './refused.js'
import { blockText, unescaped, unfold } from './scalars.js'
import {
  ANGLE,
  BACKSLASH,
  BLANK,
  COLON,
  CR,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isFlowSign,
  LF,
  SINGLE_QUOTE,
} from './signs.js'

/** Signs that no scalar without quotes may begin with, or only in some company. */
const NO_START = new Set(Array.from(',[]{}#&*!|>\'"%@`?:-<=', (sign) => sign.charCodeAt(0)))

/**
 * What stands without quotes in this line, up to `: `, ` #`, the line's end, or between brackets `,[]{}`. Here and
 * below, the cursor ends behind what was read.
 */
export function plainLine(cursor: Cursor, inBrackets: boolean): string {
  const start = cursor.at
  const first = cursor.code()
  if (NO_START.has(first) && !(first === DASH && isWordly(cursor.text.charCodeAt(start + 1)))) refuse()
  toPlainEnd(cursor, inBrackets)
  return cursor.text.slice(start, cursor.at)
}

/** Whether a sign may follow a dash that begins a scalar: an ASCII letter or digit, or anything beyond ASCII. */
function isWordly(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code > 0x7f
}

/** Goes behind the last sign of a line's part that is without quotes. */
function toPlainEnd(cursor: Cursor, inBrackets: boolean): void {
  const { text } = cursor
  let { at } = cursor
  let end = at
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BLANK) continue
    if (code === LF || code === CR) break
    if (code === COLON && cursor.isGap(at + 1)) break
    if (code === HASH && text.charCodeAt(at - 1) === BLANK) break
    if (inBrackets) {
      if (isFlowSign(code)) break
      if (code === COLON && isFlowSign(text.charCodeAt(at + 1))) refuse()
    }
    end = at + 1
  }
  cursor.at = end
}

/**
 * The lines below that go on with a scalar without quotes whose first line has been read, all of it joined: they are
 * indented deeper than the column `parent`. Undefined where there are none.
 */
export function furtherLines(cursor: Cursor, parent: number, start: number): string | undefined {
  let isLong = false
  for (;;) {
    const end = cursor.at
    cursor.skipBlanks()
    const code = cursor.code()
    if (code === COLON) refuse()
    const next = code === LF || code === CR ? lineBelow(cursor, parent) : -1
    if (next < 0) {
      cursor.at = end
      return isLong ? unfold(cursor.text.slice(start, end)) : undefined
    }
    isLong = true
    cursor.at = next
    toPlainEnd(cursor, false)
  }
}

/** Where the next line with anything in it begins, if it is indented deeper than a column and no comment; else -1. */
function lineBelow({ text, at: from }: Cursor, column: number): number {
  let at = text.indexOf('\n', from)
  while (at >= 0) {
    const lineStart = at + 1
    at = lineStart
    while (text.charCodeAt(at) === BLANK) at++
    const code = text.charCodeAt(at)
    if (code === CR) at++
    else if (code !== LF) {
      return at >= text.length || code === HASH || at - lineStart <= column ? -1 : at
    }
  }
  return -1
}

/** What stands between quotes; its further lines must be indented deeper than the column `parent`. */
export function quoted(cursor: Cursor, parent: number): string {
  const { text } = cursor
  const quote = cursor.code()
  const start = cursor.at + 1
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
  cursor.at = at + 1
  let value = text.slice(start, at)
  if (isLong) value = unfold(value)
  if (!isEscaped) return value
  return quote === DOUBLE_QUOTE ? unescaped(value) : value.replaceAll("''", "'")
}

/**
 * A text that is set off by `|` or `>` and by an indent deeper than the column `parent`. Refuses a folded one that has
 * an indent of its own inside.
 */
export function indented(cursor: Cursor, parent: number): string {
  const { text } = cursor
  const folded = cursor.code() === ANGLE
  const strip = text.charCodeAt(cursor.at + 1) === DASH
  cursor.at += strip ? 2 : 1
  cursor.skipBlanks()
  let { at } = cursor
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
  cursor.at = end
  return blockText(lines, folded, strip)
}
