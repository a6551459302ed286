import { fold } from './fold.js'
import type { LanguageCode } from './languages.js'
import { unicode } from './unicode.js'

/** A word of a text: UTF-16 offsets into the text, half-open, and its folded form. */
export interface Word {
  start: number
  end: number
  folded: string
}

// Scripts that put no space between words: each character, with its marks, counts as a word of its own, so that
// a term matches there as a substring.
export const UNSPACED_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const SOFT = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'
const LETTER = `(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}])`
const CHARACTER = `(?:${LETTER}|[\\p{M}${SOFT}])`
const PLAIN = unicode.g`[${UNSPACED_SCRIPTS}][\p{M}${SOFT}]*|${LETTER}${CHARACTER}*`
const WITH_APOSTROPHES = unicode.g`[${UNSPACED_SCRIPTS}][\p{M}${SOFT}]*|${LETTER}${CHARACTER}*(?:['’ʼ‘＇]${LETTER}${CHARACTER}*)*`

/**
 * Splits a text into words: runs of letters, marks and digits. An apostrophe between letters belongs to the word
 * (`don't`, `på'n`), but in French it ends one, so that `hôpital` is found in `l'hôpital`. A hyphen ends a word. In
 * scripts without spaces each character is a word.
 */
export function words(text: string, language: LanguageCode): Word[] {
  const pattern = language === 'fr' ? PLAIN : WITH_APOSTROPHES
  const found: Word[] = []
  for (const match of text.matchAll(pattern.for(text))) {
    found.push({ start: match.index, end: match.index + match[0].length, folded: fold(match[0]) })
  }
  return found
}

/** The words of a text as they stand, as `words` splits it. */
export function spelledWords(text: string, language: LanguageCode): readonly string[] {
  return text.match(language === 'fr' ? PLAIN : WITH_APOSTROPHES) ?? []
}

/** How many words a text has, as `words` splits it. */
export function countWords(text: string, language: LanguageCode): number {
  return spelledWords(text, language).length
}
