import { unicode } from '../../language/unicode.js'
import { BLANK } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const TITLE =
  'Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Senator|Representative|Congress(?:man|woman)|Delegate|Chair(?:man|woman|person)?|Vice Chair(?:man|woman)?|Ranking Member|Secretary|General|Gen|Admiral|Colonel|Col|Judge|Justice|Governor|Commissioner|Director|Ambassador|Rev|Hon|Sir|Dame|Lord|Lady|Sen|Rep'
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]*|de|la|van|von|der|del|du|of|[A-Z]\\.)"
const OFFICE =
  '(?:The|THE) (?:(?:Acting|Vice|Deputy|ACTING|VICE|DEPUTY) )?(?:\\p{Lu}[\\p{L}-]+)(?: (?:\\p{Lu}[\\p{L}-]+|of|for|pro|tempore|Pro|Tempore)){0,4}'
const PATTERN = unicode.d`^(?<lead>${BLANK}*)(?<label>(?:(?:${TITLE})\.?(?: ${WORD}){1,5}|${OFFICE}(?: \([^()]{1,50}\))?|\p{Lu}{2}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’.-]*){0,3})(?:,? \[[^\]]{1,30}\])?)(?:\.|\. ?[–—-])(?=${BLANK}|$)`

/** How every such line opens: a title, or three capitals. */
export const PERIOD_OPENING = new RegExp(`^\\W*(?:(?:${TITLE}|The|THE)\\W|[^a-z\\s\\d]{3})`)

/** `Mr. SMITH. text`, `The Chairman. text`: a title or capitals, closed by a full stop. */
const matchLabelPeriod: MatchLine = (line) => {
  if (!PERIOD_OPENING.test(line.head)) return []
  const found = PATTERN.exec(line.head.replaceAll('\u00a0', ' '))
  if (!found?.groups) return []
  const { lead = '', label = '' } = found.groups
  return [
    markAt(line, {
      label,
      labelAt: lead.length,
      speechAt: found[0].length,
      below: line.head.length === found[0].length,
    }),
  ]
}

/** Hearings and congressional records. */
export const labelPeriod: Layout = {
  name: 'label-period',
  example: 'Mr. SMITH. What was said',
  match: matchLabelPeriod,
  weak: true,
}
