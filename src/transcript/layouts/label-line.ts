import { unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import { BLANK } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const ALONE = unicode`^(${BLANK}*(?:#{1,6}${BLANK}+|\*\*|__|_|\*)?)(${LABEL})(?:\*\*|__|_|\*)?[:：]?$`

/** A short line that holds nothing but a tag, after a blank line or another turn, with the speech right below. */
const matchLabelLine: MatchLine = (line, index, lines) => {
  const { head } = line
  if (head.length > 64 || line.end - line.from > head.length) return []
  const found = ALONE.exec(head)
  if (!found || lines.below(index, 2) === undefined) return []
  const [, lead = '', label = ''] = found
  const heading = /^\s*#/.test(lead)
  if (!heading && lines.at(index + 1)?.blank && !lines.afterBlank(index)) return []
  if (/[.,]$/.test(label) && !/^\S+\.$/.test(label)) return []
  return [
    markAt(line, {
      label,
      labelAt: lead.length,
      speechAt: head.length,
      below: true,
      marker: heading ? '#' : undefined,
      emphasis: /[*_]$/.test(lead),
    }),
  ]
}

/** `Anna` alone on a line, without a colon, the speech below. */
export const labelLine: Layout = {
  name: 'label-line',
  example: 'Anna⏎What was said',
  match: matchLabelLine,
  weak: true,
}

/** `## Anna`, the speech below. */
export const headingLabel: Layout = {
  name: 'heading-label',
  example: '## Anna⏎What was said',
  match: matchLabelLine,
  weak: true,
  hallmark: (mark) => mark.marker === '#',
}
