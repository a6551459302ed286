/** What a layout recognises at the start of a line. Offsets are UTF-16 within the line. */
export interface TurnMark {
  /** The speaker's tag, blanks folded and composed (NFC); null where the line names nobody. */
  label: string | null
  /** Where the tag stands, for messages. */
  labelStart: number
  /** As written, without brackets; null where there is none. */
  timestamp: string | null
  /** Where the speech begins. */
  speechStart: number
}

/**
 * A way to write a transcript line by line. To add one: a file in this folder that exports a Layout, and a line
 * in index.ts. `match` only says what a line *could* be; which labels are people is decided over the whole file
 * (speakers.ts), and the layout that explains most lines wins.
 */
export interface Layout {
  /** The name `--layout` takes and `stc turns` shows. */
  name: string
  /** An example line. */
  example: string
  match(line: string): TurnMark | undefined
}

/** A clock time as people write it: 1:02, 00:01:02, 00:01:02.345, 00:01:02-3, 1h02m. */
export const TIME = String.raw`#?\d{1,3}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?#?`

/**
 * What may stand before the colon of a tag: up to 48 characters without sentence punctuation, starting with a letter
 * or digit. Whether it is a person is another question.
 */
export const LABEL = String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’_\u00a0()/&-]{0,47}?|\?)`
