import { isPageMark } from './furniture.js'

/** Finds the same character again and again, in one pass over the text. */
export class Ahead {
  #at = -2

  constructor(
    readonly text: string,
    readonly character: string,
  ) {}

  /** The first one from an offset on; Infinity where there is none. Offsets ascend from call to call. */
  from(offset: number): number {
    if (this.#at < offset) {
      const at = this.text.indexOf(this.character, offset)
      this.#at = at < 0 ? Number.POSITIVE_INFINITY : at
    }
    return this.#at
  }
}

/** The lines with numbers in a text, one after the other. */
export class NumberedLines {
  readonly #seen = new Set<string>()

  /** Whether a line, the numbers in it aside, was there before: it may be a running head. None ends like a sentence. */
  comesBack(line: string): boolean {
    if (/[.?!]$/.test(line) && !/\d.$/.test(line)) return false
    const key = line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
    if (this.#seen.has(key)) return true
    this.#seen.add(key)
    return false
  }
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/**
 * Whether the line between two offsets may be a page number or head, a question or answer of `question-answer`, or f4's
 * with its time. `headEnd` is where its head ends.
 */
export function isOutOfPlace(text: string, start: number, end: number, headEnd: number): boolean {
  const unit = text.charCodeAt(start)
  if ((unit === 0x41 || unit === 0x51 || unit === 0x61 || unit === 0x71) && opensAnswer(text, start, end))
    return true
  if (unit === 0x42 && text.startsWith('BY ', start)) return true
  if (text.charCodeAt(end - 1) === 0x23) return true
  // Up to three signs, of up to two units each, stand behind the number of a page.
  for (let at = headEnd - 1; at >= headEnd - 7 && at >= start; at--)
    if (isDigit(text.charCodeAt(at))) return isPageMark(text.slice(start, headEnd))
  return false
}

/** `Q.`, `A -`, `A  `: a blank before a word makes it an article instead. */
function opensAnswer(text: string, start: number, end: number): boolean {
  if (start + 1 >= end) return false
  const second = text.charCodeAt(start + 1)
  const third = text.charCodeAt(start + 2)
  if (second === 0x20) return !(third > 0x20 && third < 0x7f)
  return second === 0x2e || second === 0x2d || second === 0x09 || (second > 0x7f && !isLatin(second))
}

function isLatin(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7
}

/**
 * Letters and quotation marks. Rules, fences, comments, lists, tables, stage directions, tiers, quotations, numbers and
 * times all begin with something else, or with white space.
 */
export function opensPlainly(unit: number): boolean {
  const lower = unit | 0x20
  if (lower >= 0x61 && lower <= 0x7a) return true
  if (unit < 0xc0) return unit === 0x22 || unit === 0x27
  if (unit >= 0x2000 && unit <= 0x206f) return unit >= 0x2018 && unit <= 0x201f
  return unit !== 0x1680 && unit !== 0x3000 && unit !== 0xfeff
}

/** Whether a bracket opens here that holds words or an omission, so that no time is in it: `(laughs)`, `[Anna nods]`, `(…)`. */
export function opensAside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x28 && unit !== 0x5b) return false
  const inside = text.charCodeAt(at + 1)
  const lower = inside | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || inside === 0x2026
}
