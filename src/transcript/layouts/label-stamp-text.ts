import { unicode } from '../../language/unicode.js'
import { LABEL_GROUP } from '../label.js'
import { BLANK, bracketedTime } from '../time.js'
import { matchLabelColon } from './label-colon.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const PATTERN = unicode.d`^${BLANK}*(?:\*\*)?${LABEL_GROUP}(?:\*\*)?${BLANK}*${bracketedTime('inside')}(?:\*\*)?${BLANK}*[-–—]?${BLANK}*(?=\S)`

/** A tag and a bracketed time, no colon, the speech on the same line; lines with a colon are read as well. */
const matchLabelStampText: MatchLine = (line, index, lines) => {
  const found = PATTERN.exec(line.head)
  const place = found?.indices?.groups
  if (!found?.groups || !place?.label || /^\s*[:：]/.test(line.head.slice(found[0].length))) {
    return matchLabelColon(line, index, lines)
  }
  const { label = '', inside = null } = found.groups
  return [
    markAt(line, {
      ...{ label, labelAt: place.label[0], speechAt: found[0].length },
      ...{ timestamp: inside, stamp: 'inside', marker: 'no colon here' },
    }),
  ]
}

/** `Speaker 1 [00:00:02] text` (Trint). */
export const labelStampText: Layout = {
  name: 'label-stamp-text',
  example: 'Speaker 1 [00:00:02] What was said',
  match: matchLabelStampText,
  sign: /[[({<#]\d(?<=\S[ \t\u00a0*]*.\d)[^\])}>#\n\r]{1,30}[\])}>#][ \t\u00a0*–-]*[^\s:：]/,
  hallmark: (mark) => mark.marker === 'no colon here',
}
