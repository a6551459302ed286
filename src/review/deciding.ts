import type { CodingText } from '../coding/coding-text.js'
import { decide, quoteFor } from '../coding/decide.js'
import type { Decision } from '../coding/decision.js'
import type { Entry } from '../coding/entry.js'
import type { Status } from '../coding/meaning-unit.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import { move, nextUndecided } from './moving.js'
import { focusedUnit, type Opened, type Reduced, type ReviewState, say } from './state.js'
import { overlaps, type ReviewUnit, reviewUnits, statusOf, summaries } from './unit.js'

/** What is to become of a unit; what is left out stays. */
export interface Change {
  status?: Status
  codes?: readonly string[]
  reason?: string
  /** An empty one is taken out. */
  memo?: string
  span?: Span
}

/** Decides about the unit at hand and goes on to the next one. */
export function settle(state: ReviewState, change: Change & { status: Status }): Reduced {
  const unit = focusedUnit(state)
  if (!unit) return say(state, 'there is no unit here; i adds one')
  const wasOpen = statusOf(unit) === 'candidate'
  const { state: written, effects } = changeUnit(state, change)
  const { message } = written
  const onward = wasOpen ? nextUndecided(written) : move(written, 1)
  return { state: { ...onward.state, message }, effects: [...effects, ...onward.effects] }
}

/** Writes a change of the unit at hand into the coding text, and codes its transcript anew. */
export function changeUnit(state: ReviewState, change: Change): Reduced {
  const unit = focusedUnit(state)
  if (!unit || !state.opened) return say(state, 'there is no unit here; i adds one')
  const coding = written(state, state.opened.transcript, unit, change)
  const what = told(change)
  if (coding.text === state.coding.text) return say(state, `${unit.id} is ${what} already`)
  return take(state, coding, `${unit.id} ${what}`, change.span ?? unit, unit)
}

/** Adds a unit that no rule found. */
export function addUnit(state: ReviewState, turn: Turn, span: Span, codes: readonly string[]): Reduced {
  const { opened, coding } = state
  if (!opened) return { state, effects: [] }
  const { transcript } = opened
  const added = decide(coding, { transcript, turn, span, status: 'accepted', codes })
  return take(state, added, `added with ${codes.join(', ')}`, span, undefined)
}

/** Takes the reader's own entry about the unit out of the coding file. */
export function takeBack(state: ReviewState): Reduced {
  const unit = focusedUnit(state)
  const own = unit ? ownIndex(state.coding, unit) : -1
  if (!unit || own < 0) return say(state, `${state.context.analyst} has decided nothing here`)
  return take(state, state.coding.remove(own), `${unit.id} taken back`, unit, unit)
}

/** Goes back (or forth again) by one step, also on disk. */
export function undo(state: ReviewState, forth = false): Reduced {
  const { past, future, coding, opened } = state
  const step = (forth ? future : past).at(-1)
  if (!step) return say(state, forth ? 'there is nothing to do again' : 'there is nothing to undo')
  const mirror = { ...step, coding }
  const undone: ReviewState = {
    ...state,
    coding: step.coding,
    past: forth ? [...past, mirror] : past.slice(0, -1),
    future: forth ? future.slice(0, -1) : [...future, mirror],
    message: { text: `${forth ? 'again' : 'undone'}: ${step.what}`, alarm: false },
    known: state.known.map((each, index) => (index === step.index ? undefined : each)),
  }
  if (opened?.index === step.index) {
    return {
      state: focusAt(recoded(undone, opened), { start: step.start, end: step.start + 1 }),
      effects: [{ do: 'save' }],
    }
  }
  const target = { kind: 'offset', start: step.start } as const
  const otherwise = undone.message?.text ?? ''
  return {
    state: undone,
    effects: [{ do: 'save' }, { do: 'seek', from: step.index, step: 1, target, wrap: false, otherwise }],
  }
}

/** The state with its transcript coded anew by the coding text as it is now. */
export function recoded(state: ReviewState, opened: Opened): ReviewState {
  const units = reviewUnits(state.context.code(opened.transcript, state.coding))
  const known = state.known.map((each, index) => (index === opened.index ? summaries(units) : each))
  return { ...state, opened: { ...opened, units }, known }
}

/** The unit grown or shrunk by a sentence at one end; undefined where that end can go no further. */
export function resized(
  transcript: Transcript,
  unit: ReviewUnit,
  end: 'start' | 'end',
  by: 1 | -1,
): Span | undefined {
  const sentences = sentencesOf(transcript, unit.turn)
  const first = sentences.findIndex((sentence) => overlaps(sentence, unit))
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, unit))
  const from = sentences[end === 'start' ? first - by : first]
  const to = sentences[end === 'end' ? last + by : last]
  return from && to && from.start < to.end ? { start: from.start, end: to.end } : undefined
}

/** The sentences of a turn. */
export function sentencesOf(transcript: Transcript, turn: Turn): Span[] {
  return splitSentences(transcript.text, turn.start, turn.end, transcript.language, turn.gaps)
}

/** Most coding texts that are kept for undoing hold so many entries together. */
const KEPT_ENTRIES = 10_000_000

function take(
  state: ReviewState,
  coding: CodingText,
  what: string,
  span: Span,
  unit: ReviewUnit | undefined,
): Reduced {
  const { opened } = state
  if (!opened) return { state, effects: [] }
  const made = recoded({ ...state, coding }, opened)
  const whole = state.context.blind ? made : keepOthers(state, made, unit)
  const step = { coding: state.coding, what, index: opened.index, start: unit?.start ?? span.start }
  const steps = Math.max(20, Math.floor(KEPT_ENTRIES / (coding.decisions.length + 1)))
  const known = new Set(state.coding.decisions)
  const fresh = coding.decisions.find((each) => !known.has(each))
  const held = focusAt(whole, span, fresh)
  const holds = focusedUnit(held)?.decision?.analyst
  const overruled =
    holds !== undefined && holds !== state.context.analyst && !state.context.blind
      ? `; the decision of ${holds} goes before it`
      : ''
  return {
    state: {
      ...held,
      past: [...state.past, step].slice(-steps),
      future: [],
      scroll: 0,
      message: { text: `${what}${overruled}`, alarm: false },
    },
    effects: [{ do: 'save' }],
  }
}

/**
 * A decision speaks of all that the rules found in its text. What they had found there as a unit of its own, and nobody
 * decided about, is entered as a candidate, so that it is not lost by deciding about its neighbour.
 */
function keepOthers(before: ReviewState, after: ReviewState, decided: ReviewUnit | undefined): ReviewState {
  const { opened } = before
  const now = after.opened?.units ?? []
  if (!opened) return after
  const isThere = (unit: ReviewUnit): boolean =>
    now.some(
      (each) =>
        each.start === unit.start &&
        each.end === unit.end &&
        unit.codes.every((code) => each.codes.includes(code)),
    )
  const lost = opened.units.filter(
    (unit) => unit.decision === undefined && !isSame(unit, decided) && !isThere(unit),
  )
  if (lost.length === 0) return after
  let { coding } = after
  for (const unit of lost) {
    const { turn, codes } = unit
    coding = decide(coding, { transcript: opened.transcript, turn, span: unit, status: 'candidate', codes })
  }
  return recoded({ ...after, coding }, opened)
}

function isSame(one: ReviewUnit, other: ReviewUnit | undefined): boolean {
  return one.start === other?.start && one.end === other.end && one.decision === other.decision
}

function written(state: ReviewState, transcript: Transcript, unit: ReviewUnit, change: Change): CodingText {
  const { coding } = state
  const own = ownIndex(coding, unit)
  const before = unit.decision
  const status = change.status ?? statusOf(unit)
  const kept = status === before?.status ? before.reason : undefined
  const reason = change.reason ?? kept
  const memo = change.memo === '' ? undefined : (change.memo ?? before?.memo)
  if (own >= 0 && before) {
    const fields: Partial<Entry> = {
      ...(before.status === status ? {} : { status }),
      ...(change.codes && change.codes.join() !== before.codes?.join() ? { codes: change.codes } : {}),
      ...(before.reason === reason ? {} : { reason }),
      ...(before.memo === memo ? {} : { memo }),
      ...(change.span ? { ...quoteFor(transcript, unit.turn, change.span) } : {}),
    }
    return Object.keys(fields).length === 0 ? coding : coding.change(own, fields)
  }
  const codes = change.codes ?? codesToName(state, unit, change)
  const span = change.span ?? unit
  // Another analyst's memo is theirs.
  return decide(coding, {
    transcript,
    turn: unit.turn,
    span,
    status,
    codes,
    reason,
    memo: change.memo || undefined,
  })
}

/** Codes are left to the rules where that is clear: no other unit shares a word, and the extent is theirs. */
function codesToName(state: ReviewState, unit: ReviewUnit, change: Change): readonly string[] | undefined {
  if (state.context.blind) return unit.decision?.codes
  const shared = state.opened?.units.some((each) => each !== unit && overlaps(each, unit)) ?? false
  return shared || change.span ? unit.codes : unit.decision?.codes
}

function ownIndex(coding: CodingText, { decision }: ReviewUnit): number {
  return decision === undefined ? -1 : coding.decisions.indexOf(decision)
}

/** Goes to the unit of a decision, else to the one with these words, else to one that begins within them. */
function focusAt(state: ReviewState, span: Span, decision?: Decision): ReviewState {
  const units = state.opened?.units ?? []
  const ranked = [
    (unit: ReviewUnit) => decision !== undefined && unit.decision === decision,
    (unit: ReviewUnit) => unit.start === span.start && unit.end === span.end,
    (unit: ReviewUnit) => unit.start <= span.start && span.start < unit.end,
  ]
  const found = ranked.map((fits) => units.findIndex(fits)).find((index) => index >= 0)
  return { ...state, focus: { start: units[found ?? -1]?.start ?? span.start, unit: found } }
}

function told({ status, codes, memo, span }: Change): string {
  if (memo !== undefined) return memo === '' ? 'has no memo' : 'has a memo'
  if (span) return 'has another extent'
  return codes ? `${status ?? 'coded'}: ${codes.join(', ')}` : (status ?? 'changed')
}
