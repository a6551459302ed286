import { onOneLine } from '../diagnostics/visible.js'
import { displayWidth } from '../tabular/display-width.js'
import { progressText } from './counting.js'
import { filterText } from './filter.js'
import { helpRows, progressRows } from './lists.js'
import { passing } from './moving.js'
import { panel } from './panel.js'
import { between, fitted, line, type Picture, type Row, SMALLEST, segment } from './screen.js'
import { focusedUnit, type ReviewState } from './state.js'
import { shownSpan, textRows } from './text-rows.js'
import { turnAt } from './unit.js'

/** The screen of a state: exactly as many rows as the terminal has, none wider than it. Pure. */
export function view(state: ReviewState): Picture {
  const { rows, columns } = state.size
  if (rows < SMALLEST.rows || columns < SMALLEST.columns) return tooSmall(state)
  const { mode } = state
  if (mode.is === 'help') return { rows: whole(state, helpRows(state)) }
  if (mode.is === 'progress') return { rows: whole(state, progressRows(state)) }
  const height = panelHeight(state)
  const below = panel(state, columns, height)
  const screen = [
    headRow(state),
    ...textRows(state, columns, textHeight(state)),
    ruleRow(state),
    ...below.rows,
  ]
  const cursor = below.cursor && { ...below.cursor, row: below.cursor.row + rows - height }
  return { rows: screen.map((row) => fitted(row, columns)), cursor }
}

/** Rows in which the text of the transcript is seen. */
export function textHeight(state: ReviewState): number {
  return Math.max(1, state.size.rows - panelHeight(state) - 2)
}

/** Where something is chosen from a list, the list needs room; the text keeps at least a third. */
function panelHeight({ size, mode }: ReviewState): number {
  const asks = mode.is === 'pick' || mode.is === 'reason' || mode.is === 'speakers'
  if (asks) return Math.max(4, Math.min(12, Math.floor((size.rows - 2) / 2)))
  return size.rows < 18 ? 4 : 6
}

function headRow(state: ReviewState): Row {
  const { opened, context, size } = state
  const left = opened ? ` ${place(state)}` : ' stc review'
  const blind = context.blind ? ' blind ·' : ''
  const filter = filterText(state.filter)
  const only = filter === '' ? '' : ` only ${filter} ·`
  const right = `${only}${blind} ${context.analyst} · ${progressText(state)} `
  return between([segment(left, 'bar')], [segment(right, 'bar')], size.columns, 'bar')
}

/** `FG1:34 P2 · nurse` */
function place(state: ReviewState): string {
  const { opened } = state
  const turn = opened && turnAt(opened.transcript, shownSpan(state).start)
  if (!opened) return ''
  if (!turn) return opened.transcript.id
  const speaker = turn.speaker === null ? undefined : opened.transcript.speakers.get(turn.speaker)
  const who = speaker?.attributes.profession ?? (speaker?.role === 'participant' ? undefined : speaker?.role)
  return onOneLine(
    `${opened.transcript.id}:${turn.number}${turn.speaker === null ? '' : ` ${turn.speaker}`}${who ? `, ${who}` : ''}`,
  )
}

function ruleRow(state: ReviewState): Row {
  const { opened, focus, size } = state
  const unit = focusedUnit(state)
  const among = opened ? passing(state, opened) : []
  const nth = among.indexOf(focus.unit ?? -1) + 1
  const of = nth > 0 ? ` ── ${nth} of ${among.length} in ${opened?.transcript.id}` : ''
  const text = unit ? `── ${unit.id}${of} ` : ''
  const shown = text === '' ? '' : `${onOneLine(text)} `
  return line(shown + '─'.repeat(Math.max(0, size.columns - displayWidth(shown))), 'dim')
}

function whole(state: ReviewState, { title, rows, at }: ReturnType<typeof helpRows>): Row[] {
  const { size } = state
  const height = size.rows - 2
  const from = Math.max(0, Math.min(at, rows.length - height))
  const seen = rows.slice(from, from + height)
  const empty = Array.from({ length: height - seen.length }, (): Row => [])
  const head = between(
    [segment(` ${title}`, 'bar')],
    [segment(`${state.context.analyst} `, 'bar')],
    size.columns,
    'bar',
  )
  const more = from + height < rows.length ? ' ↓ more' : ''
  const foot = line(
    ` ↑↓ scroll${state.mode.is === 'progress' ? '  Enter go there' : ''}  Esc back${more}`,
    'dim',
  )
  return [head, ...seen, ...empty, foot].map((row) => fitted(row, size.columns))
}

function tooSmall({ size }: ReviewState): Picture {
  const text = `too small: ${SMALLEST.columns}×${SMALLEST.rows} needed`
  const rows = Array.from({ length: size.rows }, (_, index) => (index === 0 ? line(text) : []))
  return { rows: rows.map((row) => fitted(row, Math.max(1, size.columns))) }
}
