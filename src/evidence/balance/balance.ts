import { countWords } from '../../language/words.js'
import { type Cast, isParticipant, type Person } from '../attribution/cast.js'
import type { Verdict } from '../verdict/verdict.js'

/** By what quotations are counted. An attribute's values are rows of the dimension of its name. */
export type Dimension = 'participant' | 'session' | 'role' | 'group' | `attribute ${string}`

/** How often somebody, or some kind of people, is quoted. */
export interface Share {
  dimension: Dimension
  /** A participant's or a session's id, a role, an attribute's value, a code group's id. */
  of: string
  quotations: number
  /** Words between the quotation marks. */
  words: number
  /** Of all quotations that were found, 0 to 1. */
  share: number
}

/** One speech of a quotation that was found in the transcripts. */
interface Quoted {
  person: Person
  words: number
  group: string
}

/** The group of what stands in no section that is named like one. */
export const NO_GROUP = 'no group'

/**
 * Counts the quotations of manuscripts by who said them, as the transcripts have it rather than as they are attributed;
 * of what stands in several places the first is taken, and each speech of an exchange counts. What was not found, or is
 * said by nobody who is named, is not counted. Participants who are never quoted have a row with 0.
 *
 * @param groupOf the code group that the headings over a quotation name, if any
 */
export function balanceOf(
  verdicts: readonly Verdict[],
  cast: Cast,
  groupOf: (section: readonly string[]) => string | undefined,
): Share[] {
  const quoted = verdicts.flatMap((verdict) => speeches(verdict, groupOf))
  const participants = cast.people.filter(isParticipant)
  const names = [...new Set(participants.flatMap(({ attributes }) => Object.keys(attributes)))]
  const rows = (dimension: Dimension, all: readonly string[], of: (one: Quoted) => string | undefined) =>
    shares(dimension, quoted, all, of)
  return [
    ...rows(
      'participant',
      participants.map(({ participant }) => participant),
      ({ person }) => person.participant,
    ),
    ...rows(
      'session',
      cast.sessions.map(({ id }) => id),
      ({ person }) => person.session,
    ),
    ...rows('role', [], ({ person }) => person.role),
    ...names.flatMap((name) =>
      rows(
        `attribute ${name}`,
        participants.flatMap(({ attributes }) => attributes[name] ?? []),
        ({ person }) => person.attributes[name],
      ),
    ),
    ...rows('group', [], ({ group }) => group),
  ]
}

function speeches(
  { quotation, speeches: judged }: Verdict,
  groupOf: (section: readonly string[]) => string | undefined,
): Quoted[] {
  if (quotation.aside !== null) return []
  return quotation.speeches.flatMap(({ text }, index): Quoted[] => {
    const { kind, places } = judged[index] ?? { kind: 'not found', places: [] }
    const person = places[0]?.person
    if (!person || kind === 'not found') return []
    return [{ person, words: countWords(text, 'en'), group: groupOf(quotation.section) ?? NO_GROUP }]
  })
}

function shares(
  dimension: Dimension,
  quoted: readonly Quoted[],
  all: readonly string[],
  of: (one: Quoted) => string | undefined,
): Share[] {
  const rows = new Map<string, Share>()
  const row = (key: string) => {
    const known = rows.get(key) ?? { dimension, of: key, quotations: 0, words: 0, share: 0 }
    rows.set(key, known)
    return known
  }
  for (const key of all) row(key)
  for (const one of quoted) {
    const key = of(one)
    if (key === undefined) continue
    const counted = row(key)
    counted.quotations++
    counted.words += one.words
    counted.share = counted.quotations / quoted.length
  }
  return [...rows.values()].sort((a, b) => b.quotations - a.quotations || (a.of < b.of ? -1 : 1))
}
