import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { isAsciiLetter, isAsciiWord } from './sentence-stops.js'

/** How far is looked to either side of a stop, in UTF-16 units: a bound keeps the splitting linear. */
const AHEAD = 120
const LONGEST_WORD = 24

const ASCII_LETTERS = /^[a-z]+$/i
const WORD_CHARACTER = unicode`[\p{L}\p{M}\p{N}'’\u00ad\u200b-\u200d\u2060\ud800-\udfff]`
const SPACED_BEFORE = unicode`(?:[\p{L}\p{M}]{1,5}\.[ \u00a0\u202f]){1,3}$`
const UPPER = unicode`[\p{Lu}\p{Lt}]`
const LOWER = unicode`^\p{Ll}`
const LETTER = unicode`\p{L}`
const DIGIT = unicode`\p{N}`
const LETTER_OR_DIGIT = unicode`[\p{L}\p{N}]`
const BRACKETS = new Map([
  ['[', ']'],
  ['(', ')'],
])

/** What comes after a possible end of a sentence. */
export interface Following {
  /** What the first letter or digit is like; `nothing` where the paragraph has none any more. */
  kind: 'upper' | 'lower' | 'caseless' | 'digit' | 'nothing'
  /** UTF-16 offset of that letter or digit. */
  at: number
  /** An ellipsis stands before it: the beginning was omitted. */
  ellipsis: boolean
}

/**
 * Looks at what follows an offset. Transcribers' marks are passed over: all in square brackets, and what begins with
 * a lower-case letter in round ones (`[Laughs] Then`, `(laughs) Then`).
 */
export function following(said: string, from: number): Following {
  const limit = Math.min(said.length, from + AHEAD)
  let ellipsis = false
  let at = from
  while (at < limit) {
    const unit = said.charCodeAt(at)
    if (unit === 0x20) {
      at++
      continue
    }
    if (isAsciiLetter(unit)) return { kind: unit >= 0x61 ? 'lower' : 'upper', at, ellipsis }
    const character = String.fromCodePoint(said.codePointAt(at) ?? 0)
    const kind = caseOf(character)
    if (kind !== undefined) return { kind, at, ellipsis }
    if (character === '…' || character === '.') ellipsis = true
    at = afterMark(said, at, limit, character) ?? at + character.length
  }
  return { kind: limit === said.length ? 'nothing' : 'caseless', at, ellipsis }
}

/** The offset after a transcriber's mark that opens here; undefined where none does. */
function afterMark(said: string, at: number, limit: number, opening: string): number | undefined {
  const closing = BRACKETS.get(opening)
  if (closing === undefined) return undefined
  const inside = said.slice(at + 1, limit)
  const length = inside.indexOf(closing)
  if (length < 0) return undefined
  const isMark = opening === '[' ? LETTER_OR_DIGIT.test(inside.slice(0, length)) : LOWER.test(inside)
  return isMark ? at + length + 2 : undefined
}

/** `fold`, with a short way for the words that most are. */
function foldWord(word: string): string {
  return ASCII_LETTERS.test(word) ? word.toLowerCase() : fold(word)
}

function caseOf(character: string): 'upper' | 'lower' | 'caseless' | 'digit' | undefined {
  if (character >= 'a' && character <= 'z') return 'lower'
  if (character >= 'A' && character <= 'Z') return 'upper'
  if (character <= '/') return undefined
  if (UPPER.test(character)) return 'upper'
  if (LOWER.test(character)) return 'lower'
  if (LETTER.test(character)) return 'caseless'
  return DIGIT.test(character) ? 'digit' : undefined
}

function isWordCharacter(said: string, at: number): boolean {
  return isAsciiWord(said.charCodeAt(at)) || WORD_CHARACTER.test(said.charAt(at))
}

/** The word that starts at an offset, folded; cut off where it is longer than any function word. */
export function wordAt(said: string, at: number): string {
  let end = at
  while (end < said.length && end - at < LONGEST_WORD && isWordCharacter(said, end)) end++
  return foldWord(said.slice(at, end))
}

/**
 * The word that ends at an offset, as written, with its inner dots (`f.eks`, `10.30`); empty where none does, or
 * where it is longer than any abbreviation.
 */
export function wordBefore(said: string, end: number): string {
  let start = end
  while (start > 0 && end - start <= LONGEST_WORD) {
    if (said.charCodeAt(start - 1) !== 0x2e && !isWordCharacter(said, start - 1)) break
    start--
  }
  if (end - start > LONGEST_WORD) return ''
  const word = said.slice(start, end)
  return isAsciiWord(word.charCodeAt(0)) ? word : word.replace(/^[.'’]+/, '')
}

/**
 * The ways to read the word before a stop, folded, the longest first: for `R` in `i. d. R.` they are `i.d.r`, `d.r` and
 * `r`.
 */
export function readingsBefore(said: string, end: number, word: string): string[] {
  const start = end - word.length
  if (said.charCodeAt(start - 2) !== 0x2e && ASCII_LETTERS.test(word)) return [word.toLowerCase()]
  const folded = foldWord(word)
  const readings: string[] = []
  if (said.charAt(start - 2) === '.') {
    const before = said.slice(Math.max(0, start - LONGEST_WORD), start).match(SPACED_BEFORE)
    const parts = before === null ? [] : fold(before[0]).split(/\.\s/).slice(0, -1)
    for (const index of parts.keys()) readings.push([...parts.slice(index), folded].join('.'))
  }
  readings.push(folded)
  const apostrophe = folded.lastIndexOf("'")
  if (apostrophe >= 0) readings.push(folded.slice(apostrophe + 1))
  return readings
}
