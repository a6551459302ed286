import { cleanLabel } from '../label.js'
import type { Line } from '../lines.js'
import type { TurnMark } from './layout.js'

/** How many blanks a line begins with. */
export function indentOf(head: string): number {
  return head.length - head.trimStart().length
}

/** A mark whose offsets are given within the line's head. */
export function markAt(
  line: Line,
  parts: {
    label: string | null
    labelAt?: number
    speechAt: number
    plainAt?: number | undefined
    timestamp?: string | null | undefined
  } & Omit<TurnMark, 'label' | 'start' | 'labelStart' | 'speechStart' | 'plainStart' | 'timestamp'>,
): TurnMark {
  const { label, labelAt = 0, speechAt, plainAt = 0, timestamp = null, ...traits } = parts
  return {
    ...traits,
    label: label === null ? null : cleanLabel(label),
    start: line.start,
    labelStart: line.from + labelAt,
    speechStart: line.from + speechAt,
    plainStart: line.from + plainAt,
    timestamp,
    indent: indentOf(line.head),
  }
}
