import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { words } from '../language/words.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { CodedTranscript, FoundUnit } from './code-transcript.js'
import type { TermPlace } from './concordance.js'
import { isInPlay } from './meaning-unit.js'

/**
 * A term in its context. `start`/`end` are code points of the transcript, half-open; `left`, `match` and `right` follow
 * each other there, and are a stretch of one turn as it stands.
 */
export interface ConcordanceLine {
  transcript: string
  /** 1-based number of the turn. */
  turn: number
  /** 1-based line on which the match starts. */
  line: number
  start: number
  end: number
  speaker: string | null
  participant: string | null
  role: string
  left: string
  match: string
  right: string
  term: string
  /** Codes of the units in play that overlap the match; null where no codebook is at hand. */
  codes: string[] | null
}

/** The record's keys in the order in which they are written. */
export const CONCORDANCE_FIELDS = [
  'transcript',
  'turn',
  'line',
  'start',
  'end',
  'speaker',
  'participant',
  'role',
  'left',
  'match',
  'right',
  'term',
  'codes',
] as const satisfies readonly (keyof ConcordanceLine)[]

/** How the lines of a concordance are made. */
export interface LineOptions {
  /** Words of context on each side, at most; a turn's end ends it. */
  context: number
  /** What the words are taken from, offset for offset; default: the transcript's text as it stands. */
  text?: string
  /** What was found in the transcript by rules and decisions. */
  coded?: Pick<CodedTranscript, 'units'> | undefined
}

/** Each place of a transcript as a line, in the order given. */
export function concordanceLines(
  transcript: Transcript,
  places: readonly TermPlace[],
  { context, text = transcript.text, coded }: LineOptions,
): ConcordanceLine[] {
  const { positions, language } = transcript
  const inPlay = coded && unitsInPlay(coded.units)
  return places.map(({ turn, start, end, term }) => {
    const speaker = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
    const span = { start, end }
    return {
      transcript: transcript.id,
      turn: turn.number,
      line: positions.lineOf(start),
      start: positions.toCodePoint(start),
      end: positions.toCodePoint(end),
      speaker: turn.speaker,
      participant: speaker?.participant ?? null,
      role: speaker?.role ?? 'participant',
      left: text.slice(contextStart(text, turn, start, context, language), start),
      match: text.slice(start, end),
      right: text.slice(end, contextEnd(text, turn, end, context, language)),
      term,
      codes: inPlay ? codesAt(inPlay.get(turn) ?? [], span) : null,
    }
  })
}

/** Characters a word: a stretch that holds enough words nearly always, and one where no word that matters is longer. */
const REACHES = [12, 40] as const

function contextStart(text: string, turn: Turn, at: number, count: number, language: LanguageCode): number {
  if (count === 0) return at
  for (const reach of REACHES) {
    const from = Math.max(turn.start, at - reach * count)
    const found = words(text.slice(from, at), language)
    // Where the stretch does not begin with the turn, its first word may be half a one.
    const first = found.length > count ? found.at(-count) : undefined
    if (first) return from + first.start
    if (from === turn.start) return from
    if (reach === REACHES[1]) return found[1] ? from + found[1].start : at
  }
  return at
}

function contextEnd(text: string, turn: Turn, at: number, count: number, language: LanguageCode): number {
  if (count === 0) return at
  for (const reach of REACHES) {
    const to = Math.min(turn.end, at + reach * count)
    const found = words(text.slice(at, to), language)
    const last = found.length > count ? found[count - 1] : undefined
    if (last) return at + last.end
    if (to === turn.end) return to
    if (reach === REACHES[1]) return found.length > 1 ? at + (found.at(-2)?.end ?? 0) : at
  }
  return at
}

function unitsInPlay(units: readonly FoundUnit[]): Map<Turn, FoundUnit[]> {
  const byTurn = new Map<Turn, FoundUnit[]>()
  for (const unit of units) {
    if (unit.decision && !isInPlay(unit.decision)) continue
    const own = byTurn.get(unit.turn)
    if (own) own.push(unit)
    else byTurn.set(unit.turn, [unit])
  }
  return byTurn
}

function codesAt(units: readonly FoundUnit[], { start, end }: Span): string[] {
  const codes = new Set<string>()
  for (const unit of units) {
    if (unit.start >= end) break
    if (unit.end > start) for (const code of unit.codes) codes.add(code)
  }
  return [...codes]
}

/** What the lines of a concordance are sorted by: where they stand, or the words beside the match. */
export type ConcordanceOrder = 'place' | 'left' | 'right'

/**
 * Sorts lines by the words to the right of the match, or to its left from the nearest outwards, letters folded; in
 * code-unit order. Those alike, and all with `place`, stay in the order given.
 */
export function sortConcordance(
  lines: readonly ConcordanceLine[],
  order: ConcordanceOrder,
  language: LanguageCode,
): ConcordanceLine[] {
  if (order === 'place') return [...lines]
  return lines
    .map((line) => {
      const beside = words(order === 'left' ? line.left : line.right, language).map(({ folded }) => folded)
      const key = (order === 'left' ? beside.reverse() : beside).join(' ')
      return { line, key, match: fold(line.match) }
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.match, b.match))
    .map(({ line }) => line)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
