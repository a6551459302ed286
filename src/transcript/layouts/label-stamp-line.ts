import { unicode } from '../../language/unicode.js'
import { LABEL_GROUP } from '../label.js'
import { BLANK, bracketedTime, HINT_OF_TIME, TIME } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const MARKUP = '(?:\\*{1,3}|_{1,3}|#{1,6} |- )?'
const BETWEEN = `${BLANK}*(?:[-–—|,•·@]${BLANK}*)?`
const WHEN = `(?:(?:at|kl\\.?|um|à|Today at|Yesterday at)${BLANK})?`
const NAME_FIRST = unicode.d`^${BLANK}*${MARKUP}${LABEL_GROUP}${MARKUP}(?:${BETWEEN}${bracketedTime('inside')}|(?:${BLANK}|[-–—|,•·@])${BETWEEN}${WHEN}(?<bare>${TIME}))${MARKUP}${BLANK}*:?$`
const TIME_FIRST = unicode.d`^${BLANK}*${MARKUP}(?<stamped>(?:${bracketedTime('inside')}|(?<bare>${TIME})(?=${BLANK}|[-–—|,•·]))${BETWEEN})${MARKUP}${LABEL_GROUP}${MARKUP}:?$`

/** A line that is nothing but a tag and a time, in either order, with the speech below. */
export const matchLabelStampLine: MatchLine = (line, index, lines) => {
  const { head } = line
  // A colon is within a time or the last character.
  if (
    !HINT_OF_TIME.test(head) ||
    /:(?!\d|$)/.test(head) ||
    head.length > 120 ||
    line.end - line.from > head.length
  )
    return []
  const nameFirst = NAME_FIRST.exec(head)
  const found = nameFirst ?? TIME_FIRST.exec(head)
  const place = found?.indices?.groups
  if (!found?.groups || !place?.label || lines.below(index) === undefined) return []
  const { label = '', inside, bare } = found.groups
  return [
    markAt(line, {
      label,
      labelAt: place.label[0],
      speechAt: head.length,
      plainAt: nameFirst ? 0 : (place.stamped?.[1] ?? 0),
      timestamp: inside ?? bare ?? null,
      stamp: nameFirst ? 'inside' : 'before',
      below: true,
    }),
  ]
}

/** `Anna Berg  0:12` on a line of its own, the speech below (Otter, Sonix, Rev). */
export const labelStampLine: Layout = {
  name: 'label-stamp-line',
  example: 'Anna Berg  0:12⏎What was said',
  match: matchLabelStampLine,
}

/** `[00:00:12] Anna Berg` on a line of its own, the speech below (Trint, Happy Scribe). */
export const stampLabelLine: Layout = {
  name: 'stamp-label-line',
  example: '[00:00:12] Anna Berg⏎What was said',
  match: matchLabelStampLine,
  hallmark: (mark) => mark.stamp === 'before',
}
