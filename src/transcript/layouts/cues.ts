import { unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import { endsSentence, type Lines } from '../lines.js'
import { BLANK } from '../time.js'
import { bracketLabel } from './bracket-label.js'
import { matchChevrons } from './chevrons.js'
import { matchLabelColon } from './label-colon.js'
import type { Layout, MatchLine, TurnMark } from './layout.js'
import { markAt } from './mark.js'

const VOICE = /<v(?:\.[\w.-]{1,40})?[ \t]+([^>]{1,100})>/gu
const ALONE = unicode`^${BLANK}*(${LABEL}):?$`
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#x27': "'" },
}

/** `<v Anna>`, as often as it stands in the line. */
function voices(line: Parameters<MatchLine>[0]): TurnMark[] {
  if (!line.head.includes('<v')) return []
  return [...line.head.matchAll(VOICE)].map((found, nth) => {
    const label = (found[1] ?? '').replace(/&(#?\w{1,6});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    const mark = markAt(line, {
      label,
      labelAt: found.index + found[0].indexOf(' '),
      speechAt: found.index + found[0].length,
      plainAt: found.index + found[0].length,
      certain: true,
      marker: '<v>',
    })
    return nth === 0 ? mark : { ...mark, start: line.from + found.index }
  })
}

/** A line of a cue: a voice tag, a chevron, or a label with a colon. */
const matchCue: MatchLine = (line, index, lines) => {
  const spoken = voices(line)
  if (spoken.length > 0) return spoken
  if (/^\s*>>/.test(line.head)) return matchChevrons(line, index, lines)
  const labelled = matchLabelColon(line, index, lines)
  if (labelled.length > 0) return labelled
  const dash = /^\s*[-–—]\s*(?=\S)/.exec(line.head)
  if (dash)
    return [markAt(line, { label: null, speechAt: dash[0].length, plainAt: dash[0].length, change: true })]
  const above = lines.at(index - 1)
  if (above !== undefined && !above.blank && above.furniture === undefined) return []
  return [markAt(line, { label: null, speechAt: 0, marker: 'cue', change: sentenceEndsAbove(index, lines) })]
}

/** Whether the cue before ends a sentence; where nobody is named, a stretch of speech ends there. */
function sentenceEndsAbove(index: number, lines: Lines): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const line = lines.at(at)
    if (line && !line.blank && line.furniture === undefined) return endsSentence(lines.text, line.end)
  }
  return true
}

/** The first line of a cue holds nothing but the tag. */
const matchCueName: MatchLine = (line, index, lines) => {
  const above = lines.at(index - 1)
  const next = lines.at(index + 1)
  const first = above === undefined || above.furniture !== undefined || above.blank
  if (!first || next === undefined || next.blank || line.end - line.from > 50) return []
  const label = ALONE.exec(line.head)?.[1]
  return label === undefined ? [] : [markAt(line, { label, speechAt: line.head.length, below: true })]
}

/** WebVTT with `Anna: text`, or nobody named. */
export const webvtt: Layout = {
  name: 'webvtt',
  example: '00:01.000 --> 00:04.000⏎Anna: What was said',
  match: matchCue,
  container: 'webvtt',
}

/** WebVTT with voice tags. */
export const webvttVoices: Layout = {
  name: 'webvtt-voices',
  example: '00:01.000 --> 00:04.000⏎<v Anna>What was said</v>',
  match: matchCue,
  container: 'webvtt',
  hallmark: (mark) => mark.marker === '<v>',
}

/** SubRip, and every other file of cues with a line of times above each. */
export const srt: Layout = {
  name: 'srt',
  example: '1⏎00:00:01,000 --> 00:00:04,000⏎Anna: What was said',
  match: matchCue,
  container: 'srt',
}

const named = { example: '00:01.000 --> 00:04.000⏎Anna⏎What was said', match: matchCueName, weak: true }

/** Cues that begin with a line for the name, in WebVTT. */
export const webvttNames: Layout = { name: 'webvtt-names', ...named, container: 'webvtt' }

/** Cues that begin with a line for the name, as Teams pastes them. */
export const srtNames: Layout = { name: 'srt-names', ...named, container: 'srt' }

const bracketed = {
  example: '00:01.000 --> 00:04.000⏎[Anna] What was said',
  match: bracketLabel.match,
  weak: true,
}

/** `[Anna] text` in WebVTT. */
export const webvttBrackets: Layout = { name: 'webvtt-brackets', ...bracketed, container: 'webvtt' }

/** `[Anna] text` in SubRip. */
export const srtBrackets: Layout = { name: 'srt-brackets', ...bracketed, container: 'srt' }
