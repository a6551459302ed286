import type { Person } from './cast.js'
import type { Resolved } from './resolve.js'

/** How attributions agree with the one who said it. */
export type Agreement = 'right' | 'wrong speaker' | 'wrong session' | 'nothing said'

/** Holds attributions, all of which speak of the same words, against the person who said them. */
export function agreement(attributions: readonly Resolved[], person: Person): Agreement {
  const told = attributions.filter(({ sessions, fits }) => sessions !== undefined || fits !== undefined)
  if (told.length === 0) return 'nothing said'
  const named = told.flatMap(({ sessions }) => (sessions ? [sessions] : []))
  if (told.some(({ fits }) => fits && !fits(person))) return 'wrong speaker'
  return named.every((sessions) => sessions.has(person.session)) ? 'right' : 'wrong session'
}

/** The people whom attributions may mean, where one of them names a person; undefined where none does. */
export function meant(attributions: readonly Resolved[], people: readonly Person[]): Person[] | undefined {
  if (!attributions.some(({ isPersonal }) => isPersonal)) return undefined
  return people.filter((person) => agreement(attributions, person) === 'right')
}
