import { HEAD_LENGTH, type Lines } from './lines.js'
import type { Span } from './transcript.js'

const QUOTED = /^[ \t]{0,3}>(?!>)[ \t]?/

/**
 * Where the whole transcript stands in a Markdown block quote, moves `from` of each line behind its `>`, and gives
 * the signs as stretches nobody said. None where fewer than four in five lines are quoted.
 */
export function stripBlockquote(lines: Lines): Span[] {
  const seen = lines.all.filter((line) => !line.blank && line.furniture === undefined)
  const quoted = seen.filter((line) => QUOTED.test(line.head))
  if (quoted.length < 3 || quoted.length < seen.length * 0.8) return []
  return quoted.map((line) => {
    const sign = QUOTED.exec(line.head)?.[0] ?? ''
    line.from = line.start + sign.length
    line.head = lines.text.slice(line.from, Math.min(line.end, line.from + HEAD_LENGTH))
    if (line.from >= line.end) line.furniture = 'block quote'
    return { start: line.start + sign.indexOf('>'), end: line.start + sign.indexOf('>') + 1 }
  })
}
