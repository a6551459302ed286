import type { Position } from 'unist'

/** The position of a node between two UTF-16 offsets; its lines and columns are for others to fill in. */
export function between(start: number, end: number): Position {
  return {
    start: { line: 0, column: 0, offset: start },
    end: { line: 0, column: 0, offset: end },
  }
}
