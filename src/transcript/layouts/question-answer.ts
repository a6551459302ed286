import { unicode } from '../../language/unicode.js'
import { BLANK } from '../time.js'
import { matchLabelColon } from './label-colon.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const PATTERN = unicode`^(${BLANK}*)([QAqa]|BY \p{Lu}{2,3}\. \p{Lu}+)(?:\.${BLANK}*|${BLANK}+|[-–—]${BLANK}*)(?=\S)`

/** `Q. text` and `A. text`, beside `THE COURT: text`: testimony before a court, and older interviews. */
const matchQuestionAnswer: MatchLine = (line, index, lines) => {
  const found = PATTERN.exec(line.head)
  if (!found) return matchLabelColon(line, index, lines)
  const [whole, lead = '', label = ''] = found
  if (label.length > 1) return []
  const dotted = whole.trimEnd().length > lead.length + 1 || /\s{2,}$|\t/.test(whole)
  if (!dotted) return matchLabelColon(line, index, lines)
  return [markAt(line, { label, labelAt: lead.length, speechAt: whole.length, marker: 'Q.' })]
}

/** Questions and answers without a colon. */
export const questionAnswer: Layout = {
  name: 'question-answer',
  example: 'Q. What was asked⏎A. What was said',
  match: matchQuestionAnswer,
  sign: /^[ \t\u00a0\d]{0,20}[QAqa](?:\.|[ \t\u00a0]+|[-–—])/m,
  hallmark: (mark) => mark.marker === 'Q.',
}
