import { unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import { BLANK, bracketedTime, TIME } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const PATTERN = unicode.d`^${BLANK}*(?<stamped>(?:(?:${bracketedTime('inside')}|(?<bare>${TIME}))${BLANK}*(?:[-–—|]${BLANK}*)?)?)(?:\*\*)?(?<label>${LABEL})(?:\*\*)?(?:${BLANK}+(?:--?|–|—|>|\||=|~|/)(?=${BLANK})|\.${BLANK}?[–—]|[–—](?=${BLANK}))${BLANK}*(?=\S)`

/** What every such line has: no tag has a sign of these before it. */
export const DASH_SIGN = /^[^!;"“”…]*?(?:\W(?:--?|[–—>|=~/])\W|\.\W?[–—]|[–—]\W)/

/** `Anna – text`, `Anna | text`, `Anna. – text`: any sign but a colon between the tag and the speech. */
const matchLabelDash: MatchLine = (line) => {
  if (!DASH_SIGN.test(line.head)) return []
  const found = PATTERN.exec(line.head)
  const place = found?.indices?.groups
  if (!found?.groups || !place?.label) return []
  const { label = '', inside, bare } = found.groups
  const timestamp = inside ?? bare ?? null
  return [
    markAt(line, {
      label,
      labelAt: place.label[0],
      speechAt: found[0].length,
      plainAt: place.stamped?.[1] ?? 0,
      timestamp,
      stamp: timestamp === null ? undefined : 'before',
    }),
  ]
}

/** A dash, bar or arrow instead of the colon. */
export const labelDash: Layout = {
  name: 'label-dash',
  example: 'Anna – What was said',
  match: matchLabelDash,
  weak: true,
}
