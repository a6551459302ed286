import { countWords } from '../../language/words.js'
import { type Cast, isParticipant, type Person } from '../attribution/cast.js'
import type { Quotation } from '../quotation/quotation.js'
import { isParaphrase, type Verdict } from '../verdict/verdict.js'

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
  groups: readonly string[]
}

/** The group of what stands in no section that is named like one. */
export const NO_GROUP = 'no group'

/**
 * Counts the quotations of manuscripts by who said them, as the transcripts have it rather than as they are attributed;
 * of what stands in several places the first is taken, and each speech of an exchange counts. What was not found, or is
 * said by nobody who is named, is not counted, nor is a sentence that cites units in other words than theirs.
 * Participants who are never quoted have a row with 0.
 *
 * @param groupsOf the code groups that a quotation belongs to, in each of which it counts; empty where nothing tells
 */
export function balanceOf(
  verdicts: readonly Verdict[],
  cast: Cast,
  groupsOf: (quotation: Quotation) => readonly string[],
): Share[] {
  const quoted = verdicts.flatMap((verdict) => speeches(verdict, groupsOf))
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
    ...shares(
      'group',
      quoted.flatMap((one) => one.groups.map((group) => ({ ...one, group }))),
      [],
      ({ group }) => group,
      quoted.length,
    ),
  ]
}

function speeches(
  { quotation, speeches: judged }: Verdict,
  groupsOf: (quotation: Quotation) => readonly string[],
): Quoted[] {
  if (quotation.aside !== null) return []
  const groups = groupsOf(quotation)
  return quotation.speeches.flatMap(({ text }, index): Quoted[] => {
    const { kind, places } = judged[index] ?? { kind: 'not found', places: [] }
    const person = places[0]?.person
    if (!person || kind === 'not found' || isParaphrase(quotation, kind)) return []
    return [{ person, words: countWords(text, 'en'), groups: groups.length > 0 ? groups : [NO_GROUP] }]
  })
}

function shares<Counted extends Quoted>(
  dimension: Dimension,
  quoted: readonly Counted[],
  all: readonly string[],
  of: (one: Counted) => string | undefined,
  total = quoted.length,
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
    counted.share = counted.quotations / total
  }
  return [...rows.values()].sort((a, b) => b.quotations - a.quotations || (a.of < b.of ? -1 : 1))
}
