import { unicode } from '../language/unicode.js'
import { endsSentence, type Lines, trimmedEnd, trimmedStart } from './lines.js'
import type { Candidate, ReadTurns } from './reading.js'
import { bracketedTime, TIME } from './time.js'
import type { Span } from './transcript.js'

/** A stretch nobody said; a timestamp keeps what it says. */
export interface Unsaid extends Span {
  time?: string
}

const STAMP = new RegExp(bracketedTime('inside'), 'gu')
const LONE_CLOCK = unicode`^\s*(${TIME})\s*$`
const HEADING = /^#{1,6}[ \t]/
const TAG = /<\/?[a-zA-Z\d][^<>\n]{0,100}>|\{\\[^{}\n]{1,40}\}/g

/**
 * Every stretch of a body that nobody said, as a reading sees it, ascending and apart: furniture, line numbers,
 * headings, timestamps, marks after which the same speaker goes on, tags of subtitles. Where one stands in
 * mid-sentence the blank lines around it belong to it, so that the sentence goes on.
 */
export function unsaidStretches(
  lines: Lines,
  reading: ReadTurns<Candidate>,
  numbers: readonly Span[],
): Unsaid[] {
  const { text } = lines
  const cues = reading.layout.container !== undefined
  const table = reading.layout.name === 'label-row'
  const found: Unsaid[] = [...numbers]
  const starting = new Set(reading.starts.map(({ index }) => index))
  const clocks = lines.all.filter((line) => isLoneClock(line.head, line.end - line.start))
  const clocksAreStamps = clocks.length > 1
  for (const [index, line] of lines.all.entries()) {
    if (line.blank) continue
    if (table && lines.text.charAt(line.end - 1) === '|') found.push({ start: line.end - 1, end: line.end })
    if (line.furniture !== undefined || (HEADING.test(line.head) && !starting.has(index))) {
      found.push({ start: line.start, end: line.end })
    } else if (clocksAreStamps && !starting.has(index) && isLoneClock(line.head, line.end - line.start)) {
      found.push({ start: line.start, end: line.end, time: line.head.trim() })
    }
  }
  const bareStamps = reading.starts.filter(
    ({ mark }) => mark.stamp === 'before' && opensWithDigit(text, mark.start),
  ).length
  const bareIsCustom = bareStamps > reading.starts.length / 2
  for (const { mark, label } of reading.others) {
    const end = label === null ? mark.speechStart : mark.plainStart
    const start = trimmedStart(text, mark.start, end)
    if (end <= start || (label !== null && !(mark.stamp === 'before' && bareIsCustom))) continue
    found.push({
      start,
      end: trimmedEnd(text, start, end),
      ...(mark.timestamp === null ? {} : { time: mark.timestamp }),
    })
  }
  for (const each of repeatedLabels(reading)) found.push(each)
  const bodyStart = lines.all[0]?.start ?? 0
  for (const each of stamps(text, bodyStart)) found.push(each)
  if (cues) {
    TAG.lastIndex = bodyStart
    for (let tag = TAG.exec(text); tag; tag = TAG.exec(text))
      found.push({ start: tag.index, end: TAG.lastIndex })
  }
  return bridged(text, found, cues)
}

/**
 * The bracketed times of a body that nobody said, those at the offsets `inTags` left out, and the stage directions that
 * were found, in a file that has no furniture, headings or cues.
 */
export function bracketedStretches(
  text: string,
  bodyStart: number,
  inTags: ReadonlySet<number>,
  directions: readonly Span[],
): Unsaid[] {
  const times = stamps(text, bodyStart).filter(({ start }) => !inTags.has(start))
  return bridged(text, [...directions.map(({ start, end }) => ({ start, end })), ...times], false)
}

function opensWithDigit(text: string, start: number): boolean {
  return /\d/.test(text.charAt(trimmedStart(text, start, start + 20)))
}

/** In subtitles a label that names the one who speaks already is no new turn. */
export function isRepeat(reading: ReadTurns, nth: number): boolean {
  if (reading.layout.container === undefined || nth === 0) return false
  const here = reading.starts[nth]
  const before = reading.starts[nth - 1]
  return here !== undefined && here.label !== null && here.label === before?.label
}

function repeatedLabels(reading: ReadTurns<Candidate>): Span[] {
  return reading.starts.flatMap(({ mark }, nth) =>
    isRepeat(reading, nth) ? [{ start: mark.start, end: mark.speechStart }] : [],
  )
}

function isLoneClock(head: string, length: number): boolean {
  return length < 40 && LONE_CLOCK.test(head)
}

/** Bracketed times: in square brackets and hashes anywhere, in round ones at the ends of a line or to the second. */
function stamps(text: string, from: number): Unsaid[] {
  const found: Unsaid[] = []
  STAMP.lastIndex = from
  for (let match = STAMP.exec(text); match; match = STAMP.exec(text)) {
    const [whole] = match
    const time = match.groups?.inside ?? ''
    const end = match.index + whole.length
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const opens = /(?:^|[\n\r\u0085\u2028\u2029])[\s*_]*$/.test(before)
    const closes = /^[ \t\u00a0]*(?:[\n\r\u0085\u2028\u2029]|$)/.test(text.slice(end, end + 8))
    const clock = time.includes(':')
    if (!clock && !(opens && whole.startsWith('['))) continue
    if (!opens && !closes && /^[({<]/.test(whole) && !/\d:\d{2}:\d{2}/.test(time)) continue
    const colon = opens ? (/^:/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0
    found.push({ start: match.index, end: end + colon, time })
  }
  return found
}

/** Joins overlapping stretches, and lets those that cut a sentence reach over the line ends around them. */
function bridged(text: string, stretches: Unsaid[], always: boolean): Unsaid[] {
  const sorted = stretches.sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Unsaid[] = []
  for (const { start, end, ...more } of sorted) {
    const last = joined.at(-1)
    const near = last ? trimmedStart(text, last.end, start) === start : false
    if (last && (start <= last.end || (near && (always || isWholeLine(text, last))))) {
      last.end = Math.max(last.end, end)
      last.time ??= more.time
    } else joined.push({ start, end, ...more })
  }
  for (const each of joined) {
    const wholeLine = isWholeLine(text, each)
    const before = trimmedEnd(text, Math.max(0, each.start - 200), each.start)
    if (!(always || (wholeLine && !endsSentence(text, before)))) continue
    if (!/[\n\r\u0085\u2028\u2029]/.test(text.slice(before, each.start))) continue
    each.start = before
    if (wholeLine || always) each.end = trimmedStart(text, each.end, Math.min(text.length, each.end + 200))
  }
  return joined
}

function isWholeLine(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\n\r\u0085\u2028\u2029])\s*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[ \t\u00a0]*(?:[\n\r\u0085\u2028\u2029]|$)/.test(text.slice(end, end + 8))
  )
}
