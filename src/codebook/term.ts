import type { RE2JS } from 're2js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { unicode } from '../language/unicode.js'
import { words } from '../language/words.js'

/**
 * One word of a phrase: spelt out, or the parts between its stars, the first and last of which stand at the word's
 * ends. Both are folded.
 */
export type WordPattern = { literal: string } | { parts: readonly string[] }

/** A term ready to be searched for. */
export type Term =
  | { kind: 'phrase'; source: string; words: readonly WordPattern[] }
  | { kind: 'regex'; source: string; alternatives: readonly RE2JS[] }

/** Why a term cannot be used, in words for the codebook's author. */
export class BadTerm extends Error {}

const REGEX = /^\/(.+)\/([a-z]*)$/su

/** Makes a term of the two parts of `/body/flags`. Throws BadTerm. */
export type RegexReader = (source: string, body: string, flags: string) => Term

let readRegex: RegexReader | undefined

/** Says how `parseTerm` reads regular expressions: `regex-term.js` does so when it is loaded. */
export function readRegexesWith(reader: RegexReader): void {
  readRegex = reader
}

/**
 * Reads a term of the codebook: `/…/iu` is a regular expression in RE2 syntax, which runs in linear time; anything
 * else is a phrase in which `*` stands for any run of letters within a word. Throws BadTerm. Regular expressions
 * need `regex-term.js` to be loaded, which takes time that most codebooks can do without.
 */
export function parseTerm(source: string, language: LanguageCode): Term {
  const regex = isRegex(source) && REGEX.exec(source)
  if (!regex) return phraseTerm(source, language)
  if (readRegex === undefined)
    throw new Error('regex-term.js must be loaded before a regular expression is read')
  return readRegex(source, regex[1] ?? '', regex[2] ?? '')
}

/** Whether a term may be a regular expression: all of them begin with a slash. */
export function isRegex(source: string): boolean {
  return source.charCodeAt(0) === SLASH
}

const SLASH = 0x2f
const ASCII_WORD = /[A-Za-z0-9]/
/** Without the letter that stands for a star in `phraseTerm`. */
const WORD = unicode`(?!\u{10330})[\p{L}\p{N}]`

/** Throws BadTerm where `parseTerm` does, without the work of reading a phrase that is surely right. */
export function checkTerm(source: string, language: LanguageCode): void {
  if (isRegex(source) || !(ASCII_WORD.test(source) || WORD.test(source))) parseTerm(source, language)
}

function phraseTerm(source: string, language: LanguageCode): Term {
  if (PLAIN_PHRASE.test(source)) return plainPhrase(source)
  // A star is carried through the word splitter as a letter that no text contains (private use is no letter,
  // so an unassigned-in-practice Gothic one stands in).
  const STAR = '\u{10330}'
  const split = words(source.replaceAll('*', STAR), language)
  // Where each character is a word (待ち*), a term is found inside longer ones anyway; its star would ask for one more.
  const found = split.filter(({ folded, start, end }, index) => {
    if (folded.replaceAll(STAR, '') !== '') return true
    return (split[index - 1]?.end === start) === (split[index + 1]?.start === end)
  })
  if (found.length === 0) throw new BadTerm('it holds no word')
  const patterns = found.map(({ folded }): WordPattern => {
    if (!folded.includes(STAR)) return { literal: folded }
    return { parts: folded.split(STAR) }
  })
  if (patterns.length === 1 && source.replaceAll('*', '').trim() === '') {
    throw new BadTerm('a lone "*" would find every word')
  }
  return { kind: 'phrase', source, words: patterns }
}

/** Words of ASCII letters and digits with blanks or hyphens between, the bulk of every codebook; not only stars. */
const PLAIN_PHRASE = /^(?=\*?[A-Za-z0-9])[A-Za-z0-9*]+(?:[ -]+[A-Za-z0-9*]+)*$/

/** What splitting and folding in full come to for such a phrase, many times as fast. */
function plainPhrase(source: string): Term {
  const words = source
    .toLowerCase()
    .split(/[ -]+/)
    .map((word): WordPattern => (word.includes('*') ? { parts: word.split('*') } : { literal: word }))
  return { kind: 'phrase', source, words }
}

/**
 * Whether a folded word fits: its parts in their order, without overlap. Taking each part as far left as it goes
 * is enough, and linear, where a regular expression would try every way.
 */
export function fitsWord(pattern: WordPattern, word: string): boolean {
  if ('literal' in pattern) return pattern.literal === word
  const first = pattern.parts[0] ?? ''
  const last = pattern.parts.at(-1) ?? ''
  if (!word.startsWith(first) || !word.endsWith(last)) return false
  let at = first.length
  for (const part of pattern.parts.slice(1, -1)) {
    const found = word.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at + last.length <= word.length
}

/** Replaces each spelt-out word by its stem, so that a phrase can be compared with stemmed text. */
export function stemTerm(term: Term, stem: (word: string) => string): Term {
  if (term.kind === 'regex') return term
  return {
    ...term,
    words: term.words.map((word) => ('literal' in word ? { literal: stem(fold(word.literal)) } : word)),
  }
}
