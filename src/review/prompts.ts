import { changeUnit, settle } from './deciding.js'
import type { Key } from './key.js'
import { editLine, lineOf } from './line-edit.js'
import { jump, search } from './moving.js'
import { focusedUnit, type Mode, type Reduced, type ReviewState, say } from './state.js'

type Reasoning = Extract<Mode, { is: 'reason' }>
type Prompting = Extract<Mode, { is: 'prompt' }>

/** Most earlier reasons that are offered. */
const OFFERED = 9

/** Asks why the unit is taken out of play. */
export function askReason(state: ReviewState, status: Reasoning['status']): Reduced {
  if (!focusedUnit(state)) return say(state, 'there is no unit here; i adds one')
  return { state: { ...state, mode: { is: 'reason', status, line: lineOf(''), at: -1 } }, effects: [] }
}

/** Reasons given before that hold what is typed: those of this sitting first, then those of the file, the last first. */
export function reasonsToOffer(state: ReviewState, { line }: Reasoning): string[] {
  const offered = new Set(state.reasons)
  const { decisions } = state.coding
  for (let at = decisions.length - 1; at >= 0 && offered.size < 100; at--) {
    const reason = decisions[at]?.reason?.trim().replace(/\s+/g, ' ')
    if (reason) offered.add(reason)
  }
  const typed = line.text.trim().toLowerCase()
  return [...offered].filter((reason) => reason.toLowerCase().includes(typed)).slice(0, OFFERED)
}

/** A key while a reason is asked for. */
export function reasonKey(state: ReviewState, mode: Reasoning, key: Key): Reduced {
  const offered = reasonsToOffer(state, mode)
  const inMode = (change: Partial<Reasoning>): Reduced => ({
    state: { ...state, mode: { ...mode, ...change } },
    effects: [],
  })
  switch (key.name) {
    case 'down':
    case 'ctrl-n':
      return inMode({ at: Math.min(offered.length - 1, mode.at + 1) })
    case 'up':
    case 'ctrl-p':
      return inMode({ at: Math.max(-1, mode.at - 1) })
    case 'tab': {
      // Takes an earlier reason over, to be changed.
      const reason = offered[Math.max(0, mode.at)]
      return inMode(reason === undefined ? {} : { line: lineOf(reason), at: -1 })
    }
    case 'enter': {
      const reason = offered[mode.at] ?? mode.line.text.trim()
      if (reason === '') return say(state, 'a reason is needed, so that nothing is lost in silence', true)
      const reasons = [reason, ...state.reasons.filter((each) => each !== reason)].slice(0, OFFERED)
      const browsing: ReviewState = { ...state, reasons, mode: { is: 'browse' } }
      return settle(browsing, { status: mode.status, reason })
    }
    default: {
      const line = editLine(mode.line, key)
      return line ? inMode({ line, at: -1 }) : inMode({})
    }
  }
}

/** A key while a line is typed. */
export function promptKey(state: ReviewState, mode: Prompting, key: Key): Reduced {
  if (key.name === 'enter') {
    const browsing: ReviewState = { ...state, mode: { is: 'browse' } }
    const { text } = mode.line
    if (mode.for === 'jump') return jump(browsing, text)
    if (mode.for === 'search') return search(browsing, text.trim() === '' ? state.query : text)
    return changeUnit(browsing, { memo: text.trim() })
  }
  const line = editLine(mode.line, key)
  return { state: { ...state, mode: line ? { ...mode, line } : mode }, effects: [] }
}
