import { unicode } from '../language/unicode.js'
import { UNSAID } from './said.js'

/**
 * A place where a sentence may end, in UTF-16 offsets:
 * - `full-stop`: one dot;
 * - `ellipsis`: `…`, `...` or `. . .`;
 * - `question`: signs with a question or exclamation mark among them;
 * - `full-width`: the stops of scripts that need no blank after them or use them for nothing else;
 * - `bracket`: a closing bracket before a capital, where a transcriber's mark may have swallowed the stop.
 */
export interface Stop {
  kind: 'full-stop' | 'ellipsis' | 'question' | 'full-width' | 'bracket'
  start: number
  /** After the last sign. */
  end: number
  /** After the closing quotation marks and brackets that follow the signs. */
  closed: number
}

const DOT = 0x2e
const FULL_WIDTH = /[。！？｡।॥۔։።]/
const QUESTION = /[?!‽⁇⁈⁉؟\u037e;]/
const GREEK_BEFORE = unicode`\p{Script=Greek}\p{M}{0,2}$`
const MARK = unicode`^[)\]][\s${UNSAID}]{1,8}["'“„«»]?\p{Lu}`
/** As many UTF-16 units as MARK may take. */
const MARK_LENGTH = 12

// What a UTF-16 unit may be to the end of a sentence. A table, since every character of every transcript is asked for.
const SIGN = 1
const SEMICOLON = 2
const BRACKET = 4
const CLOSING = 8
const UNITS = new Uint8Array(0x10000)
mark('.．…?!‽⁇⁈⁉؟\u037e。！？｡।॥۔։።', SIGN)
mark(';', SEMICOLON)
mark(')]', BRACKET)
mark('"\'”’“‘»«›‹)]}」』）】］〉》\u00ad\u200b\u200c\u200d\u2060\ufeff', CLOSING)

// So simple a pattern finds the next place to look at much faster; it knows the stops of Latin scripts.
const MAY_STOP = /[.?!;)\]\u0100-\uffff]/g

function mark(characters: string, role: number): void {
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at)
    UNITS[unit] = (UNITS[unit] ?? 0) | role
  }
}

/** Whether the unit at an offset has a role; false beyond the end of the text. */
function isA(said: string, at: number, role: number): boolean {
  return at < said.length && ((UNITS[said.charCodeAt(at)] ?? 0) & role) !== 0
}

const OPENING_BRACKET = /[([{<（［【]/
const CLOSING_BRACKET = /[)\]}>）］】]/
// French sets a blank before the closing guillemet; where a letter follows it, it opens instead (»Warum?«).
const CLOSING_AFTER_BLANK = /[ \u00a0\u202f][»›](?=[\s.,;:!?)\]]|$)/y
const BOUNDARY = new RegExp(`[\\s\\u0085${UNSAID}([{¿¡]`)

/** The first stop of a paragraph that begins at an offset or behind it; a run of signs is one stop. */
export function nextStop(said: string, from: number): Stop | undefined {
  MAY_STOP.lastIndex = from
  if (!MAY_STOP.test(said)) return undefined
  const { length } = said
  for (let at = MAY_STOP.lastIndex - 1; at < length; at++) {
    const roles = UNITS[said.charCodeAt(at)] ?? 0
    if ((roles & (SIGN | SEMICOLON | BRACKET)) === 0 || !opensStop(said, at)) continue
    const end = endOfRun(said, at)
    return { kind: kindOf(said, at, end), start: at, end, closed: closedAt(said, end) }
  }
  return undefined
}

function opensStop(said: string, at: number): boolean {
  if (isA(said, at, SIGN)) return true
  // The Greek question mark is written as a semicolon.
  if (isA(said, at, SEMICOLON)) return GREEK_BEFORE.test(said.slice(Math.max(0, at - 3), at))
  return MARK.test(said.slice(at, at + MARK_LENGTH))
}

/** Goes over signs without room between them, and over the dots of `. . .`. */
function endOfRun(said: string, start: number): number {
  let end = start + 1
  if (!isA(said, start, SIGN)) return end
  if (isSpacedDot(said, end) && isSpacedDot(said, end + 2) && said.charCodeAt(start) === DOT) {
    while (isSpacedDot(said, end)) end += 2
    return end
  }
  while (isA(said, end, SIGN)) end++
  return end
}

function isSpacedDot(said: string, at: number): boolean {
  return said.charCodeAt(at) === 0x20 && said.charCodeAt(at + 1) === DOT
}

function kindOf(said: string, start: number, end: number): Stop['kind'] {
  if (end - start === 1 && said.charCodeAt(start) === DOT) return 'full-stop'
  const signs = said.slice(start, end)
  if (signs === '．') return 'full-stop'
  if (signs === ')' || signs === ']') return 'bracket'
  if (FULL_WIDTH.test(signs)) return 'full-width'
  return QUESTION.test(signs) ? 'question' : 'ellipsis'
}

function closedAt(said: string, from: number): number {
  let at = from
  while (isA(said, at, CLOSING)) at++
  const second = said.charCodeAt(at + 1)
  if (second !== 0xbb && second !== 0x203a) return at
  CLOSING_AFTER_BLANK.lastIndex = at
  return CLOSING_AFTER_BLANK.test(said) ? at + 2 : at
}

/** Whether a unit is an ASCII letter or digit, as most of a text's are; the patterns are for the others. */
export function isAsciiWord(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39)
}

/** Whether a unit is an ASCII letter. */
export function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80
}

/** Whether white space, an opening bracket or nothing follows, as against `3.5`, `example.org` or `"Why?",`. */
export function standsFree(said: string, stop: Stop): boolean {
  return (
    stop.closed >= said.length ||
    said.charCodeAt(stop.closed) === 0x20 ||
    BOUNDARY.test(said.charAt(stop.closed))
  )
}

/** Whether the signs stand alone in brackets, which marks an omission or a doubt: `(…)`, `[ ... ]`, `(?)`. */
export function isBracketed(said: string, stop: Stop): boolean {
  if (isAsciiWord(said.charCodeAt(stop.start - 1))) return false
  const before = said.charAt(stop.start - 1) === ' ' ? stop.start - 2 : stop.start - 1
  const after = said.charAt(stop.end) === ' ' ? stop.end + 1 : stop.end
  return OPENING_BRACKET.test(said.charAt(before)) && CLOSING_BRACKET.test(said.charAt(after))
}
