import { unicode } from '../language/unicode.js'
import { toClock } from './clock-time.js'
import { decodeEntities } from './entities.js'
import { findFrontMatter } from './front-matter.js'
import { paragraphs } from './paragraphs.js'
import type { Span, Transcript, Turn } from './transcript.js'

/** A stretch of a source that is not in what was made of it, and why. Line and column where the source has lines. */
export interface Dropped {
  text: string
  reason: string
  /** 1-based. */
  line?: number
  /** 1-based, in code points. */
  column?: number
}

/** A turn of a format that tells turns apart by itself. */
export interface ImportedTurn {
  speaker: string | null
  /** As written, or as a clock time where it was a number. */
  timestamp: string | null
  /** Paragraphs parted by blank lines. */
  text: string
  /** 1-based, where the source has lines. */
  line?: number
}

/** A turn on its way into the canonical form. */
export interface BareTurn {
  speaker: string | null
  timestamp: string | null
  /** Each on one line, none empty. */
  paragraphs: string[]
  line: number | undefined
}

/** The turns of a source, what stands before them, and what is in neither. */
export interface BareTurns {
  turns: BareTurn[]
  /** Lines of words above the first turn: title, date, who was there. */
  preamble: string[]
  dropped: Dropped[]
}

/** Why times, cue numbers and settings, and a label said again within its turn are dropped: listed by their count. */
export const TIMES = 'times, numbers and repeated labels'

const LETTER = unicode`\p{L}`
const SIGNS_AROUND = unicode.g`^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$`
const TWO_LETTERS = unicode`\p{L}{2}`
const WORD = unicode`[\p{L}\p{N}]`
const BLANKS = /[ \t\r\n\f\v\u0085\u2028\u2029]+/g
const CUE_SETTINGS = /\b(?:align|line|position|size|vertical|region):\S+/g
// Tags of subtitles without a name in them.
const MARKUP = /<\/?[a-z]{1,4}(?:\.[^<>\s]*)?\s*>|<[\d:.]+>/gi

/** The turns of a format that tells them apart by itself. */
export function ofImported(turns: readonly ImportedTurn[]): BareTurns {
  return {
    turns: turns.map(({ speaker, timestamp, text, line }) => ({
      speaker,
      timestamp,
      paragraphs: paragraphs(text, 0, text.length).flatMap(({ start, end }) =>
        onOneLine(text.slice(start, end)),
      ),
      line,
    })),
    preamble: [],
    dropped: [],
  }
}

/**
 * The turns of a transcript without what nobody said. Stage directions in brackets stay; all other gaps, and words
 * between turns that are neither label nor time, are dropped and listed. Words above the first turn are the preamble.
 */
export function ofTranscript(transcript: Transcript): BareTurns {
  const { text, positions, turns } = transcript
  const dropped: Dropped[] = []
  const preamble: string[] = []
  const isCaption = /vtt|srt/i.test(transcript.layout)
  const drop = (start: number, words: string, reason: string, label: string | null = null) => {
    const own = label === null ? words : words.replace(label, '')
    const bare = isCaption ? own.replace(MARKUP, '').replace(CUE_SETTINGS, '') : own
    if (!WORD.test(words)) return
    const { line, column } = positions.lineColumn(start)
    const technical = !LETTER.test(bare) || toClock(bare) !== undefined
    dropped.push({ text: words, reason: technical ? TIMES : reason, line, column })
  }
  const between = (start: number, end: number, turn: Turn | undefined, first: boolean) => {
    for (const { at, words } of leftovers(text.slice(start, end), turn, isCaption)) {
      if (first && LETTER.test(isCaption ? words.replace(CUE_SETTINGS, '') : words)) preamble.push(words)
      else drop(start + at, words, 'outside any turn')
    }
  }
  const bare: BareTurn[] = []
  let at = findFrontMatter(text)?.bodyStart ?? 0
  for (const turn of turns) {
    between(at, turn.start, turn, bare.length === 0)
    const gaps = turn.gaps.filter((gap) => !isStageDirection(text.slice(gap.start, gap.end)))
    for (const gap of gaps) {
      for (const line of text.slice(gap.start, gap.end).matchAll(/\S[^\r\n\u0085\u2028\u2029]*/g)) {
        drop(gap.start + line.index, line[0].trimEnd(), 'not speech', turn.speaker)
      }
    }
    bare.push({
      speaker: turn.speaker,
      timestamp: turn.timestamp,
      paragraphs: saidParagraphs(text, turn, gaps, isCaption),
      line: positions.lineColumn(turn.start).line,
    })
    at = turn.end
  }
  between(at, text.length, undefined, false)
  return { turns: bare, preamble, dropped }
}

function saidParagraphs(text: string, turn: Turn, gaps: readonly Span[], isCaption: boolean): string[] {
  let next = 0
  return paragraphs(text, turn.start, turn.end, gaps).flatMap((span) => {
    const parts: string[] = []
    let at = span.start
    for (; next < gaps.length; next++) {
      const gap = gaps[next]
      if (gap === undefined || gap.start >= span.end) break
      // Marks of bold and italics may stand within a word; all else parts words.
      const glue = /^(?:<\/?[a-z]{1,4}(?:\.\S*)?>|[*_`]+)$/i.test(text.slice(gap.start, gap.end)) ? '' : ' '
      parts.push(text.slice(at, Math.max(at, gap.start)), glue)
      at = Math.max(at, gap.end)
    }
    if (at < span.end) parts.push(text.slice(at, span.end))
    return onOneLine(isCaption ? decodeEntities(parts.join('')) : parts.join(''))
  })
}

function onOneLine(text: string): string[] {
  const line = text.replace(BLANKS, ' ').trim()
  return line === '' ? [] : [line]
}

function isStageDirection(text: string): boolean {
  return /^\s*[([]/.test(text) && TWO_LETTERS.test(text)
}

/** The lines between two turns without the label and the time of the turn that follows; only those with words. */
function leftovers(
  between: string,
  turn: Turn | undefined,
  isCaption: boolean,
): { at: number; words: string }[] {
  if (!WORD.test(between)) return []
  let rest = isCaption ? between.replace(/^\ufeff?WEBVTT\b/, (mark) => ' '.repeat(mark.length)) : between
  if (turn?.speaker) rest = blankLast(rest, labelPattern(turn.speaker))
  if (turn?.timestamp) rest = blankLast(rest, new RegExp(literally(turn.timestamp), 'gu'))
  const found: { at: number; words: string }[] = []
  for (const match of rest.matchAll(/[^\r\n\u0085\u2028\u2029]+/g)) {
    const bare = isCaption ? match[0].replace(MARKUP, (mark) => ' '.repeat(mark.length)) : match[0]
    if (!WORD.test(bare)) continue
    const words = bare.replace(SIGNS_AROUND, '')
    found.push({ at: match.index + match[0].length - bare.trimStart().length, words })
  }
  return found
}

function labelPattern(label: string): RegExp {
  return new RegExp(label.split(' ').map(literally).join('[\\s\\u00a0]+'), 'gu')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function blankLast(text: string, pattern: RegExp): string {
  const last = [...text.matchAll(pattern)].at(-1)
  if (last === undefined) return text
  return text.slice(0, last.index) + last[0].replace(/\S/g, ' ') + text.slice(last.index + last[0].length)
}
