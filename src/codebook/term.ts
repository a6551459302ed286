import { RE2JS } from 're2js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { words } from '../language/words.js'

/** One word of a phrase: spelt out, or with `*` as a pattern over folded words. */
export type WordPattern = { literal: string } | { pattern: RegExp }

/** A term ready to be searched for. */
export type Term =
  | { kind: 'phrase'; source: string; words: readonly WordPattern[] }
  | { kind: 'regex'; source: string; regex: RE2JS; boundaryBefore: boolean; boundaryAfter: boolean }

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
  const found = words(source.replaceAll('*', STAR), language)
  if (found.length === 0) throw new BadTerm('it holds no word')
  const patterns = found.map(({ folded }): WordPattern => {
    if (!folded.includes(STAR)) return { literal: folded }
    const parts = folded.split(STAR).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    return { pattern: new RegExp(`^${parts.join('.*')}$`, 'su') }
  })
  if (patterns.length === 1 && source.replaceAll('*', '').trim() === '') {
    throw new BadTerm('a lone "*" would find every word')
  }
  return { kind: 'phrase', source, words: patterns }
}

/** RE2 knows `\b` only for ASCII letters; at the ends of an expression stc tests Unicode word boundaries itself. */
function regexTerm(source: string, body: string, flags: string): Term {
  let options = 0
  for (const flag of flags) {
    if (flag === 'i') options |= RE2JS.CASE_INSENSITIVE
    else if (flag === 's') options |= RE2JS.DOTALL
    else if (flag === 'm') options |= RE2JS.MULTILINE
    else if (flag !== 'u' && flag !== 'g')
      throw new BadTerm(`the flag "${flag}" is unknown; use i, s, m or u`)
  }
  const alternatives = /(?<!\\)\|/.test(body)
  const boundaryBefore = !alternatives && body.startsWith('\\b')
  const boundaryAfter = !alternatives && /(?<!\\)(?:\\\\)*\\b$/.test(body)
  const bare = body.slice(boundaryBefore ? 2 : 0, boundaryAfter ? -2 : undefined)
  if (bare === '') throw new BadTerm('it matches the empty string')
  try {
    const regex = RE2JS.compile(bare, options)
    if (regex.matcher('').find()) throw new BadTerm('it matches the empty string')
    return { kind: 'regex', source, regex, boundaryBefore, boundaryAfter }
  } catch (cause) {
    if (cause instanceof BadTerm) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    const lookaround = /\(\?<?[=!]/.test(body)
      ? '; look-around and back-references are not part of RE2 syntax'
      : ''
    throw new BadTerm(`${message.replace(/^error parsing regexp: /i, '')}${lookaround}`)
  }
}

/** Replaces each spelt-out word by its stem, so that a phrase can be compared with stemmed text. */
export function stemTerm(term: Term, stem: (word: string) => string): Term {
  if (term.kind === 'regex') return term
  return {
    ...term,
    words: term.words.map((word) => ('literal' in word ? { literal: stem(fold(word.literal)) } : word)),
  }
}
