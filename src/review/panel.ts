import { onOneLine } from '../diagnostics/visible.js'
import { foldWhiteSpace } from '../language/fold.js'
import { displayWidth } from '../tabular/display-width.js'
import { filterText } from './filter.js'
import { speakersToPick } from './filtering.js'
import { HINTS, hintText } from './keymap.js'
import { halves, type Line } from './line-edit.js'
import { codesToPick, picksSeveral } from './picking.js'
import { reasonsToOffer } from './prompts.js'
import { fitted, line, type Picture, type Row, segment, tailOf } from './screen.js'
import { focusedUnit, type Mode, type ReviewState, shownCodes } from './state.js'
import { type ReviewUnit, statusOf } from './unit.js'

/** What stands below the text: the unit at hand, or what is asked. `height` rows. */
export function panel(state: ReviewState, width: number, height: number): Picture {
  const { mode } = state
  switch (mode.is) {
    case 'pick':
      return pickPanel(state, mode, width, height)
    case 'reason':
      return reasonPanel(state, mode, width, height)
    case 'prompt':
      return promptPanel(state, mode, width, height)
    case 'speakers': {
      const rows = speakersToPick(state).map((speaker) => speaker ?? 'everyone')
      return {
        rows: ending(
          state,
          [line(' whose units?', 'strong'), ...choices(rows, mode.at, height - 2)],
          HINTS.list,
          height,
        ),
      }
    }
    case 'filter': {
      const text = filterText(state.filter)
      return {
        rows: ending(
          state,
          [line(` units gone through: ${text === '' ? 'all' : `only ${text}`}`, 'strong')],
          HINTS.filter,
          height,
        ),
      }
    }
    case 'conflict':
      return { rows: ending(state, conflictRows(state), HINTS.conflict, height) }
    case 'sentences':
      return {
        rows: ending(
          state,
          [line(` add a ${state.context.words.unit.one}: which sentences?`, 'strong')],
          HINTS.sentences,
          height,
        ),
      }
    default:
      return {
        rows: ending(
          state,
          unitRows(state, width),
          focusedUnit(state) ? HINTS.browse : HINTS.nowhere,
          height,
        ),
      }
  }
}

/** Rows above, then what was said last or what can be done. */
function ending(state: ReviewState, rows: readonly Row[], hints: readonly string[], height: number): Row[] {
  const { message } = state
  const last = message
    ? line(` ${message.text}`, message.alarm ? 'alarm' : 'strong')
    : line(` ${hintText(hints, state.size.columns - 2)}`, 'dim')
  const kept = rows.slice(0, height - 1)
  const empty = Array.from({ length: height - 1 - kept.length }, (): Row => [])
  return [...kept, ...empty, last]
}

function unitRows(state: ReviewState, width: number): Row[] {
  const unit = focusedUnit(state)
  const noun = state.context.words.unit.one
  if (!state.opened) return [line(` looking for the first ${noun} …`)]
  if (!unit) return [line(` no ${noun} here`)]
  const status = statusOf(unit)
  const { decision } = unit
  const by = decision ? ` by ${decision.analyst}` : ''
  const reason = decision?.reason ? `: ${foldWhiteSpace(decision.reason)}` : ''
  const rows: Row[] = [[segment(` ${status}`, status), segment(`${by}${reason}`)]]
  rows.push(...codeRows(state, unit, width))
  if (decision?.memo) rows.push([segment(' memo ', 'dim'), segment(onOneLine(decision.memo))])
  return rows
}

function codeRows(state: ReviewState, unit: ReviewUnit, width: number): Row[] {
  const codes = shownCodes(state, unit)
  if (state.context.blind && codes.length === 0) return [line(' codes hidden (--blind); a picks them', 'dim')]
  if (codes.length === 0) return [line(' no code', 'alarm')]
  const longest = Math.min(24, Math.max(...codes.map((code) => displayWidth(code))))
  return codes.map((id) => {
    const code = state.context.codebook.codes.get(id)
    const terms = [...new Set(unit.hits.filter((each) => each.code === id).map(({ hit }) => hit.term))]
    const found = state.context.blind
      ? ''
      : terms.length === 0
        ? '  given by hand'
        : `  ${terms.map(quoted).join(', ')}`
    const where = code
      ? ` (${[code.group, code.subgroup].filter((each) => each !== undefined).join('/')})`
      : ''
    const pad = ' '.repeat(Math.max(0, longest - displayWidth(id)))
    return fitted(
      [
        segment(` ${id}${pad}`, 'strong'),
        segment(`  ${code?.name ?? 'not in the codebook'}${where}`),
        segment(found, 'dim'),
      ],
      width,
    )
  })
}

function quoted(term: string): string {
  return term.startsWith('/') ? term : `"${term}"`
}

function conflictRows({ coding }: ReviewState): Row[] {
  return [
    line(` ${coding.file} was changed by another program`, 'alarm'),
    line(' The last decision was not written. r reads the file again; then decide again.'),
  ]
}

const ASKED = {
  accept: 'accept with which codes?',
  recode: 'which codes instead?',
  add: 'add which code?',
  'take-out': 'take which code out?',
  filter: 'only units with which code?',
  'new-unit': 'add with which codes?',
} as const

function pickPanel(
  state: ReviewState,
  mode: Extract<Mode, { is: 'pick' }>,
  width: number,
  height: number,
): Picture {
  const codes = codesToPick(state, mode)
  const unit = mode.purpose.for === 'new-unit' ? undefined : focusedUnit(state)
  const has = unit ? shownCodes(state, unit) : []
  const many = picksSeveral(mode.purpose)
  const longest = Math.min(24, Math.max(0, ...codes.map(({ id }) => displayWidth(id))))
  const rows = codes.map(({ id, name, group, definition }) => {
    const mark = many ? (mode.marked.includes(id) ? '[x] ' : '[ ] ') : ''
    const now = has.includes(id) ? ' (now)' : ''
    const pad = ' '.repeat(Math.max(0, longest - displayWidth(id)))
    return `${mark}${id}${pad}  ${name} (${group})${now}${definition ? `  ${foldWhiteSpace(definition)}` : ''}`
  })
  const at = Math.min(mode.at, Math.max(0, codes.length - 1))
  const chosen = mode.marked.length > 0 ? ` ${mode.marked.join(', ')} +` : ''
  const { row, column } = typed(`${ASKED[mode.purpose.for]}${chosen}`, mode.line, width)
  const list = rows.length > 0 ? choices(rows, at, height - 2) : [line('   no code holds that', 'dim')]
  return {
    rows: ending(state, [row, ...list], many ? HINTS.pick : HINTS.pickOne, height),
    cursor: { row: 0, column },
  }
}

function reasonPanel(
  state: ReviewState,
  mode: Extract<Mode, { is: 'reason' }>,
  width: number,
  height: number,
): Picture {
  const asked = mode.status === 'excluded' ? 'exclude, because' : 'set aside, because'
  const { row, column } = typed(asked, mode.line, width)
  const list = choices(reasonsToOffer(state, mode), mode.at, height - 2)
  return { rows: ending(state, [row, ...list], HINTS.reason, height), cursor: { row: 0, column } }
}

function promptPanel(
  state: ReviewState,
  mode: Extract<Mode, { is: 'prompt' }>,
  width: number,
  height: number,
): Picture {
  const asked = {
    memo: 'memo',
    jump: 'go to',
    search: state.query === '' ? 'search' : `search (Enter: ${onOneLine(state.query).slice(0, 20)})`,
  }[mode.for]
  const { row, column } = typed(asked, mode.line, width)
  return { rows: ending(state, [row], HINTS.prompt, height), cursor: { row: 0, column } }
}

/** A line that is typed, and the column of its cursor; of a long one, what is around the cursor. */
function typed(asked: string, typing: Line, width: number): { row: Row; column: number } {
  const head = ` ${asked}${/[?+]$/.test(asked) ? '' : ':'} `
  const [before, after] = halves(typing).map(onOneLineKept) as [string, string]
  const left = tailOf(before, Math.max(4, width - displayWidth(head) - 1))
  const row = fitted([segment(head, 'strong'), segment(left), segment(after)], width)
  return { row, column: displayWidth(head) + displayWidth(left) }
}

/** Blanks at the ends are being typed. */
function onOneLineKept(text: string): string {
  return text.replace(/[\r\n\t]/g, ' ')
}

/** A part of a list in which the chosen one is seen. */
function choices(rows: readonly string[], at: number, height: number): Row[] {
  const from = Math.max(0, Math.min(at - height + 1, rows.length - height))
  return rows
    .slice(from, from + Math.max(1, height))
    .map((text, index) =>
      line(` ${from + index === at ? '›' : ' '} ${text}`, from + index === at ? 'bar' : 'plain'),
    )
}
