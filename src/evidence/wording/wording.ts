import type { Span } from '../../transcript/transcript.js'

/** A word of a quotation. Offsets are UTF-16 in the speech's text. */
export interface WordPiece extends Span {
  is: 'word'
  /** As `fold` makes it, with letters in square brackets as if they stood there. */
  folded: string
  /** Where a hyphen at a line's end divides it: its parts, should the hyphen belong to it. */
  parts?: readonly [string, string] | undefined
  /** Letters in square brackets, `[T]his`, `walk[ed]`: what stands before and behind them, folded. */
  bracketed?: { before: string; behind: string } | undefined
}

/** `(…)` and `[…]`: words that are left out, by declaration. */
export interface OmissionPiece extends Span {
  is: 'omission'
  /** An ellipsis without brackets, which may be a pause as well. */
  isBare?: boolean | undefined
}

/**
 * Words that nobody need have said: an insertion in square brackets, a gloss in round ones, an action between
 * asterisks. They may stand in the transcript nevertheless.
 */
export interface AsidePiece extends Span {
  is: 'insertion' | 'gloss' | 'action'
  folded: readonly string[]
}

/** One piece of what a speaker is made to say. */
export type Piece = WordPiece | OmissionPiece | AsidePiece

/** What a quotation makes a speaker say, taken apart. */
export interface Wording {
  text: string
  /** In reading order; blanks and marks stand between them. */
  pieces: readonly Piece[]
  /** Where in `text` it goes on behind a reporting clause; nothing is left out there. */
  resumes?: readonly number[] | undefined
}

/** The stretches between omission marks, each with at least one word. */
export function fragmentsOf({ pieces }: Wording): Exclude<Piece, OmissionPiece>[][] {
  const fragments: Exclude<Piece, OmissionPiece>[][] = [[]]
  for (const piece of pieces) {
    if (piece.is === 'omission') fragments.push([])
    else fragments.at(-1)?.push(piece)
  }
  return fragments.filter((pieces) => pieces.some(({ is }) => is === 'word'))
}

/** How many words a speaker is made to say, what is in brackets left out. */
export function countOfWords({ pieces }: Wording): number {
  return pieces.reduce((sum, { is }) => sum + (is === 'word' ? 1 : 0), 0)
}

/** The parts that reporting clauses divide a quotation into, each as if it stood alone; all of it where there is none. */
export function betweenClauses({ text, pieces, resumes = [] }: Wording): Wording[] {
  const starts = [0, ...resumes]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length
    return { text, pieces: pieces.filter((piece) => piece.start >= start && piece.start < end) }
  })
}
