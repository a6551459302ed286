import { idSafe } from '../coding/unit-id.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Filter, filterText, passes } from './filter.js'
import { type Focus, type Opened, type Reduced, type ReviewState, say, type Target } from './state.js'
import { statusOf, type UnitSummary } from './unit.js'

/** Numbers of the units on the screen's transcript that the filter lets pass. */
export function passing(state: ReviewState, opened: Opened): number[] {
  return opened.units.flatMap((unit, index) => (passesHere(state, unit) ? [index] : []))
}

function passesHere({ filter, context }: ReviewState, unit: Opened['units'][number]): boolean {
  const { codes, turn } = unit
  return passes({ codes, status: statusOf(unit), speaker: turn.speaker }, filter, context.codebook)
}

/** Whether a transcript may hold what is looked for; true also while it is not known. */
export function mayHold(state: ReviewState, index: number, target: Target): boolean {
  const known = state.known[index]
  if (known === undefined) return true
  if (known === null) return false
  const { filter, context } = state
  const fits = (unit: UnitSummary) => passes(unit, filter, context.codebook)
  if (target.kind === 'unit') return known.some(fits)
  if (target.kind === 'undecided') return known.some((unit) => unit.status === 'candidate' && fits(unit))
  return true
}

/** Where in a transcript that is looked for stands; undefined: not there. Texts are looked for behind `after`. */
export function locate(state: ReviewState, opened: Opened, target: Target, after = -1): Focus | undefined {
  const { units, transcript } = opened
  const at = (unit: number | undefined): Focus | undefined =>
    unit === undefined ? undefined : { start: units[unit]?.start ?? 0, unit }
  switch (target.kind) {
    case 'unit':
      return at(passing(state, opened).at(target.last ? -1 : 0))
    case 'undecided':
      return at(passing(state, opened).find((index) => statusOf(units[index] ?? NONE) === 'candidate'))
    case 'turn': {
      const turn = transcript.turns.find(({ number }) => number === target.turn)
      if (!turn) return undefined
      const own = units.flatMap((unit, index) => (unit.turn.number === turn.number ? [index] : []))
      const unit = target.id === undefined ? own[0] : own.find((index) => units[index]?.id === target.id)
      return at(unit) ?? { start: turn.start, unit: undefined }
    }
    case 'offset': {
      const unit = units.findIndex(({ start }) => start >= target.start)
      return (
        at(unit < 0 ? undefined : unit) ?? at(units.length - 1) ?? { start: target.start, unit: undefined }
      )
    }
    case 'text':
      return locateText(opened, target.query, after)
  }
}

const NONE = { decision: undefined }

function locateText({ transcript, units }: Opened, query: string, after: number): Focus | undefined {
  const words = query
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  const pattern = new RegExp(words.join('\\s+').replaceAll('\\-', '-'), 'giu')
  pattern.lastIndex = after + 1
  for (let hit = pattern.exec(transcript.text); hit; hit = pattern.exec(transcript.text)) {
    const start = hit.index
    const turn = transcript.turns.find((each) => each.start <= start && start < each.end)
    if (!turn || turn.gaps.some((gap) => gap.start <= start && start < gap.end)) continue
    const unit = units.findIndex((each) => each.start <= start && start < each.end)
    return { start, unit: unit < 0 ? undefined : unit }
  }
  return undefined
}

/** The next or previous unit that the filter lets pass, in the next transcript where there is none in this one. */
export function move(state: ReviewState, step: 1 | -1): Reduced {
  const { opened, focus } = state
  if (!opened) return { state, effects: [] }
  const among = passing(state, opened)
  const here = focus.unit
  const isOn = (index: number): boolean => {
    if (here !== undefined) return step > 0 ? index > here : index < here
    const start = opened.units[index]?.start ?? 0
    return step > 0 ? start >= focus.start : start < focus.start
  }
  const found = step > 0 ? among.find(isOn) : among.findLast(isOn)
  if (found !== undefined) return goTo(state, found)
  return {
    state,
    effects: [
      {
        do: 'seek',
        from: opened.index + step,
        step,
        target: { kind: 'unit', last: step < 0 },
        wrap: false,
        otherwise: `this is the ${step > 0 ? 'last' : 'first'} ${state.context.words.unit.one}`,
      },
    ],
  }
}

/** The next unit that nobody has decided about, behind the last transcript from the first one again. */
export function nextUndecided(state: ReviewState): Reduced {
  const { opened, focus } = state
  if (!opened) return { state, effects: [] }
  const found = passing(state, opened).find((index) => {
    const unit = opened.units[index]
    if (!unit || statusOf(unit) !== 'candidate') return false
    return focus.unit === undefined ? unit.start >= focus.start : index > focus.unit
  })
  if (found !== undefined) return goTo(state, found)
  const { unit } = state.context.words
  return {
    state,
    effects: [
      {
        do: 'seek',
        from: opened.index + 1,
        step: 1,
        target: { kind: 'undecided' },
        wrap: true,
        otherwise: `every ${unit.one} is decided`,
      },
    ],
  }
}

/** The first unit of the next or previous transcript that has any. */
export function nextTranscript(state: ReviewState, step: 1 | -1): Reduced {
  const { opened } = state
  if (!opened) return { state, effects: [] }
  return {
    state,
    effects: [
      {
        do: 'seek',
        from: opened.index + step,
        step,
        target: { kind: 'unit' },
        wrap: false,
        otherwise: `there is no ${step > 0 ? 'later' : 'earlier'} transcript with a ${state.context.words.unit.one}`,
      },
    ],
  }
}

/** Goes to a unit of the transcript on the screen. */
export function goTo(state: ReviewState, unit: number): Reduced {
  const start = state.opened?.units[unit]?.start ?? 0
  return { state: { ...state, focus: { start, unit }, scroll: 0 }, effects: [] }
}

/** Goes to `FG1:34`, to a turn of this transcript (`34`), to a transcript (`FG1`) or to a unit’s id. */
export function jump(state: ReviewState, where: string): Reduced {
  const { opened, context } = state
  const wanted = where.trim()
  if (wanted === '') return { state, effects: [] }
  const byId = (id: string) => {
    const exact = context.transcripts.indexOf(id)
    if (exact >= 0) return exact
    // The id of a unit has `FG_1` for the transcript `FG 1`.
    const same = (each: string) => each.toLowerCase() === id.toLowerCase()
    return context.transcripts.findIndex((each) => same(each) || same(idSafe(each)))
  }
  const whole = byId(wanted)
  const parts = /^(.+):(\d+)$/u.exec(wanted) ?? /^(.+)-(\d+)-[a-z2-7]{4,}$/u.exec(wanted)
  const index =
    whole >= 0 ? whole : parts ? byId(parts[1] ?? '') : /^\d+$/.test(wanted) ? (opened?.index ?? -1) : -1
  if (index < 0) {
    const hint = didYouMean(parts?.[1] ?? wanted, context.transcripts)
    return say(state, `there is no transcript "${parts?.[1] ?? wanted}".${hint}`, true)
  }
  const turn = Number(parts?.[2] ?? wanted)
  const target: Target =
    whole >= 0
      ? { kind: 'unit' }
      : { kind: 'turn', turn, ...(wanted.includes(':') || !parts ? {} : { id: wanted }) }
  const otherwise = `there is no "${wanted}"`
  return { state, effects: [{ do: 'seek', from: index, step: 1, target, wrap: false, otherwise }] }
}

/** Looks for a text behind the place the reader is at, from the beginning again behind the last transcript. */
export function search(state: ReviewState, query: string): Reduced {
  const { opened, focus } = state
  if (query.trim() === '' || !opened) return { state, effects: [] }
  const searching = { ...state, query }
  const found = locate(searching, opened, { kind: 'text', query }, focus.start)
  if (found) return { state: { ...searching, focus: found, scroll: 0 }, effects: [] }
  return {
    state: searching,
    effects: [
      {
        do: 'seek',
        from: opened.index + 1,
        step: 1,
        target: { kind: 'text', query },
        wrap: true,
        otherwise: `"${query}" stands nowhere`,
      },
    ],
  }
}

/** Sets a filter; the reader stays where they are, or goes on to the next unit that passes. */
export function applyFilter(state: ReviewState, filter: Filter): Reduced {
  const filtered: ReviewState = { ...state, filter, scroll: 0 }
  const { opened, focus } = filtered
  const text = filterText(filter)
  const message = { text: text === '' ? 'all units' : `only ${text}`, alarm: false }
  if (!opened) return { state: { ...filtered, message }, effects: [] }
  const among = passing(filtered, opened)
  const found = among.find((index) => (opened.units[index]?.start ?? 0) >= focus.start) ?? among.at(-1)
  if (found !== undefined) {
    const start = opened.units[found]?.start ?? 0
    return { state: { ...filtered, message, focus: { start, unit: found } }, effects: [] }
  }
  const otherwise = `nothing passes the filter "${text}"`
  return {
    state: { ...filtered, message },
    effects: [
      { do: 'seek', from: opened.index + 1, step: 1, target: { kind: 'unit' }, wrap: true, otherwise },
    ],
  }
}
