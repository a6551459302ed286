import { CLOCK } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const FROM_TO = new RegExp(
  `^\\s*(?<time>(?:\\d{4}-\\d{2}-\\d{2} )?${CLOCK})\\s+(?:From|Von|De|Fra|Från|Da)\\s+(?<label>[^:\\t]{1,80}?)(?:\\s+(?:to|an|à|til|till|a|para)\\s+[^:]{1,80}?)?\\s*(?:\\((?:Direct Message|Privately)\\))?\\s*:\\s*`,
  'du',
)
const MESSAGE = new RegExp(
  `^[\\u200e\\u200f]*(?:\\[(?=[^\\]]{8,30}\\] )|(?=[^-–]{8,30} [-–] ))(?<time>\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? (?:${CLOCK}))(?:\\] (?:[-–] )?| [-–] )(?<label>[^:]{1,60}?): `,
  'du',
)

function matcher(pattern: RegExp): MatchLine {
  return (line) => {
    const found = pattern.exec(line.head)
    const place = found?.indices?.groups
    if (!found?.groups || !place?.label) return []
    const { time = null, label = '' } = found.groups
    const speechAt = found[0].length
    return [
      markAt(line, {
        ...{ label, labelAt: place.label[0], speechAt, timestamp: time, stamp: 'before', certain: true },
        below: line.head.length === speechAt,
      }),
    ]
  }
}

/** `12:03:11 From Anna to Everyone: text`, the chat that Zoom saves. */
export const zoomChat: Layout = {
  name: 'zoom-chat',
  example: '12:03:11 From Anna to Everyone: What was written',
  match: matcher(FROM_TO),
  sign: /\d\s+(?:From|Von|De|Fra|Från|Da)\s/,
}

/** `12/03/2020, 10:11 - Anna: text`, as messengers export conversations. */
export const message: Layout = {
  name: 'message',
  example: '12/03/2020, 10:11 - Anna: What was written',
  match: matcher(MESSAGE),
  sign: /^[\u200e\u200f]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d/m,
}
