import { unicode } from '../../language/unicode.js'
import { endsSentence } from '../lines.js'
import { stampAtStart } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'

const LETTER = unicode`\p{L}`

/** A time at the start of a line, or on a line of its own, and nobody named. */
export const matchStamp: MatchLine = (line, index, lines) => {
  const { head } = line
  const lead = head.length - head.trimStart().length
  const stamp = stampAtStart(head.slice(lead), !LETTER.test(head) || !lines.wrapped(index))
  if (stamp === undefined) return []
  const end = lead + stamp.length
  const rest = head.slice(end)
  const colon = /^\s*[:：|–—-]?\s*/.exec(rest)?.[0].length ?? 0
  return [
    markAt(line, {
      label: null,
      speechAt: end + colon,
      plainAt: end + colon,
      timestamp: stamp.time,
      stamp: 'before',
      change: lines.afterBlank(index) || sentenceEndsAbove(index, lines),
    }),
  ]
}

function sentenceEndsAbove(index: number, lines: Parameters<MatchLine>[2]): boolean {
  const above = lines.at(index - 1)
  return above === undefined || endsSentence(lines.text, above.end)
}

/** `[00:00:12] text`, nobody named: one unnamed speaker. */
export const stampedText: Layout = {
  name: 'stamped-text',
  example: '[00:00:12] What was said',
  match: matchStamp,
  anonymous: true,
}
