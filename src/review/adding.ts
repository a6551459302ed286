import type { Span } from '../transcript/transcript.js'
import { sentencesOf } from './deciding.js'
import type { Key } from './key.js'
import { startPicking } from './picking.js'
import { focusedUnit, type Mode, type Reduced, type ReviewState, say } from './state.js'
import { turnAt } from './unit.js'

type Adding = Extract<Mode, { is: 'sentences' }>

/** Puts a cursor on the sentences of the text. */
export function startAdding(state: ReviewState): Reduced {
  const { opened, focus } = state
  const turn = opened && turnAt(opened.transcript, focus.start)
  if (!opened || !turn) return say(state, 'there is no text here')
  const sentences = sentencesOf(opened.transcript, turn)
  if (sentences.length === 0) return say(state, 'nothing is said in this turn')
  const start = focusedUnit(state)?.start ?? focus.start
  const at = Math.max(
    0,
    sentences.findIndex((sentence) => sentence.end > start),
  )
  return {
    state: { ...state, scroll: 0, mode: { is: 'sentences', sentences, at, from: undefined } },
    effects: [],
  }
}

/** The stretch from the sentence that was marked to the cursor. */
export function stretchOf({ sentences, at, from }: Adding): Span {
  const first = sentences[Math.min(at, from ?? at)]
  const last = sentences[Math.max(at, from ?? at)]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** A key while sentences are chosen. */
export function sentenceKey(state: ReviewState, mode: Adding, key: Key): Reduced {
  const inMode = (change: Partial<Adding>): Reduced => ({
    state: { ...state, scroll: 0, mode: { ...mode, ...change } },
    effects: [],
  })
  switch (key.name) {
    case 'down':
    case 'j':
    case 'right':
      return mode.at + 1 < mode.sentences.length ? inMode({ at: mode.at + 1 }) : otherTurn(state, mode, 1)
    case 'up':
    case 'k':
    case 'left':
      return mode.at > 0 ? inMode({ at: mode.at - 1 }) : otherTurn(state, mode, -1)
    case ' ':
      return inMode({ from: mode.from === undefined ? mode.at : undefined })
    case 'enter':
    case 'i':
      return startPicking(state, { for: 'new-unit', span: stretchOf(mode) })
    default:
      return inMode({})
  }
}

/** A unit stands in one turn: once its beginning is marked, the cursor stays there. */
function otherTurn(state: ReviewState, mode: Adding, step: 1 | -1): Reduced {
  const { opened } = state
  if (!opened) return { state, effects: [] }
  if (mode.from !== undefined) return say(state, 'a unit stands within one turn')
  const { turns } = opened.transcript
  const here = turnAt(opened.transcript, mode.sentences[0]?.start ?? 0)
  for (let at = (here ? turns.indexOf(here) : 0) + step; turns[at]; at += step) {
    const turn = turns[at]
    const sentences = turn ? sentencesOf(opened.transcript, turn) : []
    if (sentences.length === 0) continue
    const cursor = step > 0 ? 0 : sentences.length - 1
    return { state: { ...state, scroll: 0, mode: { ...mode, sentences, at: cursor } }, effects: [] }
  }
  return say(state, `this is the ${step > 0 ? 'end' : 'beginning'} of the transcript`)
}
