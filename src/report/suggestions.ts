import { type ConcordanceLine, concordanceLines } from '../coding/concordance-lines.js'
import { spokenText } from '../coding/stretches.js'
import { strong } from '../markdown/build.js'
import { tableMarkdown } from '../markdown/table.js'
import { type DoubtfulTerm, foundBy } from '../measures/rule-accuracy.js'
import type { Suggestion, Suggestions } from '../measures/suggestions.js'
import type { TalkOfCodes } from '../measures/talk-of-codes.js'
import { counted, type Method } from '../method/methods.js'
import { plainTable } from '../tabular/plain-table.js'
import { percent } from './rule-accuracy.js'

/** What `stc suggest` found out about a code or a code group. */
export interface SuggestionReport {
  /** The code's or group's id. */
  about: string
  talk: TalkOfCodes
  suggestions: Suggestions
  doubtful: readonly DoubtfulTerm[]
  /** Accepted units in which a suggestion must occur. */
  leastUnits: number
  withStopWords: boolean
}

/** A row for CSV and NDJSON: a word or phrase to think of, or a term of a code that was mostly wrong. */
export interface SuggestionRecord {
  list: 'suggestion' | 'doubtful term'
  code: string | null
  term: string
  g2: number | null
  log_ratio: number | null
  count: number | null
  size: number | null
  rest_count: number | null
  rest_size: number | null
  units: number | null
  participants: number | null
  transcripts: number | null
  /** Where it stands first in an accepted unit: turn, line, and code points of the transcript. */
  example: string | null
  line: number | null
  start: number | null
  end: number | null
  text: string | null
  hits: number | null
  accepted: number | null
  excluded: number | null
  recoded: number | null
  precision: number | null
}

/** The record's keys in the order in which they are written. */
export const SUGGESTION_FIELDS = [
  'list',
  'code',
  'term',
  'g2',
  'log_ratio',
  'count',
  'size',
  'rest_count',
  'rest_size',
  'units',
  'participants',
  'transcripts',
  'example',
  'line',
  'start',
  'end',
  'text',
  'hits',
  'accepted',
  'excluded',
  'recoded',
  'precision',
] as const satisfies readonly (keyof SuggestionRecord)[]

const NOTHING = Object.fromEntries(
  SUGGESTION_FIELDS.map((field) => [field, null]),
) as unknown as SuggestionRecord

/** The suggestions, then the doubtful terms. Numbers that are not counts have four digits. */
export function suggestionRecords({ suggestions, doubtful }: SuggestionReport): SuggestionRecord[] {
  return [
    ...suggestions.list.map((each): SuggestionRecord => {
      const { transcript, place } = each.example
      const { positions, text } = transcript
      return {
        ...NOTHING,
        ...{ list: 'suggestion', term: each.phrase, g2: rounded(each.g2), log_ratio: rounded(each.logRatio) },
        ...{ count: each.count, size: each.size, rest_count: each.restCount, rest_size: each.restSize },
        ...{ units: each.units, participants: each.participants, transcripts: each.transcripts },
        example: `${transcript.id}:${place.turn.number}`,
        line: positions.lineOf(place.start),
        start: positions.toCodePoint(place.start),
        end: positions.toCodePoint(place.end),
        text: text.slice(place.start, place.end),
      }
    }),
    ...doubtful.map(
      ({ code, term, verdicts, precision }): SuggestionRecord => ({
        ...NOTHING,
        ...{ list: 'doubtful term', code: code.id, term, hits: foundBy(verdicts) },
        ...{ accepted: verdicts.accepted, excluded: verdicts.excluded, recoded: verdicts.recoded },
        precision: precision ? rounded(precision.value) : null,
      }),
    ),
  ]
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

const HEAD = ['word or phrase', 'G²', 'ratio', 'here', 'rest', 'in', 'example']
const ALIGN = ['left', 'right', 'right', 'right', 'right', 'right', 'left'] as const
const DOUBTFUL_HEAD = ['term', 'code', 'hits', 'kept', 'out', 'precision']
const DOUBTFUL_ALIGN = ['left', 'left', 'right', 'right', 'right', 'right'] as const

/** Both lists for a terminal, each with what it is. */
export function suggestionsText(report: SuggestionReport, method: Method, width: number): string {
  const { suggestions, doubtful } = report
  const parts = [`${heading(report, method)}\n`]
  if (suggestions.list.length > 0) {
    const rows = suggestions.list.map((each) => [...numbers(each), exampleText(each, 6)])
    parts.push(plainTable([HEAD, ...rows], { width, align: ALIGN }), `${LEGEND}\n`)
  }
  parts.push(`${leftOut(report, method)}\n`)
  if (doubtful.length > 0) {
    const rows = doubtful.map((term) => [quoted(term.term), ...doubtfulCells(term)])
    parts.push(`${DOUBTFUL}\n`, plainTable([DOUBTFUL_HEAD, ...rows], { width, align: DOUBTFUL_ALIGN }))
  }
  return parts.join('\n').replace(/\n{3,}/g, '\n\n')
}

/** Both lists as GFM tables. */
export function suggestionsMarkdown(report: SuggestionReport, method: Method): string {
  const { suggestions, doubtful } = report
  const parts = [`${heading(report, method)}\n`]
  if (suggestions.list.length > 0) {
    const rows = suggestions.list.map((each) => {
      const { transcript, turn, left, match, right } = exampleLine(each, 6)
      return [...numbers(each), [`${transcript}:${turn} ${left}`, strong(match), right]]
    })
    parts.push(tableMarkdown([HEAD, ...rows], [...ALIGN]), `${LEGEND}\n`)
  }
  parts.push(`${leftOut(report, method)}\n`)
  if (doubtful.length > 0) {
    const rows = doubtful.map((term) => [
      [{ type: 'inlineCode' as const, value: term.term }],
      ...doubtfulCells(term),
    ])
    parts.push(`${DOUBTFUL}\n`, tableMarkdown([DOUBTFUL_HEAD, ...rows], [...DOUBTFUL_ALIGN]))
  }
  return parts.join('\n')
}

const LEGEND = `G²: log-likelihood, how surprising; ratio: log₂, 1 is twice as often as in the rest.
here, rest: occurrences in the accepted units, and elsewhere.
in: accepted units/participants/transcripts that it occurs in.`

const DOUBTFUL = 'Terms of the rules that were excluded or recoded more often than kept:'

function heading({ about, talk, suggestions }: SuggestionReport, { words }: Method): string {
  const units = counted(talk.accepted.length, words.unit)
  if (suggestions.list.length === 0)
    return `Nothing marks the ${units} accepted under ${about} against the rest.`
  return `What marks the ${units} accepted under ${about} against the rest:`
}

function leftOut({ talk, suggestions, leastUnits, withStopWords }: SuggestionReport, method: Method): string {
  const { known, within, weaker } = suggestions
  const lines = [
    `G² below 3.84, or in fewer than ${counted(leastUnits, method.words.unit)}`,
    ...(withStopWords ? [] : ['phrases that begin or end with a stop word']),
    ...(known > 0 ? [`${known} that the terms find already`] : []),
    ...(within > 0 ? [`${within} said only within a longer one`] : []),
    ...(weaker > 0 ? [`${weaker} weaker ones (--top)`] : []),
  ]
  const undecided =
    talk.undecided > 0
      ? `\nOn neither side: ${counted(talk.undecided, method.words.unit)} undecided or set aside.`
      : ''
  return `Left out: ${lines.join(';\n  ')}.${undecided}`
}

function numbers(each: Suggestion): string[] {
  const { phrase, g2, logRatio, count, restCount, units, participants, transcripts } = each
  const where = [units, participants, transcripts].join('/')
  return [phrase, g2.toFixed(1), logRatio.toFixed(1), String(count), String(restCount), where]
}

function exampleLine({ example: { transcript, place } }: Suggestion, context: number): ConcordanceLine {
  const [line] = concordanceLines(transcript, [place], { context, text: spokenText(transcript) })
  return line as ConcordanceLine
}

function exampleText(each: Suggestion, context: number): string {
  const { transcript, turn, left, match, right } = exampleLine(each, context)
  const before = left.split(/\s+/).slice(-3).join(' ')
  return `${transcript}:${turn} ${before}${match}${right}`
}

function doubtfulCells({ code, verdicts, precision }: DoubtfulTerm): string[] {
  const { accepted, excluded, recoded } = verdicts
  return [
    code.id,
    String(foundBy(verdicts)),
    String(accepted),
    String(excluded + recoded),
    percent(precision, true),
  ]
}

function quoted(term: string): string {
  return term.startsWith('/') ? term : JSON.stringify(term)
}
