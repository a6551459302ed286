import { fold } from '../../language/fold.js'
import { ANY_OMISSION } from '../../language/omission.js'
import { UnicodePattern, unicode } from '../../language/unicode.js'
import { words } from '../../language/words.js'
import type { Piece, Wording, WordPiece } from './wording.js'

const LETTER = "[\\p{L}\\p{M}\\p{N}'’ʼ\\u00ad]"
/** In this order: an omission; letters with others of the same word in brackets; what is in brackets; an action. */
const MARKED = new UnicodePattern(
  [
    `(?<omission>${ANY_OMISSION})`,
    `(?<mixed>(?<!${LETTER})${LETTER}+\\[${LETTER}{1,20}\\]${LETTER}*|\\[${LETTER}{1,20}\\]${LETTER}+)`,
    `\\[(?<insertion>[^\\[\\]]{1,500})\\]`,
    `\\((?<gloss>[^()]{1,500})\\)`,
    `(?<![\\p{L}\\p{N}*])\\*(?<action>[^*\\s](?:[^*\\n]{0,80}[^*\\s])?)\\*(?![\\p{L}\\p{N}*])`,
  ].join('|'),
  'gu',
)

/**
 * Takes a speech apart into words, omissions and what is in brackets. Marks that are declared nowhere stay between the
 * pieces. Words are split and folded as `words` does; one that a line's end divides is one word, with its parts.
 *
 * @param resumes where in the text it goes on behind a reporting clause
 */
export function takeApart(text: string, resumes?: readonly number[]): Wording {
  const pieces: Piece[] = []
  let done = 0
  for (const found of text.matchAll(MARKED.for(text))) {
    const { index: start, groups = {} } = found
    const end = start + found[0].length
    const { omission, mixed, insertion, gloss, action } = groups
    // A pause in round brackets with other words, `(he … left)`, is a gloss like any other.
    for (const word of plainWords(text, done, start)) pieces.push(word)
    if (omission !== undefined) pieces.push({ is: 'omission', start, end })
    else if (mixed !== undefined) pieces.push(mixedWord(mixed, start))
    else if (insertion !== undefined)
      pieces.push({ is: 'insertion', start, end, folded: foldedWords(insertion) })
    else if (gloss !== undefined) pieces.push({ is: 'gloss', start, end, folded: foldedWords(gloss) })
    else pieces.push({ is: 'action', start, end, folded: foldedWords(action ?? '') })
    done = end
  }
  for (const word of plainWords(text, done, text.length)) pieces.push(word)
  return { text, pieces, ...(resumes ? { resumes } : {}) }
}

/** A hyphen at the end of a line, within a word. */
const DIVIDED = unicode.g`(?<=\p{L}\p{M}*)(?:[-‐]|\u00ad)[ \t]*\n\s*(?=\p{Ll})`

function plainWords(text: string, from: number, to: number): WordPiece[] {
  const stretch = text.slice(from, to)
  if (!/[-‐\u00ad][ \t]*\n/.test(stretch)) return simpleWords(stretch, from)
  const found: WordPiece[] = []
  let line = 0
  for (const { 0: hyphen, index } of [
    ...stretch.matchAll(DIVIDED.for(stretch)),
    { 0: '', index: stretch.length },
  ]) {
    const own = simpleWords(stretch.slice(line, index), from + line)
    const divided = found.at(-1)
    const first = own[0]
    if (line > 0 && divided && first && first.start === from + line) {
      own.shift()
      found[found.length - 1] = {
        ...divided,
        end: first.end,
        folded: fold(text.slice(divided.start, divided.end) + text.slice(first.start, first.end)),
        parts: [divided.folded, first.folded],
      }
    }
    for (const word of own) found.push(word)
    line = index + hyphen.length
  }
  return found
}

function simpleWords(stretch: string, from: number): WordPiece[] {
  return words(stretch, 'en').map(({ start, end, folded }) => ({
    is: 'word',
    start: from + start,
    end: from + end,
    folded,
  }))
}

function mixedWord(written: string, start: number): WordPiece {
  const [before = '', , behind = ''] = written.split(/[[\]]/)
  return {
    is: 'word',
    start,
    end: start + written.length,
    folded: fold(written.replace(/[[\]]/g, '')),
    bracketed: { before: fold(before), behind: fold(behind) },
  }
}

function foldedWords(text: string): string[] {
  return words(text, 'en').map(({ folded }) => folded)
}
