import type { Code } from '../codebook/codebook.js'
import { fold } from '../language/fold.js'
import { addUnit, changeUnit, settle } from './deciding.js'
import type { Key } from './key.js'
import { editLine, lineOf } from './line-edit.js'
import { applyFilter } from './moving.js'
import {
  focusedUnit,
  type Mode,
  type PickPurpose,
  type Reduced,
  type ReviewState,
  say,
  shownCodes,
} from './state.js'
import { statusOf, turnAt } from './unit.js'

type Picking = Extract<Mode, { is: 'pick' }>

/** Opens the list of codes. */
export function startPicking(state: ReviewState, purpose: PickPurpose): Reduced {
  const unit = focusedUnit(state)
  if (!unit && purpose.for !== 'new-unit' && purpose.for !== 'filter')
    return say(state, 'there is no unit here; i adds one')
  if (purpose.for === 'take-out' && unit && shownCodes(state, unit).length < 2)
    return say(state, 'the unit would be left without a code; x excludes it')
  return {
    state: { ...state, mode: { is: 'pick', purpose, line: lineOf(''), at: 0, marked: [] } },
    effects: [],
  }
}

/** Whether several codes may be marked. */
export function picksSeveral({ for: purpose }: PickPurpose): boolean {
  return purpose === 'recode' || purpose === 'new-unit' || purpose === 'accept'
}

/** The codes to choose from: those that hold every word typed, the ones whose id begins with it first. */
export function codesToPick(state: ReviewState, { purpose, line }: Picking): Code[] {
  const unit = focusedUnit(state)
  const has = unit ? shownCodes(state, unit) : []
  const all = [...state.context.codebook.codes.values()].filter(({ id }) =>
    purpose.for === 'take-out' ? has.includes(id) : purpose.for === 'add' ? !has.includes(id) : true,
  )
  const words = fold(line.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return all
  const fits = all.filter(({ id, name, group }) => {
    const text = fold(`${id} ${name} ${group}`)
    return words.every((word) => text.includes(word))
  })
  const begins = ({ id }: Code) => fold(id).startsWith(words[0] ?? '')
  return [...fits.filter(begins), ...fits.filter((code) => !begins(code))]
}

/** A key in the list of codes. */
export function pickKey(state: ReviewState, mode: Picking, key: Key): Reduced {
  const codes = codesToPick(state, mode)
  const at = Math.min(mode.at, Math.max(0, codes.length - 1))
  const here = codes[at]?.id
  const inMode = (change: Partial<Picking>): Reduced => ({
    state: { ...state, mode: { ...mode, ...change } },
    effects: [],
  })
  switch (key.name) {
    case 'down':
    case 'ctrl-n':
      return inMode({ at: Math.min(codes.length - 1, at + 1) })
    case 'up':
    case 'ctrl-p':
      return inMode({ at: Math.max(0, at - 1) })
    case 'tab': {
      if (here === undefined || !picksSeveral(mode.purpose)) return inMode({})
      const marked = mode.marked.includes(here)
        ? mode.marked.filter((each) => each !== here)
        : [...mode.marked, here]
      return inMode({ marked, line: lineOf(''), at: mode.line.text === '' ? at : 0 })
    }
    case 'enter': {
      const taken =
        mode.marked.length > 0 && (mode.line.text === '' || here === undefined)
          ? mode.marked
          : [...new Set([...mode.marked, ...(here === undefined ? [] : [here])])]
      if (taken.length === 0) return inMode({})
      return pick({ ...state, mode: { is: 'browse' } }, mode.purpose, inBookOrder(state, taken))
    }
    default: {
      const line = editLine(mode.line, key)
      return line ? inMode({ line, at: line.text === mode.line.text ? at : 0 }) : inMode({})
    }
  }
}

function inBookOrder(state: ReviewState, taken: readonly string[]): string[] {
  return [...state.context.codebook.codes.keys()].filter((id) => taken.includes(id))
}

function pick(state: ReviewState, purpose: PickPurpose, codes: readonly string[]): Reduced {
  if (purpose.for === 'filter') return applyFilter(state, { ...state.filter, code: codes[0] })
  if (purpose.for === 'new-unit') {
    const turn = state.opened && turnAt(state.opened.transcript, purpose.span.start)
    return turn ? addUnit(state, turn, purpose.span, codes) : { state, effects: [] }
  }
  const unit = focusedUnit(state)
  if (!unit) return { state, effects: [] }
  if (purpose.for === 'accept') return settle(state, { status: 'accepted', codes })
  const has = shownCodes(state, unit)
  const next =
    purpose.for === 'recode'
      ? codes
      : purpose.for === 'add'
        ? inBookOrder(state, [...has, ...codes])
        : has.filter((each) => !codes.includes(each))
  // Who chooses the codes agrees that it is a unit; of one that is out of play only the codes change.
  const status = statusOf(unit) === 'candidate' ? 'accepted' : statusOf(unit)
  return changeUnit(state, { status, codes: next })
}
