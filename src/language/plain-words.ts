import { ANY_OMISSION } from './omission.js'
import { words } from './words.js'

/** A word with the marks that cling to it. UTF-16 offsets, half-open. */
export interface PlainWord {
  start: number
  end: number
  /** The word without marks; the same as `start` and `end` for marks that stand alone. */
  wordStart: number
  wordEnd: number
  /** The word, folded; for marks that stand alone, the marks. */
  folded: string
  /** As it is written, with one kind of quotation mark, apostrophe, dash and ellipsis. */
  plain: string
  /** `(…)` or `[…]`: stands for words that are left out. */
  isOmission: boolean
  /** Marks that stand alone, such as a dash between blanks. */
  isMarks: boolean
}

const WHOLE = new RegExp(`^${ANY_OMISSION}$`)
const ANYWHERE = new RegExp(ANY_OMISSION, 'g')

/** Sets blanks around omission marks, so that each is a word of its own. */
export function omissionsApart(text: string): string {
  return text.replace(ANYWHERE, (mark) => ` ${mark.replace(/\s/g, '')} `)
}

/**
 * Splits a text into words as `words` does, none of its characters but white space left over: marks belong to the word
 * before them, at the beginning of a run without white space to the word behind them.
 */
export function plainWords(text: string): PlainWord[] {
  const found: PlainWord[] = []
  const list = words(text, 'en')
  let next = 0
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    const end = index + run.length
    let start = index
    for (let word = list[next]; word !== undefined && word.start < end; word = list[next]) {
      next++
      const behind = list[next]?.start ?? end
      const stop = Math.min(behind, end)
      const wordEnd = Math.min(word.end, stop)
      found.push(plainWord(text, { start, end: stop, wordStart: word.start, wordEnd }, word.folded))
      start = stop
    }
    if (start === index)
      found.push(plainWord(text, { start, end, wordStart: start, wordEnd: end }, undefined))
  }
  return found
}

function plainWord(
  text: string,
  place: Pick<PlainWord, 'start' | 'end' | 'wordStart' | 'wordEnd'>,
  folded: string | undefined,
): PlainWord {
  const plain = foldMarks(text.slice(place.start, place.end))
  const isMarks = folded === undefined
  const { start, end, wordStart, wordEnd } = place
  const isOmission = isMarks && WHOLE.test(plain)
  return { start, end, wordStart, wordEnd, folded: folded ?? plain, plain, isMarks, isOmission }
}

/** One kind of quotation mark, apostrophe, dash and ellipsis; letters composed. Case and all else stay. */
export function foldMarks(text: string): string {
  if (/^[\w ,.?!:;]*$/.test(text) && !text.includes('...')) return text
  return text
    .normalize('NFC')
    .replace(/["“”„«»]/g, '"')
    .replace(/['’‘ʼ]/g, "'")
    .replace(/[-–—‐‑]+/g, '-')
    .replace(/\.{3}/g, '…')
}
