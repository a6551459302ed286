import { unicode } from '../../language/unicode.js'
import { BLANK, stampAtStart } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const PATTERN = unicode`^(${BLANK}*)[[(<{]{1,2}(?:v )?([\p{L}\p{N}?][\p{L}\p{M}\p{N} .,'’_-]{0,40}?)[\])>}]{1,2}${BLANK}*(?:[-–—:：]${BLANK}*)?(?=\S|$)`

/** A tag in brackets of any kind at the start of a line; a time may stand before or behind it. */
const matchBracketLabel: MatchLine = (line) => {
  const { head } = line
  const lead = head.length - head.trimStart().length
  const before = stampAtStart(head.slice(lead), /^\s*\d/.test(head))
  const skip = before ? lead + before.length : 0
  const found = PATTERN.exec(head.slice(skip))
  if (!found) return []
  const [whole, blanks = '', label = ''] = found
  const end = skip + whole.length
  const behind = before ? undefined : stampAtStart(head.slice(end), false)
  const stamp = before ?? behind
  return [
    markAt(line, {
      label,
      labelAt: skip + blanks.length + 1,
      speechAt: end + (behind?.length ?? 0),
      plainAt: skip,
      timestamp: stamp?.time ?? null,
      stamp: before ? 'before' : behind ? 'behind' : undefined,
      below: head.slice(end + (behind?.length ?? 0)).trim() === '',
    }),
  ]
}

/** `[Anna] text`, `<anna> text`, `(Anna) text`. */
export const bracketLabel: Layout = {
  name: 'bracket-label',
  example: '[Anna] What was said',
  match: matchBracketLabel,
  sign: /^[ \t\u00a0\d:.,\]]*[[(<{]/m,
  weak: true,
}
