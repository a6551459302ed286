import { agreement } from '../attribution/judge-attribution.js'
import type { Resolved } from '../attribution/resolve.js'
import type { Run } from '../match/cover.js'
import type { Fit } from '../match/fit.js'
import type { SpokenTurn } from '../spoken/spoken-turn.js'
import type { Evidence } from './evidence.js'
import type { SaidPlace } from './verdict.js'

/** Where the words of a fit stand. */
export function placeOfFit({ turn, from, to }: Fit, evidence: Evidence): SaidPlace {
  const [first, last] = [turn.words[from], turn.words[to - 1]]
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return placeAt({ ...turn, turn: first?.turn ?? turn.turn }, span, evidence)
}

/** Where the words of a run stand. */
export function placeOfRun({ turn, at, from, to }: Run, evidence: Evidence): SaidPlace {
  const span = { start: turn.words[at]?.start ?? 0, end: turn.words[at + to - from - 1]?.end ?? 0 }
  return placeAt(turn, span, evidence)
}

/** A stretch of a turn, with the person who speaks there. */
export function placeAt(
  { transcript, turn }: Pick<SpokenTurn, 'transcript' | 'turn'>,
  span: SaidPlace['span'],
  { cast }: Evidence,
): SaidPlace {
  const person = cast.people.find(({ session, label }) => session === transcript.id && label === turn.speaker)
  return { transcript, turn, span, person }
}

/** Whether somebody else is said to have said it. */
export function isWrong({ person }: SaidPlace, attributions: readonly Resolved[]): boolean {
  return person !== undefined && agreement(attributions, person).startsWith('wrong')
}
