import type { Status } from '../coding/meaning-unit.js'
import type { Key } from './key.js'
import { applyFilter } from './moving.js'
import { startPicking } from './picking.js'
import { type Mode, type Reduced, type ReviewState, say } from './state.js'

const STATUSES: readonly (Status | undefined)[] = [
  'candidate',
  'accepted',
  'set-aside',
  'excluded',
  undefined,
]

/** A key in the menu of what to go through. */
export function filterKey(state: ReviewState, key: Key): Reduced {
  const { filter, context } = state
  const browsing: ReviewState = { ...state, mode: { is: 'browse' } }
  switch (key.name) {
    case 's': {
      const status = STATUSES[(STATUSES.indexOf(filter.status) + 1) % STATUSES.length]
      return applyFilter(state, { ...filter, status })
    }
    case 'c':
    case 'g': {
      if (context.blind) return say(state, 'with --blind, codes are hidden', true)
      if (key.name === 'c') return startPicking(state, { for: 'filter' })
      const groups = context.codebook.groups.map(({ id }) => id)
      const group = groups[groups.indexOf(filter.group ?? '') + 1]
      return applyFilter(state, { ...filter, group })
    }
    case 'w':
      return { state: { ...state, mode: { is: 'speakers', at: 0 } }, effects: [] }
    case 'x':
      return applyFilter(browsing, {})
    case 'enter':
      return applyFilter(browsing, filter)
    default:
      return { state, effects: [] }
  }
}

/** A key in the list of speakers. */
export function speakerKey(state: ReviewState, mode: Extract<Mode, { is: 'speakers' }>, key: Key): Reduced {
  const speakers = speakersToPick(state)
  const at = (next: number): Reduced => ({
    state: { ...state, mode: { is: 'speakers', at: next } },
    effects: [],
  })
  switch (key.name) {
    case 'down':
    case 'j':
      return at(Math.min(speakers.length - 1, mode.at + 1))
    case 'up':
    case 'k':
      return at(Math.max(0, mode.at - 1))
    case 'enter':
      return applyFilter(
        { ...state, mode: { is: 'browse' } },
        { ...state.filter, speaker: speakers[mode.at] },
      )
    default:
      return { state, effects: [] }
  }
}

/** The tags of the transcript on the screen; undefined stands for everyone. */
export function speakersToPick({ opened }: ReviewState): (string | undefined)[] {
  return [undefined, ...(opened?.transcript.speakers.keys() ?? [])]
}
