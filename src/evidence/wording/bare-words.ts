import type { Wording, WordPiece } from './wording.js'

/** The words that a speaker is made to say. */
export function wordsOf({ pieces }: Wording): WordPiece[] {
  return pieces.filter((piece): piece is WordPiece => piece.is === 'word')
}

/** The words that surely stand in the transcript if the quotation does: not those that may be spelled otherwise. */
export function certainWords(wording: Wording): string[] {
  return wordsOf(wording)
    .filter(({ parts, bracketed }) => !parts && !bracketed)
    .map(({ folded }) => folded)
}

/** All words by which a quotation may be looked for, folded. */
export function vocabularyOf(wording: Wording): string[] {
  return wordsOf(wording).flatMap(({ folded, parts }) => (parts ? [folded, ...parts] : [folded]))
}

/** `ﬁ` and its like, as printers set them. */
const LIGATURE = /[\ufb00-\ufb06]/g

/**
 * The text as it is compared word by word: without what is in brackets, words put together again, and letters that a
 * printer joined parted.
 */
export function bareText({ text, pieces }: Wording): string {
  let bare = ''
  let done = 0
  for (const piece of pieces) {
    const between = text.slice(done, piece.start)
    bare += between
    if (piece.is === 'omission') bare += ' (…) '
    else if (piece.is === 'word') {
      const word = text.slice(piece.start, piece.end).replace(LIGATURE, (sign) => sign.normalize('NFKC'))
      bare += piece.parts ? word.replace(/[-‐\u00ad][ \t]*\n\s*/, '') : word.replace(/[[\]]/g, '')
    }
    done = piece.end
  }
  return (bare + text.slice(done)).replace(/\s+/g, ' ').trim()
}
