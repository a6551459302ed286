import { RE2JS } from 're2js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
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

/**
 * Reads a term of the codebook: `/…/iu` is a regular expression in RE2 syntax, which runs in linear time; anything
 * else is a phrase in which `*` stands for any run of letters within a word. Throws BadTerm.
 */
export function parseTerm(source: string, language: LanguageCode): Term {
  const regex = REGEX.exec(source)
  return regex ? regexTerm(source, regex[1] ?? '', regex[2] ?? '') : phraseTerm(source, language)
}

function phraseTerm(source: string, language: LanguageCode): Term {
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

/**
 * RE2 knows `\b` only for ASCII letters. Where an alternative starts or ends with it, the character beside it is asked
 * for instead, so that the engine still weighs every way to match; group 1 is what was meant.
 */
function regexTerm(source: string, body: string, flags: string): Term {
  let options = 0
  for (const flag of flags) {
    if (flag === 'i') options |= RE2JS.CASE_INSENSITIVE
    else if (flag === 's') options |= RE2JS.DOTALL
    else if (flag === 'm') options |= RE2JS.MULTILINE
    else if (flag !== 'u' && flag !== 'g')
      throw new BadTerm(`the flag "${flag}" is unknown; use i, s, m or u`)
  }
  compile(body, options)
  const inline = /^\(\?[a-zA-Z-]+\)/.exec(body)?.[0] ?? ''
  const branches = topLevelAlternatives(body.slice(inline.length)).map((branch) => {
    const before = branch.startsWith('\\b')
    const after = /(?<!\\)(?:\\\\)*\\b$/.test(branch)
    return { before, after, bare: branch.slice(before ? 2 : 0, after ? -2 : undefined) }
  })
  if (branches.some(({ bare }) => bare === '')) throw new BadTerm('it matches the empty string')
  const bounded = branches.some(({ before, after }) => before || after)
  const alternatives = bounded
    ? branches.map(({ before, after, bare }) => {
        const regex = compile(`${inline}(${bare})`, options)
        if (regex.matcher('').find()) throw new BadTerm('it matches the empty string')
        return compile(
          `${inline}${before ? `(?:\\A|${NO_LETTER})` : ''}(${bare})${after ? `(?:${NO_LETTER}|\\z)` : ''}`,
          options,
        )
      })
    : [compile(`(${body})`, options)]
  if (alternatives.some((regex) => regex.matcher('').find())) throw new BadTerm('it matches the empty string')
  return { kind: 'regex', source, alternatives }
}

const NO_LETTER = '[^\\p{L}\\p{M}\\p{N}]'

function compile(body: string, options: number): RE2JS {
  try {
    return RE2JS.compile(body, options)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const unsupported = /\(\?<?[=!]|\\[1-9]/.test(body)
      ? '; look-around and back-references are not part of RE2 syntax'
      : ''
    throw new BadTerm(`${message.replace(/^error parsing regexp: /i, '')}${unsupported}`)
  }
}

/** Cuts a well-formed expression at the `|` that stand in no group and no class. */
function topLevelAlternatives(body: string): string[] {
  const branches: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of body.matchAll(/\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|[()|]/gsu)) {
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (token === '|' && depth === 0) {
      branches.push(body.slice(start, index))
      start = index + 1
    }
  }
  return [...branches, body.slice(start)]
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
