import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { BLANK } from './time.js'

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
// Most tags need no cleaning, and large files have many.
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.'-]| (?! ))*(?<! )$/
const NO_LETTER = unicode.g`[^\p{L}]`
const NO_LETTER_OR_DIGIT = unicode.g`[^\p{L}\p{N}]`
const EMPHASIS = /^(\*{1,3}|_{1,3}|`)(.+)\1$|^\*+|\*+$/gu

/** What may stand in a speaker's tag; whether it is a person is another question. Up to 80 characters, bounded. */
export const LABEL = String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’‘´\u00b7_\u00ad\u00a0\u2007\u202f\u200b-\u200f\u202a-\u202e\u2010\u2011\u2060\u2066-\u2069\ufeff()\[\]/&+@#-]{0,79}?|\?{1,3}|\p{Lu}\?|\[[\p{L}\p{N} .?_-]{1,30}\]|\((?:unknown|unidentified|[?]{1,3})\)|<unk>)`

/** A tag as it is compared and shown: NFC, no invisible characters or emphasis, blanks folded. */
export function cleanLabel(raw: string): string {
  if (PLAIN.test(raw)) return raw
  return raw
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(EMPHASIS, '$2')
    .replace(/^\[([^\]]*)\]$/, '$1')
    .trim()
}

/** The part in brackets at the end of a tag, and what stands before: `The Chair (Ms. Li)`, `Anna Berg [AB]`. */
export function bracketOf(label: string): { base: string; inside: string } | undefined {
  const found = /^(.{1,79}?) ?[([]([^()[\]]{1,60})[)\]]$/u.exec(label)
  return found ? { base: found[1] ?? '', inside: (found[2] ?? '').trim() } : undefined
}

/** The people a joint tag names (`A, B`, `A and B`, `A/B`), or nothing. */
export function jointParts(label: string): string[] {
  const parts = label.split(/ ?[,;&+/] ?| (?:and|og|och|und|et|y|ja|e) /u).map((part) => part.trim())
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : []
}

/** What two spellings of one tag have in common: letters and digits, look-alikes of digits read as digits. */
export function spellingKey(label: string): string {
  const folded = fold(label).replace(NO_LETTER_OR_DIGIT, '')
  return /\d/.test(folded) ? folded.replace(/o(?=\d|$)/g, '0').replace(/[il](?=\d|$)/g, '1') : folded
}

/** Whether a short form consists of the initials of a full name: AB for Anna Berg, AvB for Anna van Berg. */
export function areInitials(short: string, full: string): boolean {
  const letters = fold(short).replace(NO_LETTER, '')
  const initials = full
    .split(/[\s-]+/u)
    .map((word) => fold(word).replace(NO_LETTER, ''))
    .filter((word) => word !== '' && !/^(?:dr|mr|mrs|ms|prof)$/.test(word))
    .map((word) => [...word][0] ?? '')
    .join('')
  return letters.length > 0 && (initials === letters || (letters.length > 1 && initials.startsWith(letters)))
}

/** A label with blanks around it, as a pattern's piece, named `label`. */
export const LABEL_GROUP = `(?<label>${LABEL})${BLANK}*`
