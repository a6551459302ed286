import { onOneLine } from '../diagnostics/visible.js'
import { displayWidth } from '../tabular/display-width.js'
import { countOf } from './counting.js'
import { KEYMAP } from './keymap.js'
import { line, type Row, segment } from './screen.js'
import type { ReviewState } from './state.js'

/** A list that fills the screen, and the row that must be seen. */
interface List {
  title: string
  rows: Row[]
  at: number
}

/** Every key and what it does. */
export function helpRows(state: ReviewState): List {
  const at = state.mode.is === 'help' ? state.mode.at : 0
  const rows = KEYMAP.map((each): Row => {
    if (typeof each === 'string') return line(` ${each}`, 'strong')
    return [segment(`   ${each.shown.padEnd(11)}`, 'strong'), segment(each.says)]
  })
  return { title: 'keys', rows, at }
}

/** How far each transcript is. */
export function progressRows(state: ReviewState): List {
  const at = state.mode.is === 'progress' ? state.mode.at : 0
  const { transcripts } = state.context
  const bar = Math.max(0, Math.min(20, state.size.columns - 40))
  const longest = Math.min(20, Math.max(...transcripts.map((id) => displayWidth(onOneLine(id)))))
  const rows = transcripts.map((id, index): Row => {
    const name = onOneLine(id)
    const count = countOf(state, index)
    const share = count && count.units > 0 ? count.decided / count.units : 0
    const full = Math.floor(share * bar)
    const told =
      state.known[index] === null
        ? 'cannot be read'
        : count
          ? `${String(count.decided).padStart(5)} of ${String(count.units).padStart(5)} decided  ${'█'.repeat(full)}${'░'.repeat(bar - full)}`
          : 'not counted yet'
    const text = ` ${index === at ? '›' : ' '} ${name}${' '.repeat(Math.max(0, longest - displayWidth(name)))}  ${told}`
    return line(text, index === at ? 'bar' : 'plain')
  })
  const height = Math.max(1, state.size.rows - 2)
  return { title: 'progress', rows, at: Math.max(0, at - height + 1) }
}
