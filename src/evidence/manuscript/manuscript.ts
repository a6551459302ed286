import type { Positions } from '../../transcript/positions.js'
import type { Span } from '../../transcript/transcript.js'

/** What kind of text a passage is. */
export type PassageKind = 'heading' | 'paragraph' | 'block quote' | 'list item' | 'table cell' | 'note'

/** Where a passage stands in a table. */
export interface TableCell {
  /** Numbers the tables of a manuscript. */
  table: number
  /** Within the table; 0 is the head's. */
  row: number
  /** Over so many rows it reaches. */
  rows: number
  column: number
  /** The words that head its column; empty where there is no head, and in the head itself. */
  head: string
}

/** A stretch of running text as a reader sees it: without markup, page heads and page numbers. */
export interface Passage {
  kind: PassageKind
  /** A line end of the file, or a hard break, is `\n`; a word that a line's end divides keeps its hyphen before it. */
  text: string
  /**
   * For each UTF-16 unit of `text` its offset in the manuscript's text, and behind them the offset of the end. They ascend, but
   * where the passage goes on at the top of the page's next column.
   */
  offsets: readonly number[]
  /** The headings it stands under, the outermost first; of a heading also itself. */
  section: readonly string[]
  /** Of a heading 1 to 6; of a block quote or an indented block how deep it stands; else 0. */
  depth: number
  /** Marks of notes in it, each with the offset in `text` behind which it stands. */
  notes: readonly { label: string; at: number }[]
  /** Stretches of `text` set in italics or bold. UTF-16 offsets. */
  stressed?: readonly Span[] | undefined
  /** Of a note: its label. */
  label?: string | undefined
  /** Of what stands in a table. */
  cell?: TableCell | undefined
}

/** A paper, a thesis chapter or a report that quotes transcripts. */
export interface Manuscript {
  /** The path as the user would write it, for messages. */
  file: string
  /** All of the text; of a Word document its paragraphs, one a line. */
  text: string
  positions: Positions
  /** In reading order. */
  passages: readonly Passage[]
}

/** Where a stretch of a passage stands in its manuscript. */
export function sourceSpan({ offsets }: Pick<Passage, 'offsets'>, { start, end }: Span): Span {
  const first = offsets[start] ?? offsets.at(-1) ?? 0
  // Behind the last character rather than before the next: markup may stand between.
  const last = end > start ? (offsets[end - 1] ?? first) + 1 : first
  return { start: first, end: Math.max(last, first) }
}
