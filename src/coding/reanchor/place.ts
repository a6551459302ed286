import { foldWhiteSpace } from '../../language/fold.js'
import { ANY_OMISSION } from '../../language/omission.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import { findQuote } from '../anchor.js'

/** Where a decision's words stand, and what an entry must say so that they are found there. */
export interface Place {
  turn: Turn
  /** UTF-16 offsets. */
  span: Span
  /** The words as the transcript writes them; white space folded, omission marks of the entry kept. */
  quote: string
  /** Which one it is where the quote stands several times in the turn. */
  occurrence: number | undefined
}

const LEFT_OUT = new RegExp(String.raw`(\s*${ANY_OMISSION}\s*)`, 'u')

/** A place where a quote stands but for white space and typographic marks, its quote as the transcript writes it. */
export function writtenPlace(
  transcript: Transcript,
  turn: Turn,
  span: Span,
  quote: string,
  occurrence: number | undefined,
): Place {
  const pieces = quote.trim().split(LEFT_OUT)
  let at = span.start
  const written = pieces.map((piece, index) => {
    if (index % 2 === 1 || piece.trim() === '') return piece
    if (pieces.length === 1) return transcript.text.slice(span.start, span.end)
    const [hit] = findQuote(transcript.text, { start: at, end: span.end }, piece)
    if (!hit) return piece
    at = hit.span.end
    return transcript.text.slice(hit.span.start, hit.span.end)
  })
  return { turn, span, quote: foldWhiteSpace(written.join('')), occurrence }
}

/** A place with a quote of its own words; undefined where that quote would not lead to it. */
export function placeOf(transcript: Transcript, turn: Turn, span: Span, quote: string): Place | undefined {
  const hits = findQuote(transcript.text, turn, quote)
  const at = hits.findIndex((hit) => hit.span.start === span.start && hit.span.end === span.end)
  if (at < 0) return undefined
  return { turn, span, quote, occurrence: hits.length > 1 ? at + 1 : undefined }
}
