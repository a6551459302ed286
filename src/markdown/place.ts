import type { Node } from 'mdast'

/** A line, or a part of one, without its line end; UTF-16 offsets into the text. */
export interface Line {
  start: number
  end: number
}

/** The position of a node between two UTF-16 offsets; its lines and columns are for others to fill in. */
export function between(start: number, end: number): NonNullable<Node['position']> {
  return {
    start: { line: 0, column: 0, offset: start },
    end: { line: 0, column: 0, offset: end },
  }
}
