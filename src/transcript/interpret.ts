import type { LanguageCode } from '../language/languages.js'
import { betweenTurns } from './between-turns.js'
import { stripBlockquote } from './blockquote.js'
import { chooseReading } from './choose.js'
import { markEnclosed } from './enclosed.js'
import { markFurniture } from './furniture.js'
import { readHeader } from './header.js'
import { cleanLabel } from './label.js'
import { stripLineNumbers } from './line-numbers.js'
import { Lines } from './lines.js'
import { readOrdinary } from './ordinary.js'
import type { Positions } from './positions.js'
import type { Candidate, ReadTurns, Tagged } from './reading.js'
import { type ReadingReasons, reasonsOf } from './reasons.js'
import type { Settled } from './settled.js'
import { type Container, markCues } from './subtitles.js'
import type { Span } from './transcript.js'
import { type Unsaid, unsaidStretches } from './unsaid.js'

/** What is needed to find turns in a text. */
export interface Unread {
  text: string
  language: LanguageCode
  bodyStart?: number
  declared?: Readonly<Record<string, unknown>>
  aliases?: Readonly<Record<string, string>>
  layout?: string
}

/** What was made of a text: where turns begin, who speaks, and what nobody says. */
export interface Interpretation {
  reading: ReadTurns
  /** Ascending and apart. */
  unsaid: readonly Unsaid[]
  /** Remarks between turns. */
  remarks: readonly Span[]
  /** Offset of the first line that is neither blank nor furniture. */
  firstLine: number | undefined
  container: Container | undefined
  wrapWidth: number | undefined
  /** The time of the subtitle that a start stands in. */
  cueOf(start: Tagged): string | undefined
  /** Where the lines begin that go with a start: those of its subtitle's times above it, else its own. */
  headOf(start: Tagged): number
  reasons(): ReadingReasons | undefined
}

/**
 * Finds the turns of a text, the short way where the file is ordinary. `settled` is what the parts of the file above
 * have decided, where the text is not the file's beginning. Undefined where nothing tells where anybody speaks.
 */
export function interpret(
  source: Unread,
  positions: Positions,
  settled?: Settled,
): Interpretation | undefined {
  const ordinary = readOrdinary(positions, {
    language: source.language,
    declared: declaredTags(source),
    aliases: source.aliases ?? {},
    bodyStart: source.bodyStart ?? 0,
    layout: settled?.layout ?? source.layout,
    settled,
  })
  if (ordinary === undefined) return interpretInFull(source, positions, settled)
  const { unsaid, firstLine, wrapWidth } = ordinary
  return {
    reading: startingWith(turnAbove(settled), ordinary),
    ...{ unsaid, firstLine, wrapWidth, remarks: [], container: undefined },
    cueOf: () => undefined,
    headOf: ({ mark }) => mark.start,
    reasons: () => interpretInFull(source, positions, settled)?.reasons(),
  }
}

/** As `interpret`, without its short way; the result is the same. */
export function interpretInFull(
  source: Unread,
  positions: Positions,
  settled?: Settled,
): Interpretation | undefined {
  const { language, bodyStart = 0 } = source
  const declared = declaredTags(source)
  const lines = new Lines(positions, bodyStart, settled)
  const container = settled ? settled.container : markCues(lines)
  if (settled?.container !== undefined) markCues(lines, settled.container)
  if (container === undefined) markFurniture(lines)
  const numbers = container === undefined ? [...stripBlockquote(lines), ...stripLineNumbers(lines)] : []
  if (container === undefined) markEnclosed(lines)
  const attendees = container === undefined && !settled?.begun ? readHeader(lines, declared) : []
  const { best, others } = chooseReading(
    { lines, language, declared, attendees, aliases: source.aliases ?? {}, settled },
    container,
    settled?.layout ?? source.layout,
  )
  if (settled === undefined && (best.starts.length === 0 || best.score === 0)) return undefined
  const reading = startingWith(turnAbove(settled), best)
  const { directions, remarks } = betweenTurns(lines, reading)
  return {
    reading,
    unsaid: unsaidStretches(lines, reading, [...numbers, ...directions, ...remarks]),
    remarks,
    firstLine: lines.all.find((line) => !line.blank && line.furniture === undefined)?.start,
    container,
    wrapWidth: lines.wrapWidth,
    cueOf: ({ index = -1 }) => lines.all[index]?.cue,
    headOf: ({ mark, index = -1 }) => headOf(mark.start, index, lines),
    reasons: () => reasonsOf(lines, best, others, attendees),
  }
}

function declaredTags({ declared = {} }: Unread): Set<string> {
  return new Set(Object.keys(declared).map(cleanLabel))
}

/** The turn that goes on from the part above, as the first start of this one. */
function turnAbove(settled: Settled | undefined): Candidate | undefined {
  const turn = settled?.turn
  if (turn === undefined) return undefined
  const at = { start: 0, labelStart: 0, speechStart: 0, plainStart: 0 }
  return { mark: { ...at, label: turn.speaker, timestamp: turn.timestamp }, label: turn.speaker, index: -1 }
}

/** Turns as read, one before them where it goes on from above. The same properties, whichever way they were read. */
function startingWith<Start extends Tagged>(
  above: Candidate | undefined,
  { layout, starts, others, verdicts, aliases, heard }: ReadTurns<Start>,
): ReadTurns<Start | Candidate> {
  return { layout, starts: above ? [above, ...starts] : starts, others, verdicts, aliases, heard }
}

function headOf(start: number, index: number, lines: Lines): number {
  let at = index
  while (at > 0 && lines.at(at - 1)?.furniture === 'cue') at--
  return at === index ? start : (lines.at(at)?.start ?? start)
}
