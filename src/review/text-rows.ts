import type { Status } from '../coding/meaning-unit.js'
import { visible } from '../diagnostics/visible.js'
import { displayWidth, truncate } from '../tabular/display-width.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import { stretchOf } from './adding.js'
import { line, type Row, type Style, segment } from './screen.js'
import { focusedUnit, type ReviewState, shownCodes } from './state.js'
import { overlaps, type ReviewUnit, statusOf, turnAt } from './unit.js'
import { type Mark, type TextRow, wrapTurn } from './wrap.js'

/** How units other than the one at hand are marked in the margin. */
const SIGNS: Readonly<Record<Status, string>> = {
  candidate: '?',
  accepted: '+',
  'set-aside': '~',
  excluded: 'x',
}

/** A row and what it belongs to. */
interface Laid {
  row: TextRow
  turn: Turn
  first: boolean
}

/** The text around the place at hand, in exactly `height` rows. */
export function textRows(state: ReviewState, width: number, height: number): Row[] {
  const { opened } = state
  if (!opened) return Array.from({ length: height }, () => [])
  const { transcript } = opened
  const shown = shownSpan(state)
  const here = turnAt(transcript, shown.start)
  if (!here) return filled([line('  this transcript has no turn')], height)
  const label = labelWidth(transcript)
  const room = Math.max(8, width - label - 4)
  const lay = (turn: Turn): Laid[] => {
    const marks = turn === here || state.mode.is === 'sentences' ? marksOf(state, turn, shown) : []
    const style = turn === here ? 'plain' : 'dim'
    return wrapTurn(transcript.text, turn, room, marks, style).map((row, index) => ({
      row,
      turn,
      first: index === 0,
    }))
  }
  const laid = window(transcript, here, shown, height, state.scroll, lay)
  return filled(
    laid.map((each) => decorated(state, each, shown, label)),
    height,
  )
}

/** What must be seen: the sentences chosen, the unit, or the place that was gone to. */
export function shownSpan(state: ReviewState): Span {
  if (state.mode.is === 'sentences') return stretchOf(state.mode)
  if (state.mode.is === 'pick' && state.mode.purpose.for === 'new-unit') return state.mode.purpose.span
  const unit = focusedUnit(state)
  return unit ?? { start: state.focus.start, end: state.focus.start + 1 }
}

/** The rows to be seen: a third of them above the unit where it fits, else from its first row on. */
function window(
  { turns }: Transcript,
  here: Turn,
  shown: Span,
  height: number,
  scroll: number,
  lay: (turn: Turn) => Laid[],
): Laid[] {
  const own = lay(here)
  const isShown = ({ row }: Laid) => row.start < shown.end && shown.start < Math.max(row.end, row.start + 1)
  const first = Math.max(0, own.findIndex(isShown))
  const rows = Math.max(1, own.filter(isShown).length)
  const spare = Math.max(0, height - rows)
  // Also of a unit longer than the screen, the row above it is context.
  const above = Math.min(Math.max(spare > 0 ? 1 : 0, Math.ceil(spare / 2)), height - 1)
  const number = turns.indexOf(here)
  let laid = own
  let top = first - above
  for (let before = number - 1; before >= 0 && top + Math.min(0, scroll) < 0; before--) {
    const added = lay(turns[before] as Turn)
    laid = [...added, ...laid]
    top += added.length
  }
  for (
    let after = number + 1;
    after < turns.length && laid.length < top + Math.max(0, scroll) + height;
    after++
  )
    laid = [...laid, ...lay(turns[after] as Turn)]
  const from = Math.max(0, Math.min(top + scroll, Math.max(0, laid.length - height)))
  return laid.slice(from, from + height)
}

function marksOf(state: ReviewState, turn: Turn, shown: Span): Mark[] {
  if (state.mode.is === 'sentences') {
    const { sentences, at } = state.mode
    const cursor = sentences[at]
    return [{ ...shown, style: 'unit' }, ...(cursor ? [{ ...cursor, style: 'bar' as const }] : [])]
  }
  const unit = focusedUnit(state)
  if (!unit || unit.turn !== turn) return [{ ...shown, style: 'unit' }]
  if (state.context.blind) return [{ ...shown, style: 'unit' }]
  const codes = shownCodes(state, unit)
  const terms = unit.hits.filter(({ code }) => codes.includes(code))
  return [
    { ...shown, style: 'unit' },
    ...terms.map(({ hit }) => ({ start: hit.start, end: hit.end, style: 'term' as const })),
  ]
}

function decorated(state: ReviewState, { row, turn, first }: Laid, shown: Span, label: number): Row {
  const isHere = row.start < shown.end && shown.start < Math.max(row.end, row.start + 1)
  const other = isHere ? undefined : otherUnit(state, row)
  const status = other && statusOf(other)
  const sign = isHere ? segment('▌', 'strong') : status ? segment(SIGNS[status], status) : segment(' ')
  const name = first ? labelOf(turn, label) : ' '.repeat(label)
  const style: Style = isHere ? 'strong' : 'dim'
  return [segment(' '), sign, segment(name, style), segment(' '), ...row.segments]
}

function otherUnit({ opened }: ReviewState, { start, end }: TextRow): ReviewUnit | undefined {
  return opened?.units.find((unit) => overlaps(unit, { start, end: Math.max(end, start + 1) }))
}

/** `34 P2`, in a fixed width. */
function labelOf(turn: Turn, width: number): string {
  const label = truncate(visible(`${turn.number} ${turn.speaker ?? ''}`.trim()), width)
  return label + ' '.repeat(width - displayWidth(label))
}

function labelWidth({ turns, speakers }: Transcript): number {
  const longest = Math.max(1, ...[...speakers.keys()].map((speaker) => displayWidth(visible(speaker))))
  return Math.min(14, String(turns.at(-1)?.number ?? 1).length + 1 + longest)
}

function filled(rows: readonly Row[], height: number): Row[] {
  return [...rows, ...Array.from({ length: Math.max(0, height - rows.length) }, (): Row => [])]
}
