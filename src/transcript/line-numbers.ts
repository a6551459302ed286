import { HEAD_LENGTH, type Lines, trimmedStart } from './lines.js'
import type { Span } from './transcript.js'

const NUMBERED = /^\s{0,8}(\d{1,5})[.)]?(?:[ \t\u00a0]+|$)/

/**
 * Finds numbers that count the lines of the file (or of its pages) at the left edge, moves `from` of each line behind
 * its number, and gives the numbers as stretches that nobody said. None where fewer than four in five lines are
 * numbered or the numbers do not ascend.
 */
export function stripLineNumbers(lines: Lines): Span[] {
  const seen = lines.all.filter((line) => !line.blank && line.furniture === undefined)
  if (seen.length < 6) return []
  let numbered = 0
  let steps = 0
  let last = Number.NaN
  for (const line of seen) {
    const found = NUMBERED.exec(line.head)
    if (!found) continue
    const number = Number(found[1])
    numbered++
    if (number === last + 1 || number === 1) steps++
    last = number
  }
  if (numbered < seen.length * 0.8 || steps < numbered * 0.8) return []
  const spans: Span[] = []
  for (const line of seen) {
    const found = NUMBERED.exec(line.head)
    if (!found) continue
    const start = trimmedStart(lines.text, line.start, line.end)
    const digits = /^\d{1,5}[.)]?/.exec(lines.text.slice(start, start + 8))?.[0].length ?? 0
    spans.push({ start, end: start + digits })
    line.from = line.start + found[0].length
    line.head = lines.text.slice(line.from, Math.min(line.end, line.from + HEAD_LENGTH))
    if (line.from >= line.end) line.furniture = 'line number'
  }
  return spans
}
