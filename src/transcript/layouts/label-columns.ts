import { type UnicodePattern, unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import { bracketedTime, TIME } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const TABBED = unicode.d`^(?<stamped>(?:\d{1,4}\t)?(?:(?:${bracketedTime('inside')}|(?<bare>${TIME})) *\t *)?)(?<label>${LABEL}) *[:：]? *\t[ \t]*(?=\S)`
const PADDED = unicode.d`^ {0,8}(?<stamped>(?:(?:${bracketedTime('inside')}|(?<bare>${TIME})) {1,12})?)(?<label>${LABEL})[:：]? {2,40}(?=\S)`
const ROW = unicode.d`^ *\|(?<stamped>(?: *(?:${bracketedTime('inside')}|(?<bare>${TIME})|\d{1,4}) *\|)?) *(?:\*\*)?(?<label>${LABEL})(?:\*\*)?[:：]? *\|(?=[^|])`

function matcher(pattern: UnicodePattern, sign: string): MatchLine {
  return (line) => {
    const { head } = line
    if (!head.includes(sign)) return []
    const found = pattern.exec(head)
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
}

/** `Anna⇥text`, also with a number or a time in a column before. */
export const labelTab: Layout = {
  name: 'label-tab',
  example: 'Anna\tWhat was said',
  match: matcher(TABBED, '\t'),
  sign: /\t/,
}

/** `Anna      text`: the speech in a column of its own. */
export const labelColumns: Layout = {
  name: 'label-columns',
  example: 'Anna      What was said',
  match: matcher(PADDED, '  '),
  sign: /\S {2}/,
  weak: true,
}

/** `| Anna | text |`: the rows of a Markdown table. */
export const labelRow: Layout = {
  name: 'label-row',
  example: '| Anna | What was said |',
  match: matcher(ROW, '|'),
  sign: /\|/,
  weak: true,
}
