import type { OmissionPiece, Wording } from './wording.js'
import { fragmentsOf } from './wording.js'

const ELLIPSIS = /…|\.\s?\.\s?\.(?:\s?\.)?/g
/** Words between two marks: fewer stand nearly anywhere. */
const FEWEST = 2

/**
 * A wording with its bare ellipses, `…` and `. . .`, read as words left out rather than as pauses; undefined where there
 * is none between words, or where what stands between them is too short to be known by.
 */
export function withBareOmissions(wording: Wording): Wording | undefined {
  const { text, pieces } = wording
  const first = pieces.find(({ is }) => is === 'word')?.start ?? text.length
  const last = pieces.findLast(({ is }) => is === 'word')?.end ?? 0
  const bare = [...text.matchAll(ELLIPSIS)]
    .map(
      ({ 0: mark, index }): OmissionPiece => ({
        is: 'omission',
        start: index,
        end: index + mark.length,
        isBare: true,
      }),
    )
    .filter(({ start, end }) => start > first && end < last)
    .filter(({ start, end }) => !pieces.some((piece) => piece.start < end && piece.end > start))
  if (bare.length === 0) return undefined
  const read = { ...wording, pieces: [...pieces, ...bare].sort((a, b) => a.start - b.start) }
  const isKnown = fragmentsOf(read).every(
    (fragment) => fragment.filter(({ is }) => is === 'word').length >= FEWEST,
  )
  return isKnown ? read : undefined
}
