import type { Line, Lines } from '../lines.js'

/** What a layout recognises as the possible start of a turn. Offsets are UTF-16 into the text. */
export interface TurnMark {
  /** The speaker's tag, cleaned; null where the mark names nobody (a timestamp alone, `>>`). */
  label: string | null
  /** Where the mark begins: what is before it belongs to the turn above. */
  start: number
  /** Where the tag stands, for messages. */
  labelStart: number
  /** Where the speech begins. */
  speechStart: number
  /** As written, without brackets; null where there is none. */
  timestamp: string | null
  /** Where the speech would begin if the tag turned out to be speech: behind a timestamp, before the tag. */
  plainStart: number
  /** Where the timestamp stands: before the tag, between tag and colon, behind both. */
  stamp?: 'before' | 'inside' | 'behind' | undefined
  /** Bold or italic Markdown around the tag. */
  emphasis?: boolean
  /** A list mark, quotation mark or number before the tag. */
  marker?: string | undefined
  /** The rest of the line is empty; the speech stands below. */
  below?: boolean
  /** No blank between the colon and the speech. */
  tight?: boolean
  /** Blanks before the tag. */
  indent?: number
  /** The speaker changes here although nobody is named. */
  change?: boolean
  /** The mark says by itself that its label is a speaker (`<v Name>`, `From Name to Everyone`). */
  certain?: boolean
}

/** Reads the marks of one line; `index` is its place in `lines`. Usually none or one. */
export type MatchLine = (line: Line, index: number, lines: Lines) => readonly TurnMark[]

/**
 * A way to write a transcript. To add one: a file in this folder that exports a Layout, and a line in index.ts.
 * `match` says what a line *could* be; which labels are people is decided over the whole file (speakers.ts), and
 * the layout that explains most wins. Layouts that share a `match` are one family, which reads them mixed; the first
 * whose hallmark most turns bear gives its name.
 */
export interface Layout {
  /** The name `--layout` takes and `stc turns` shows. */
  name: string
  /** An example line. */
  example: string
  match: MatchLine
  /** What tells this layout from others of its family. */
  hallmark?(mark: TurnMark, line: Line, lines: Lines): boolean
  /** Occurs in every file of this layout; the family is not tried where it does not. Bounded, with the flag m. */
  sign?: RegExp
  /** Files of this kind only, as `subtitles.ts` recognises them. */
  container?: 'webvtt' | 'srt'
  /**
   * Its marks look much like ordinary text (a short line, a dash), so that only people who come back are believed,
   * and a stricter layout that explains nearly as much is preferred.
   */
  weak?: boolean
  /** Marks without a label are all it has. */
  anonymous?: boolean
}
