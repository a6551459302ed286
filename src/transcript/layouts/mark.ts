import { cleanLabel } from '../label.js'
import type { Line } from '../lines.js'
import type { TurnMark } from './layout.js'

/** How many blanks a line begins with. */
export function indentOf(head: string): number {
  return head.length - head.trimStart().length
}

/** A mark as a layout finds it: offsets are UTF-16 within the line's head. */
export interface MarkParts {
  label: string | null
  labelAt?: number
  speechAt: number
  plainAt?: number
  timestamp?: string | null
  stamp?: TurnMark['stamp']
  emphasis?: boolean
  marker?: string | undefined
  below?: boolean
  tight?: boolean
  change?: boolean
  certain?: boolean
}

/** Turns offsets within a line's head into offsets of the text, and cleans the label. */
export function markAt(line: Line, parts: MarkParts): TurnMark {
  return {
    label: parts.label === null ? null : cleanLabel(parts.label),
    start: line.start,
    labelStart: line.from + (parts.labelAt ?? 0),
    speechStart: line.from + parts.speechAt,
    timestamp: parts.timestamp ?? null,
    plainStart: line.from + (parts.plainAt ?? 0),
    stamp: parts.stamp,
    emphasis: parts.emphasis === true,
    marker: parts.marker,
    below: parts.below === true,
    tight: parts.tight === true,
    indent: indentOf(line.head),
    change: parts.change === true,
    certain: parts.certain === true,
  }
}

/** What `OrdinaryTag` reads of a line. Offsets are UTF-16 into the text. */
type PlainTag = Pick<TurnMark, 'labelStart' | 'speechStart' | 'below'> & {
  place: 'before' | 'inside' | undefined
}

/**
 * The mark that `markAt` gives of a tag in its plainest form, on a line that begins with it. The same properties in the
 * same order, written out: V8 compiles anew what meets marks of several makes.
 */
export function plainMark(label: string, start: number, tag: PlainTag, timestamp: string | null): TurnMark {
  return {
    label,
    start,
    labelStart: tag.labelStart,
    speechStart: tag.speechStart,
    timestamp,
    plainStart: tag.place === 'before' ? tag.labelStart : start,
    stamp: tag.place,
    emphasis: false,
    marker: undefined,
    below: tag.below === true,
    tight: false,
    indent: 0,
    change: false,
    certain: false,
  }
}
