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

const FULL_WIDTH = /[。！？｡।॥۔։።]/
const QUESTION = /[?!‽⁇⁈⁉؟\u037e;]/
const SIGN = '[.．…?!‽⁇⁈⁉؟\\u037e。！？｡।॥۔։።]'
// The Greek question mark is a semicolon after a Greek letter.
const GREEK = '(?<=\\p{Script=Greek}\\p{M}{0,2});'
const MARK = `[)\\]](?=[\\s${UNSAID}]+["'“„«»]?\\p{Lu})`
const STOP = new RegExp(`\\.(?: \\.){2,}|(?:${SIGN}|${GREEK})+|${MARK}`, 'gu')

const CLOSING = /["'”’“‘»«›‹)\]}」』）】］〉》\u00ad\u200b-\u200d\u2060\ufeff]/
const OPENING_BRACKET = /[([{<（［【]/
const CLOSING_BRACKET = /[)\]}>）］】]/
// French sets a blank before the closing guillemet; where a letter follows it, it opens instead (»Warum?«).
const CLOSING_AFTER_BLANK = /[ \u00a0\u202f][»›](?=[\s.,;:!?)\]]|$)/y
const BOUNDARY = new RegExp(`[\\s\\u0085${UNSAID}([{¿¡]`)

/** The stops of a paragraph in their order. One pass; a run of signs is one stop. */
export function* stops(said: string): Generator<Stop> {
  for (const match of said.matchAll(STOP)) {
    const start = match.index
    const end = start + match[0].length
    yield { kind: kindOf(match[0]), start, end, closed: closedAt(said, end) }
  }
}

function kindOf(signs: string): Stop['kind'] {
  if (FULL_WIDTH.test(signs)) return 'full-width'
  if (QUESTION.test(signs)) return 'question'
  if (signs === ')' || signs === ']') return 'bracket'
  return signs === '.' || signs === '．' ? 'full-stop' : 'ellipsis'
}

function closedAt(said: string, from: number): number {
  let at = from
  while (at < said.length && CLOSING.test(said.charAt(at))) at++
  CLOSING_AFTER_BLANK.lastIndex = at
  return CLOSING_AFTER_BLANK.test(said) ? at + 2 : at
}

/** Whether white space, an opening bracket or nothing follows, as against `3.5`, `example.org` or `"Why?",`. */
export function standsFree(said: string, stop: Stop): boolean {
  return stop.closed >= said.length || BOUNDARY.test(said.charAt(stop.closed))
}

/** Whether the signs stand alone in brackets, which marks an omission or a doubt: `(…)`, `[ ... ]`, `(?)`. */
export function isBracketed(said: string, stop: Stop): boolean {
  const before = said.charAt(stop.start - 1) === ' ' ? stop.start - 2 : stop.start - 1
  const after = said.charAt(stop.end) === ' ' ? stop.end + 1 : stop.end
  return OPENING_BRACKET.test(said.charAt(before)) && CLOSING_BRACKET.test(said.charAt(after))
}
