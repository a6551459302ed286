import type { MeaningUnit } from '../coding/meaning-unit.js'

/** How a quote names the person who said it. */
export type Attribution = 'role' | 'participant' | 'speaker'

/** What a moderator or interviewer asked before a unit was said. */
export interface Question {
  /** The tag as it stands in the transcript. */
  speaker: string
  role: string
  /** Verbatim. */
  text: string
}

/** What is known about a unit beyond, or only from, its record. */
export interface UnitContext {
  /** Who said it, as it stands under a quote: `Psychiatric nurse`, `FG1/P2` or `P2`. */
  attribution(unit: MeaningUnit, kind: Attribution): string
  /** The person's profession, else the role, as the researcher wrote it. */
  background(unit: MeaningUnit): string
  /** What was asked directly before, where the unit is hard to understand without it. */
  question(unit: MeaningUnit): Question | undefined
  /**
   * What else was said where the unit stands, as texts a quote may be compared with: the whole turn, and the
   * moderator's turn directly before it. Empty where only the record is known.
   */
  surroundings(unit: MeaningUnit): readonly string[]
  /** The session's name, as it stands under a quote. */
  session(unit: MeaningUnit): string
}

/** All that a record tells by itself, for units that come through a pipe without their transcripts. */
export function bareContext(): UnitContext {
  return {
    attribution: (unit, kind) => attribute(unit, kind, unit.role),
    background: (unit) => unit.role,
    question: () => undefined,
    surroundings: () => [],
    session: (unit) => unit.transcript,
  }
}

/** Names the speaker of a unit; where the wished-for name is not known, the next best one is taken. */
export function attribute(unit: MeaningUnit, kind: Attribution, background: string): string {
  if (kind === 'participant') return unit.participant ?? unit.speaker ?? capitalise(background)
  if (kind === 'speaker') return unit.speaker ?? unit.participant ?? capitalise(background)
  return capitalise(background)
}

/** The first letter in upper case; an empty name becomes `Participant`. */
export function capitalise(name: string): string {
  const [first, ...rest] = [...name.trim()]
  return first === undefined ? 'Participant' : first.toUpperCase() + rest.join('')
}
