import type { LanguageCode } from '../language/languages.js'
import { findAliases } from './aliases.js'
import { closesLikeLabel } from './between-turns.js'
import { mayBeTable } from './header.js'
import { WordsOfLabels } from './label-words.js'
import { LAYOUTS } from './layouts/index.js'
import { labelColon, labelColonBelow, matchLabelColon } from './layouts/label-colon.js'
import type { Layout } from './layouts/layout.js'
import { labelColonStamp, labelStampColon, stampLabelColon } from './layouts/timed-label-colon.js'
import { type Direction, type OrdinaryLines, ordinaryLines } from './ordinary-lines.js'
import type { Positions } from './positions.js'
import { type ReadTurns, type Tagged, TYPICAL, WEAK } from './reading.js'
import { joinedAliases, type Settled } from './settled.js'
import { judgeTallies } from './speakers.js'
import type { Tally } from './tally.js'
import { bracketedStretches, type Unsaid } from './unsaid.js'
import { weakLines } from './weak-lines.js'
import type { Verdict } from './weigh-label.js'

/** What is known of a file before it is read. */
export interface OrdinaryContext {
  language: LanguageCode
  declared: ReadonlySet<string>
  aliases: Readonly<Record<string, string>>
  bodyStart: number
  /** The layout's name, where it is forced. */
  layout: string | undefined
  /** What the parts of the file above have decided. */
  settled?: Settled | undefined
}

/** Turns of an ordinary file, and the stretches of it that nobody said. */
export interface OrdinaryReading extends ReadTurns {
  unsaid: readonly Unsaid[]
  /** Offset of the first line that is not blank. */
  firstLine: number
  wrapWidth: number | undefined
}

const FAMILY = LAYOUTS.filter((layout) => layout.match === matchLabelColon && layout.container === undefined)

/** Characters that other layouts live by, wherever they stand. */
const FOREIGN = ['\t', '>>', '：'] as const

/**
 * Reads a file that is plainly tagged `Name: text`, with or without times in brackets, as most are: in one pass over its
 * lines, most of which are told by their first characters. Undefined where the file has, or may have, anything else: a
 * header, furniture, hand-wrapped lines, stage directions, a remark, tags without colons, or a layout that could explain
 * more. The general way of reading then takes over. What is read here is what that gives, to the last detail:
 *
 * - No line is furniture, enclosed or numbered, none heads the file, and no cue is there: `ordinaryLines` stops at every
 *   line that could be. So each mark counts, and the labels are judged by the same evidence.
 * - No other layout can win: it would have to find more turns than there are lines that it can match (the weak ones
 *   only seven tenths of that), and those lines are counted. At a tie the layouts read here come first.
 * - Nothing is unsaid but times in brackets: those of the tags belong to the tags, the rest is looked for as always.
 */
export function readOrdinary(positions: Positions, context: OrdinaryContext): OrdinaryReading | undefined {
  const forced =
    context.layout === undefined ? undefined : LAYOUTS.find(({ name }) => name === context.layout)
  if (context.layout !== undefined && (forced === undefined || !FAMILY.includes(forced))) return undefined
  const { text } = positions
  if (FOREIGN.some((sign) => text.includes(sign))) return undefined
  const { settled } = context
  const lines = ordinaryLines(positions, context.bodyStart, settled)
  if (lines === undefined || (!settled?.begun && mayBeTable(lines.top))) return undefined
  const found = findAliases(new Set(lines.labels.keys()), [], context.aliases, context.declared)
  const aliases = settled ? joinedAliases(settled.aliases, found) : found
  const tagOf = (label: string) => aliases.canonical.get(label) ?? label
  const verdicts = judged(lines, tagOf, text, context)
  const { starts, others } = startsOf(lines, tagOf, verdicts, context)
  if (
    starts.length < (forced ? 1 : 2) ||
    (!forced && mayBeOutdone(starts.length, lines, positions, context.bodyStart))
  )
    return undefined
  // A known tag alone on a line without its colon.
  const known = [...verdicts.values()].filter(({ speaker }) => speaker).map(({ label }) => label)
  if ([...known, ...(settled?.speakers ?? [])].some((label) => lines.short.has(label))) return undefined
  // A time that belongs to a tag, and yet to no turn's.
  if (others.some(({ mark, label }) => mark.stamp !== undefined && verdicts.get(label ?? '')?.speaker))
    return undefined
  for (const [label, { timed, tally }] of lines.labels) {
    const verdict = verdicts.get(tagOf(label))
    if (verdict?.speaker) continue
    // A time that is no tag's; a closing line; a remark between turns.
    if (timed || closesLikeLabel(label) || (verdict?.shape === 'remark' && tally.afterBlank > 0))
      return undefined
  }
  const directions = directionsOf(lines, starts, settled?.turn !== undefined)
  return {
    layout: forced ?? layoutOf(starts),
    ...{ starts, others, verdicts, aliases, firstLine: lines.firstLine, wrapWidth: lines.wrapWidth },
    unsaid:
      lines.mayHoldTime || directions.length > 0
        ? bracketedStretches(text, context.bodyStart, lines.tagTimes, directions)
        : [],
  }
}

/**
 * Parts the marks into those that begin a turn and the others. A known tag begins one even where the line above was full,
 * if it does so elsewhere where it was not: people are interrupted in mid-sentence.
 */
function startsOf(
  { marks, wrapped }: OrdinaryLines,
  tagOf: (label: string) => string,
  verdicts: ReadonlyMap<string, Verdict>,
  { declared, settled }: OrdinaryContext,
): { starts: Tagged[]; others: Tagged[] } {
  const starts: Tagged[] = []
  const others: Tagged[] = []
  let unwrapped: Set<string> | undefined
  for (const mark of marks) {
    const label = tagOf(mark.label ?? '')
    let begins = verdicts.get(label)?.speaker === true
    if (begins && wrapped.has(mark)) {
      unwrapped ??= new Set(marks.flatMap((each) => (wrapped.has(each) ? [] : tagOf(each.label ?? ''))))
      begins = declared.has(label) || unwrapped.has(label) || settled?.speakers.has(label) === true
    }
    if (begins) starts.push({ mark, label })
    else others.push({ mark, label })
  }
  return { starts, others }
}

/** Which labels are people, by what was counted of them under the tags they stand for. */
function judged(
  lines: OrdinaryLines,
  tagOf: (label: string) => string,
  text: string,
  { language, declared, settled }: OrdinaryContext,
): Map<string, Verdict> {
  const tallies = new Map<string, Tally>()
  for (const [label, { tally }] of lines.labels) {
    tally.indents.set(0, tally.times)
    const joined = tallies.get(tagOf(label))
    if (joined === undefined) tallies.set(tagOf(label), tally)
    else joined.addAll(tally)
  }
  let words: WordsOfLabels | undefined
  const known = () => (words ??= new WordsOfLabels(text, tallies.keys()))
  return judgeTallies(tallies, {
    ...{ language, declared, listed: new Set(), lines: lines.lines, cues: false, weak: false },
    settled: settled?.verdicts,
    isCommonWord: (label) => known().isCommon(label),
    isNamed: (label) => known().isNamed(label),
  })
}

/** The stage directions that stand above a turn's start or the end of the file, and below a turn. */
function directionsOf(lines: OrdinaryLines, starts: readonly Tagged[], begun: boolean): Direction[] {
  if (lines.directions.length === 0) return []
  const begins = new Set(starts.map(({ mark }) => mark))
  const first = starts[0]?.mark.start ?? 0
  return lines.directions.filter(({ start, above }) => {
    const below = lines.marks[above]
    return (begun || start > first) && (below === undefined || begins.has(below))
  })
}

/** Whether a layout of another family could find more than these turns, as `chooseReading` counts them. */
function mayBeOutdone(turns: number, lines: OrdinaryLines, positions: Positions, bodyStart: number): boolean {
  if (lines.mayBeStampLine > turns) return true
  if (turns >= lines.lines * WEAK) return false
  if (lines.mayBeLabelLine * WEAK > turns) return true
  // In a file wrapped by hand most lines open with no tag, and it takes a look at each to know what they could be.
  return lines.others * WEAK > turns && weakLines(positions, bodyStart) * WEAK > turns
}

/** The layout whose hallmark at least six in ten of the turns bear; by the order of LAYOUTS. */
function layoutOf(starts: readonly Tagged[]): Layout {
  const times = { before: 0, inside: 0, behind: 0 }
  let below = 0
  for (const { mark } of starts) {
    if (mark.stamp !== undefined) times[mark.stamp]++
    else if (mark.below) below++
  }
  const most = (count: number) => count >= starts.length * TYPICAL
  if (most(times.before)) return stampLabelColon
  if (most(times.inside)) return labelStampColon
  if (most(times.behind)) return labelColonStamp
  return most(below) ? labelColonBelow : labelColon
}
