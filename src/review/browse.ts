import { startAdding } from './adding.js'
import { changeUnit, resized, settle, takeBack, undo } from './deciding.js'
import type { Key } from './key.js'
import { actionOf } from './keymap.js'
import { lineOf } from './line-edit.js'
import { move, nextTranscript, nextUndecided } from './moving.js'
import { startPicking } from './picking.js'
import { askReason } from './prompts.js'
import { focusedUnit, type Mode, type Reduced, type ReviewState, say } from './state.js'
import { textHeight } from './view.js'

/** What a key does while units are gone through. */
export function browse(state: ReviewState, key: Key): Reduced {
  const action = actionOf(key.name)
  const page = Math.max(1, textHeight(state) - 2)
  switch (action) {
    case 'accept':
      // Without seeing what the rules found, nobody can agree to it.
      if (state.context.blind && focusedUnit(state)?.decision?.codes === undefined)
        return startPicking(state, { for: 'accept' })
      return settle(state, { status: 'accepted' })
    case 'exclude':
      return askReason(state, 'excluded')
    case 'set-aside':
      return askReason(state, 'set-aside')
    case 'recode':
      return startPicking(state, { for: 'recode' })
    case 'add-code':
      return startPicking(state, { for: 'add' })
    case 'take-out':
      return startPicking(state, { for: 'take-out' })
    case 'start-earlier':
      return resize(state, 'start', 1)
    case 'start-later':
      return resize(state, 'start', -1)
    case 'end-later':
      return resize(state, 'end', 1)
    case 'end-earlier':
      return resize(state, 'end', -1)
    case 'new-unit':
      return startAdding(state)
    case 'memo':
      return askMemo(state)
    case 'memo-in-editor':
      return editMemo(state)
    case 'take-back':
      return takeBack(state)
    case 'undo':
      return undo(state)
    case 'redo':
      return undo(state, true)
    case 'next':
      return move(state, 1)
    case 'previous':
      return move(state, -1)
    case 'next-undecided':
      return nextUndecided(state)
    case 'next-transcript':
      return nextTranscript(state, 1)
    case 'previous-transcript':
      return nextTranscript(state, -1)
    case 'jump':
      return inMode(state, { is: 'prompt', for: 'jump', line: lineOf('') })
    case 'search':
      return inMode(state, { is: 'prompt', for: 'search', line: lineOf('') })
    case 'filter':
      return inMode(state, { is: 'filter' })
    case 'progress':
      return inMode(state, { is: 'progress', at: state.opened?.index ?? 0 })
    case 'help':
      return inMode(state, { is: 'help', at: 0 })
    case 'row-down':
      return scroll(state, 1)
    case 'row-up':
      return scroll(state, -1)
    case 'page-down':
      return scroll(state, page)
    case 'page-up':
      return scroll(state, -page)
    case 'reload':
      return { state, effects: [{ do: 'reload' }] }
    case 'quit':
      return { state, effects: [{ do: 'quit', interrupted: false }] }
    default:
      return key.name === 'escape' || key.name === 'paste'
        ? inMode(state, state.mode)
        : say(state, '? shows the keys')
  }
}

function resize(state: ReviewState, end: 'start' | 'end', by: 1 | -1): Reduced {
  const unit = focusedUnit(state)
  if (!unit || !state.opened) return say(state, 'there is no unit here; i adds one')
  const span = resized(state.opened.transcript, unit, end, by)
  if (!span) return say(state, by > 0 ? 'the turn has no sentence there' : 'a unit is at least one sentence')
  return changeUnit(state, { span })
}

function askMemo(state: ReviewState): Reduced {
  const unit = focusedUnit(state)
  if (!unit) return say(state, 'there is no unit here; i adds one')
  const memo = ownMemo(state) ?? ''
  // A line cannot hold several: what is not seen must not be lost.
  if (memo.includes('\n')) return editMemo(state)
  return inMode(state, { is: 'prompt', for: 'memo', line: lineOf(memo) })
}

function editMemo(state: ReviewState): Reduced {
  if (!focusedUnit(state)) return say(state, 'there is no unit here; i adds one')
  return { state, effects: [{ do: 'edit-memo', text: ownMemo(state) ?? '' }] }
}

function ownMemo(state: ReviewState): string | undefined {
  const decision = focusedUnit(state)?.decision
  return decision?.analyst === state.context.analyst ? decision.memo : undefined
}

function scroll(state: ReviewState, by: number): Reduced {
  return { state: { ...state, scroll: state.scroll + by }, effects: [] }
}

function inMode(state: ReviewState, mode: Mode): Reduced {
  return { state: { ...state, mode }, effects: [] }
}
