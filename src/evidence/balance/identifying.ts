import { type Cast, isParticipant, type Person } from '../attribution/cast.js'
import { agreement } from '../attribution/judge-attribution.js'
import { resolve } from '../attribution/resolve.js'
import type { Written } from '../quotation/quotation.js'
import type { Verdict } from '../verdict/verdict.js'

/** An attribution by what people are rather than by tag, and whom it fits. */
export interface Fitting {
  written: Written
  /** The ids of everybody of the study who fits it, each once; k of k-anonymity is their number. */
  people: readonly string[]
}

/**
 * For each attribution that describes a participant, everybody who fits the description, the session it names included.
 * Whoever knows the participants can tell the one whom only one fits (k-anonymity: L. Sweeney, Int. J. Uncertainty,
 * Fuzziness and Knowledge-Based Systems 10, 2002). Tags are the study's own and tell nobody else anything.
 */
export function fittingPeople(verdicts: readonly Verdict[], cast: Cast): Fitting[] {
  const participants = cast.people.filter(isParticipant)
  return verdicts.flatMap(({ quotation }) => {
    const labels = quotation.speeches.flatMap(({ label }) => label ?? [])
    return [...quotation.attributions, ...labels].flatMap((written): Fitting[] => {
      const resolved = resolve(written.text, cast)
      if (resolved.isPersonal || !resolved.fits) return []
      const people = participantsOf(
        participants.filter((person) => agreement([resolved], person) === 'right'),
      )
      return people.length > 0 ? [{ written, people }] : []
    })
  })
}

/** The ids of participants, each once, though they speak in several sessions. */
export function participantsOf(people: readonly Person[]): string[] {
  return [...new Set(people.map(({ participant }) => participant))]
}
