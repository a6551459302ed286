import type { Place } from '../../diagnostic.js'
import type { Span } from '../../transcript/transcript.js'
import type { Manuscript } from './manuscript.js'

/** Where a stretch of a manuscript stands, with its line for a caret. The span is in UTF-16 offsets. */
export function placeIn(
  { file, positions }: Manuscript,
  { start, end }: Span,
): { place: Place; excerpt: string } {
  const from = positions.lineColumn(start)
  const to = positions.lineColumn(end)
  return {
    place: { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column },
    excerpt: positions.line(from.line),
  }
}
