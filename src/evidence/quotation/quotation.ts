import type { Span } from '../../transcript/transcript.js'

/**
 * How a manuscript sets words apart as somebody's: `block` (a block quote, or an indented block), `exchange` (a block of
 * several speakers), `inline` (within a sentence, between quotation marks), `heading` (a title between quotation
 * marks), `cited` (a sentence without quotation marks that cites meaning units in notes).
 */
export type QuotationForm = 'block' | 'exchange' | 'inline' | 'heading' | 'cited'

/** Why words between quotation marks are not taken for a quotation of a transcript. */
export type Aside =
  | 'short'
  | 'scare quote'
  | 'title of a work'
  | 'citation'
  | 'term'
  /** What those who did the study asked. */
  | 'question'
  /** Words of a document, a poster, a plan: a motto, the text of a form. */
  | 'document'

/** Words as they stand somewhere in a manuscript. */
export interface Written {
  text: string
  /** UTF-16 offsets in the manuscript's text. */
  span: Span
}

/** What one speaker is made to say. */
export interface Speech {
  /** The name before it, without colon and markup; null where nobody is named. */
  label: Written | null
  /** The words between the outermost quotation marks, markup taken away; line ends are `\n`. */
  text: string
  /** For each UTF-16 unit of `text` its offset in the manuscript's text, and behind them the offset of the end. */
  offsets: readonly number[]
  /** Where in `text` it goes on behind a reporting clause that interrupts it, `“…,” said P2, “…”`; a blank stands before. */
  resumes?: readonly number[]
}

/** Words that a manuscript gives as said by participants. */
export interface Quotation {
  form: QuotationForm
  /**
   * From the first to behind the last of its words in the manuscript, quotation marks left out; up to the end of a column where
   * it goes on at the top of the next. UTF-16 offsets.
   */
  span: Span
  /** In reading order; several only in an exchange. */
  speeches: readonly Speech[]
  /**
   * Who is said to have said it, as written, without brackets and dashes: `Therapist 8`, `P2, FG1`, `FG3/P1, nurse`.
   * Behind the quotation or in the words that lead to it; labels of speeches are not among them.
   */
  attributions: readonly Written[]
  /** Labels of notes in it or right behind it; of words within a note first that note's own. */
  notes: readonly string[]
  /** The headings it stands under. */
  section: readonly string[]
  /** Set where it is left alone. */
  aside: Aside | null
}
