import type { LanguageCode } from '../language/languages.js'
import { unicode } from '../language/unicode.js'
import { type Aliases, findAliases } from './aliases.js'
import type { Attendee } from './header.js'
import { WordsOfLabels } from './label-words.js'
import type { Layout, TurnMark } from './layouts/layout.js'
import { endsSentence, type Lines } from './lines.js'
import { joinedAliases, type Settled } from './settled.js'
import { judgeSpeakers } from './speakers.js'
import type { Sighting } from './tally.js'
import { secondsOf } from './time.js'
import type { Verdict } from './weigh-label.js'

/** A mark on its line, with the tag it is read as. */
export interface Candidate {
  mark: TurnMark
  /** Index into the lines. */
  index: number
  /** The canonical tag; null where nobody is named. */
  label: string | null
}

/** A mark with the tag it is read as; its line only where the lines were kept. */
export type Tagged = Omit<Candidate, 'index'> & Partial<Pick<Candidate, 'index'>>

/** The share of turns that bear a layout's hallmark, from which on the file is called by that layout. */
export const TYPICAL = 0.6

/** Where turns begin and who speaks, of one family of layouts. */
export interface ReadTurns<Start = Tagged> {
  layout: Layout
  /** Where turns begin, ascending. */
  starts: readonly Start[]
  /** Marks that begin no turn: the same speaker goes on, or the tag is speech. */
  others: readonly Start[]
  verdicts: ReadonlyMap<string, Verdict>
  aliases: Aliases
  /** Labels that begin turns in other parts of the file. */
  heard?: ReadonlySet<string>
}

/** What a turn counts of a layout that is easily mistaken. */
export const WEAK = 0.7

/** Where each speaker's first tag stands, in the order of their first turns; those without a name left out. */
export function firstTags({ starts }: ReadTurns): Map<string, number> {
  const first = new Map<string, number>()
  for (const { label, mark } of starts)
    if (label !== null && !first.has(label)) first.set(label, mark.labelStart)
  return first
}

/** What one family of layouts makes of a file. */
export interface Reading extends ReadTurns<Candidate> {
  /** Most turns bear the layout's hallmark, or it needs none. */
  typical: boolean
  /** How much it explains: turns with a speaker, less where the layout is easily mistaken. */
  score: number
}

/** What a reading needs to know of the file. */
export interface ReadingContext {
  lines: Lines
  language: LanguageCode
  declared: ReadonlySet<string>
  attendees: readonly Attendee[]
  aliases: Readonly<Record<string, string>>
  /** Whether the layout was forced, so that it need not prove itself. */
  forced: boolean
  /** What the parts of the file above have decided. */
  settled?: Settled | undefined
}

const FACT = unicode`^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\d[\d.:/-]*)(?:,? (?:\p{Lu}[\p{L}\p{M}'’.-]*|\d[\d.:/-]*|de|van|von|of|and)){0,5}(?:,? \([^)]*\))?$`

/** Reads a file by one family of layouts. */
export function readByFamily(family: readonly [Layout, ...Layout[]], context: ReadingContext): Reading {
  const { lines, declared } = context
  const marks = marksOf(family[0], lines)
  const labels = new Set(marks.flatMap(({ mark }) => mark.label ?? []))
  const { settled } = context
  const found = findAliases(labels, context.attendees, context.aliases, declared)
  const aliases = settled ? joinedAliases(settled.aliases, found) : found
  const candidates = marks.map(({ mark, index }): Candidate => {
    const label = mark.label === null ? null : (aliases.canonical.get(mark.label) ?? mark.label)
    return { mark, index, label }
  })
  const named = candidates.filter((each): each is Candidate & { label: string } => each.label !== null)
  let looked: WordsOfLabels | undefined
  const words = (): WordsOfLabels => {
    looked ??= new WordsOfLabels(lines.text, new Set(named.map((each) => each.label)))
    return looked
  }
  const isCommonWord = (label: string): boolean => words().isCommon(label)
  const isNamed = (label: string): boolean => words().isNamed(label)
  const verdicts = judgeSpeakers(
    named.map((each) => sightingOf(each, each.label, lines)),
    {
      language: context.language,
      declared,
      listed: new Set(
        context.attendees.flatMap(({ label, full }) => (full === undefined ? [label] : [label, full])),
      ),
      lines: lines.all.filter(
        (line) => !line.blank && line.furniture === undefined && line.closed === undefined,
      ).length,
      isCommonWord,
      isNamed,
      cues: family[0].container !== undefined,
      weak: family[0].weak === true && !context.forced,
      settled: settled?.verdicts,
    },
  )
  const isSpeaker = ({ label }: Candidate) => label !== null && verdicts.get(label)?.speaker === true
  const speakers = candidates.filter(isSpeaker)
  // A known tag begins a turn even where the line above was full: people are interrupted in mid-sentence.
  const unwrapped = new Set(
    speakers.flatMap(({ label, index }) => (label !== null && !lines.wrapped(index) ? [label] : [])),
  )
  const nobody = speakers.length === 0 && (settled === undefined || settled.speakers.size === 0)
  const begins = (each: Candidate): boolean => {
    const { label, mark, index } = each
    if (label === null) return mark.change === true && (nobody || mark.marker !== 'cue')
    if (!isSpeaker(each)) return false
    return (
      !lines.wrapped(index) ||
      declared.has(label) ||
      unwrapped.has(label) ||
      settled?.speakers.has(label) === true
    )
  }
  const known = new Set([...verdicts.values()].filter(({ speaker }) => speaker).map(({ label }) => label))
  for (const label of settled?.speakers ?? []) known.add(label)
  const starts = withLoneLabels(candidates.filter(begins), candidates, known, lines)
  const started = new Set(starts.map(({ mark }) => mark))
  const turns =
    nobody && starts.length === 0 && !settled?.begun
      ? candidates.slice(0, 1).filter(({ label }) => label === null)
      : starts
  return {
    ...nameOf(family, turns, lines),
    starts: turns,
    others: candidates.filter(({ mark }) => !started.has(mark)),
    verdicts,
    aliases,
    score: scoreOf(family[0], turns, candidates, context.forced),
  }
}

function marksOf(layout: Layout, lines: Lines): { mark: TurnMark; index: number }[] {
  const found: { mark: TurnMark; index: number }[] = []
  let below = -1
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || line.furniture !== undefined || line.closed !== undefined || line.start < below)
      continue
    for (const mark of layout.match(line, index, lines)) {
      found.push({ mark, index })
      below = mark.speechStart
    }
  }
  return found
}

function sightingOf({ mark, index }: Candidate, label: string, lines: Lines): Sighting {
  const line = lines.all[index]
  return {
    label,
    afterBlank: lines.afterBlank(index),
    wrapped: lines.wrapped(index),
    midSentence: !lines.afterBlank(index) && !endsSentence(lines.text, lines.at(index - 1)?.end ?? 0),
    stamp: mark.stamp !== undefined,
    emphasis: mark.emphasis === true,
    indent: mark.indent ?? 0,
    below: mark.below === true,
    tight: mark.tight === true,
    certain: mark.certain === true,
    get fact() {
      return line !== undefined && isFact(lines.text, mark.speechStart, line.end)
    },
  }
}

/** Whether what a line says looks like a fact of a form (`Dr. Anna Berg`, `12 May`), not like speech. */
export function isFact(text: string, speechStart: number, lineEnd: number): boolean {
  const speech = text.slice(speechStart, Math.min(lineEnd, speechStart + 80)).trim()
  return speech.length > 3 && speech.length < 60 && FACT.test(speech) && /[ \d]/.test(speech)
}

/** A known tag alone on its line, its colon forgotten, begins a turn as well. */
function withLoneLabels(
  starts: readonly Candidate[],
  candidates: readonly Candidate[],
  known: ReadonlySet<string>,
  lines: Lines,
): Candidate[] {
  if (known.size < 2) return [...starts]
  const longest = [...known].reduce((most, label) => Math.max(most, label.length), 0)
  const taken = new Set(candidates.map(({ index }) => index))
  const lone: Candidate[] = []
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || taken.has(index) || line.furniture !== undefined || line.closed !== undefined) continue
    if (line.end - line.from > longest + 2) continue
    const label = line.head.trim()
    const next = lines.at(index + 1)
    if (!known.has(label) || next === undefined || next.blank || taken.has(index + 1)) continue
    const mark: TurnMark = {
      ...{ label, start: line.start, labelStart: line.from, speechStart: line.end, plainStart: line.from },
      ...{ timestamp: null, below: true, marker: 'no colon' },
    }
    lone.push({ mark, index, label })
  }
  return lone.length === 0 ? [...starts] : [...starts, ...lone].sort((a, b) => a.mark.start - b.mark.start)
}

function scoreOf(
  layout: Layout,
  starts: readonly Candidate[],
  candidates: readonly Candidate[],
  forced: boolean,
): number {
  const named = starts.filter(({ label }) => label !== null)
  if (named.length > 0) {
    if (layout.weak !== true || forced) return named.length
    const people = new Set(named.map(({ label }) => label)).size
    return people < 2 || named.length < 4 ? 0 : named.length * WEAK
  }
  const stamps = candidates.flatMap(({ mark }) =>
    mark.timestamp === null ? [] : (secondsOf(mark.timestamp) ?? []),
  )
  const ascending = stamps.filter((each, i) => i === 0 || each >= (stamps[i - 1] ?? 0)).length
  const changes = candidates.filter(({ mark }) => mark.change && mark.marker === '>>').length
  if (layout.container !== undefined) return layout.weak ? 0 : 1.4
  if (changes > 1) return 1.5
  if (layout.anonymous !== true || layout.hallmark !== undefined) return 0
  return stamps.length >= (forced ? 1 : 2) && ascending >= stamps.length * 0.8 ? 1.4 : 0
}

function nameOf(
  family: readonly [Layout, ...Layout[]],
  starts: readonly Candidate[],
  lines: Lines,
): { layout: Layout; typical: boolean } {
  for (const layout of family) {
    const { hallmark } = layout
    if (hallmark === undefined) continue
    const bearing = starts.filter(({ mark, index }) => {
      const line = lines.all[index]
      return line !== undefined && hallmark(mark, line, lines)
    }).length
    if (bearing > 0 && bearing >= starts.length * TYPICAL) return { layout, typical: true }
  }
  const general = family.find((layout) => layout.hallmark === undefined)
  return { layout: general ?? family[0], typical: general !== undefined }
}
