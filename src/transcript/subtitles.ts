import type { Lines } from './lines.js'

/** Files of cues: a line of times, then what is shown meanwhile. */
export type Container = 'webvtt' | 'srt'

const MOMENT = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?`
const TIMING = new RegExp(`^\\s*(${MOMENT})\\s*(?:-->|,)\\s*${MOMENT}(?:\\s|$)`)
const MOMENT_RANGE = new RegExp(`^\\s*(${MOMENT})\\s*-->\\s*${MOMENT}(?:\\s|$)`)
const BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

/**
 * Tells whether a file consists of cues, and if so marks all that nobody says (header, ids, times, notes, styles) and
 * gives each spoken line its cue's start. WebVTT begins with its name; all else with `-->` between two times on lines
 * of their own is read as SubRip, also without numbers and blank lines (YouTube's SBV has a comma instead).
 */
export function markCues(lines: Lines, settled?: Container): Container | undefined {
  const first = lines.all.find((line) => !line.blank)
  const begins = first !== undefined && /^\ufeff?WEBVTT(?:\s|$)/.test(first.head)
  const webvtt = settled === undefined ? begins : settled === 'webvtt'
  const timings = lines.all.flatMap((line, index) =>
    !line.blank && line.end - line.start < 200 && (webvtt ? MOMENT_RANGE : TIMING).test(line.head)
      ? [index]
      : [],
  )
  if (settled === undefined && timings.length < (webvtt ? 0 : 2)) return undefined
  if (
    settled === undefined &&
    !webvtt &&
    (lines.all.length > timings.length * 40 || !startsEarly(lines, timings[0] ?? 0))
  )
    return undefined
  let block = webvtt && begins
  let cue: string | undefined
  const times = new Set(timings)
  for (const [index, line] of lines.all.entries()) {
    if (line.blank) {
      block = false
      continue
    }
    const timing = times.has(index) ? (webvtt ? MOMENT_RANGE : TIMING).exec(line.head) : null
    if (timing) {
      cue = timing[1]
      line.furniture = 'cue'
      block = false
    } else if (block || (webvtt && BLOCK.test(line.head) && lines.afterBlank(index))) {
      line.furniture = 'cue'
      block = true
    } else if (times.has(index + 1) && (/^\s*\d+\s*$/.test(line.head) || isCueId(lines, index, webvtt))) {
      line.furniture = 'cue'
    } else line.cue = cue
  }
  return webvtt ? 'webvtt' : 'srt'
}

/** The line above the times, set off by a blank line, names a cue of WebVTT. */
function isCueId(lines: Lines, index: number, webvtt: boolean): boolean {
  const above = lines.at(index - 1)
  return webvtt && (above === undefined || above.blank)
}

function startsEarly(lines: Lines, index: number): boolean {
  let spoken = 0
  for (let at = 0; at < index; at++) if (!lines.at(at)?.blank) spoken++
  return spoken <= 12
}
