import { unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import type { Line, Lines } from '../lines.js'
import { BLANK, stampAtStart } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const ALONE = unicode`^${BLANK}*(?:\*\*)?(${LABEL})(?:\*\*)?:?$`

/** A tag on one line and a time on the next, or the other way round, with the speech below both. */
const matchTwoLines: MatchLine = (line, index, lines) => {
  const next = lines.at(index + 1)
  if (next === undefined || next.blank || next.furniture !== undefined) return []
  const stampHere = loneStamp(line)
  const stampNext = loneStamp(next)
  if ((stampHere === undefined) === (stampNext === undefined)) return []
  const labelLine = stampHere === undefined ? line : next
  const label = loneLabel(labelLine)
  if (label === undefined || !hasSpeech(lines, index + 1)) return []
  return [
    {
      ...markAt(labelLine, {
        label,
        speechAt: 0,
        below: true,
        stamp: stampHere === undefined ? 'inside' : 'before',
      }),
      start: line.start,
      labelStart: labelLine.from,
      timestamp: stampHere ?? stampNext ?? null,
      speechStart: next.end,
      plainStart: line.from,
    },
  ]
}

function loneStamp(line: Line): string | undefined {
  const text = line.head.trim()
  const stamp = line.end - line.from < 60 ? stampAtStart(text, true) : undefined
  return stamp?.length === text.length ? stamp.time : undefined
}

function loneLabel(line: Line): string | undefined {
  if (line.end - line.from > 60) return undefined
  return ALONE.exec(line.head)?.[1]
}

function hasSpeech(lines: Lines, index: number): boolean {
  const line = lines.below(index)
  return line !== undefined && loneStamp(line) === undefined
}

/** `Anna Berg`, below it `00:12`, below that the speech. */
export const labelOverStamp: Layout = {
  name: 'label-over-stamp',
  example: 'Anna Berg⏎00:12⏎What was said',
  match: matchTwoLines,
}

/** `00:12`, below it `Anna Berg`, below that the speech (Teams). */
export const stampOverLabel: Layout = {
  name: 'stamp-over-label',
  example: '00:12 --> 00:15⏎Anna Berg⏎What was said',
  match: matchTwoLines,
  hallmark: (mark) => mark.stamp === 'before',
}
