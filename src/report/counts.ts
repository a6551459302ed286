import type { Counts } from '../coding/grouping.js'
import { counted, type Method } from '../method/methods.js'

/** `52 meaning units · 14 participants · 3 sessions`; `no meaning unit` where there is none. */
export function countsPhrase(counts: Counts, method: Method): string {
  const { unit } = method.words
  if (counts.units === 0) return `no ${unit.one}`
  return [
    counted(counts.units, unit),
    counted(counts.participants, { one: 'participant', many: 'participants' }),
    counted(counts.sessions, { one: 'session', many: 'sessions' }),
  ].join(' · ')
}
