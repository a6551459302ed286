import { sentenceKey } from './adding.js'
import { browse } from './browse.js'
import { changeUnit, recoded } from './deciding.js'
import { filterKey, speakerKey } from './filtering.js'
import type { Key } from './key.js'
import { KEYMAP } from './keymap.js'
import { pickKey } from './picking.js'
import { promptKey, reasonKey } from './prompts.js'
import type { Happening, Reduced, ReviewState } from './state.js'
import { summaries } from './unit.js'

/** What becomes of the screen when something happens, and what the outside has to do about it. Pure. */
export function reduce(state: ReviewState, happening: Happening): Reduced {
  switch (happening.is) {
    case 'key':
      return onKey(state, happening.key)
    case 'resized':
      return still({ ...state, size: happening.size })
    case 'opened': {
      const { opened, focus } = happening
      const units = summaries(opened.units)
      return still({ ...withKnown(state, opened.index, units), opened, focus, scroll: 0 })
    }
    case 'counted':
      return still(withKnown(state, happening.index, happening.units))
    case 'said':
      return still({ ...state, message: { text: happening.text, alarm: happening.alarm ?? false } })
    case 'conflict':
      return still({ ...state, mode: { is: 'conflict' } })
    case 'reloaded':
      return still(reloaded(state, happening))
    case 'memo':
      return changeUnit(state, { memo: happening.text.trim() })
  }
}

function onKey(before: ReviewState, key: Key): Reduced {
  const state = { ...before, message: undefined }
  if (key.name === 'ctrl-c') return { state, effects: [{ do: 'quit', interrupted: true }] }
  if (key.name === 'ctrl-z') return { state, effects: [{ do: 'suspend' }] }
  if (key.name === 'ctrl-l') return { state, effects: [{ do: 'repaint' }] }
  const { mode } = state
  if (mode.is !== 'browse' && mode.is !== 'conflict' && (key.name === 'escape' || key.name === 'ctrl-g'))
    return still({ ...state, mode: { is: 'browse' } })
  switch (mode.is) {
    case 'browse':
      return browse(state, key)
    case 'pick':
      return pickKey(state, mode, key)
    case 'reason':
      return reasonKey(state, mode, key)
    case 'prompt':
      return promptKey(state, mode, key)
    case 'sentences':
      return sentenceKey(state, mode, key)
    case 'filter':
      return filterKey(state, key)
    case 'speakers':
      return speakerKey(state, mode, key)
    case 'help':
      return listKey(state, key, mode.at, KEYMAP.length, (at) => ({ ...state, mode: { is: 'help', at } }))
    case 'progress':
      return progressKey(state, key, mode.at)
    case 'conflict':
      return conflictKey(state, key)
  }
}

function progressKey(state: ReviewState, key: Key, at: number): Reduced {
  const { transcripts, words } = state.context
  if (key.name === 'enter') {
    const otherwise = `there is no ${words.unit.one} in ${transcripts[at] ?? ''}`
    return {
      state: { ...state, mode: { is: 'browse' } },
      effects: [{ do: 'seek', from: at, step: 1, target: { kind: 'unit' }, wrap: false, otherwise }],
    }
  }
  return listKey(state, key, at, transcripts.length, (next) => ({
    ...state,
    mode: { is: 'progress', at: next },
  }))
}

/** Moves in a list that fills the screen; any other key leaves it. */
function listKey(
  state: ReviewState,
  key: Key,
  at: number,
  length: number,
  moved: (at: number) => ReviewState,
): Reduced {
  const page = Math.max(1, state.size.rows - 3)
  const steps: Record<string, number> = {
    ...{ down: 1, j: 1, up: -1, k: -1, pagedown: page, ' ': page, pageup: -page, b: -page },
    ...{ home: -length, end: length },
  }
  const step = steps[key.name]
  if (step === undefined) return still({ ...state, mode: { is: 'browse' } })
  return still(moved(Math.max(0, Math.min(length - 1, at + step))))
}

function conflictKey(state: ReviewState, key: Key): Reduced {
  if (key.name === 'r' || key.name === 'R') return { state, effects: [{ do: 'reload' }] }
  if (key.name === 'q') return { state, effects: [{ do: 'quit', interrupted: false }] }
  return still(state)
}

/** Another program's text is not undone: what was done before it is no step any more. */
function reloaded(state: ReviewState, { coding }: { coding: ReviewState['coding'] }): ReviewState {
  const fresh: ReviewState = {
    ...state,
    coding,
    past: [],
    future: [],
    known: state.known.map(() => undefined),
    mode: { is: 'browse' },
    message: { text: `${coding.file} is read again`, alarm: false },
  }
  if (!state.opened) return fresh
  const made = recoded(fresh, state.opened)
  const units = made.opened?.units ?? []
  const same = units.findIndex((unit) => unit.start >= state.focus.start)
  const unit = same < 0 ? (units.length > 0 ? units.length - 1 : undefined) : same
  return { ...made, focus: { start: unit === undefined ? 0 : (units[unit]?.start ?? 0), unit } }
}

function withKnown(state: ReviewState, index: number, units: ReviewState['known'][number]): ReviewState {
  return { ...state, known: state.known.map((each, at) => (at === index ? units : each)) }
}

function still(state: ReviewState): Reduced {
  return { state, effects: [] }
}
