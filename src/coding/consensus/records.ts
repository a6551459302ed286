import { foldWhiteSpace } from '../../language/fold.js'
import { isAgreed, isDisputed, type Matter, type ViewedDecision } from './matter.js'

/** The columns of a matter as a record; behind them one for each analyst. */
export const MATTER_FIELDS = [
  'transcript',
  'turn',
  'line',
  'speaker',
  'text',
  'outcome',
  'differences',
  'settled',
] as const

/** A matter as a record: `outcome` is agreed, differing or alone; each analyst’s column says status and codes. */
export function matterRecord(matter: Matter, analysts: readonly string[]): Record<string, unknown> {
  const { transcript, turn, span, views, differences, consensus } = matter
  return {
    transcript: transcript.id,
    turn: turn.number,
    line: transcript.positions.lineOf(span.start),
    speaker: turn.speaker,
    text: transcript.text.slice(span.start, span.end),
    outcome: isAgreed(matter) ? 'agreed' : isDisputed(matter) ? 'differing' : 'alone',
    differences,
    settled: consensus.length > 0,
    ...Object.fromEntries(analysts.map((analyst) => [analyst, viewText(views.get(analyst))])),
  }
}

/** A matter as the cells of a table: where, the words, what each analyst says of them. */
export function matterRow(matter: Matter, analysts: readonly string[]): string[] {
  const { transcript, turn, span, views, differences } = matter
  return [
    `${transcript.id}:${turn.number}`,
    differences.join(' '),
    ...analysts.map((analyst) => viewText(views.get(analyst)) ?? '–'),
    foldWhiteSpace(transcript.text.slice(span.start, span.end)),
  ]
}

function viewText(own: readonly ViewedDecision[] | undefined): string | null {
  if (!own) return null
  return own.map(({ decision, codes }) => [decision.status, ...codes].join(' ')).join('; ')
}
