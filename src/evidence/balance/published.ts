import { type Cast, isParticipant, type Person } from '../attribution/cast.js'
import { agreement } from '../attribution/judge-attribution.js'
import { type Resolved, resolve, resolveLabel } from '../attribution/resolve.js'
import type { Written } from '../quotation/quotation.js'
import type { Verdict } from '../verdict/verdict.js'
import { participantsOf } from './identifying.js'

/** All that a paper tells of one participant beside the tag. */
export interface Published {
  /** The participant's id. */
  participant: string
  /** The attributions that tell something, in the order of the paper, each wording once. */
  told: readonly Written[]
  /** The ids of everybody who fits all of it, the sessions included; k of k-anonymity is their number. */
  people: readonly string[]
  /** The attribution with which the number last fell, else the first. */
  by: Written
}

/** An attribution with what it says. */
interface Read {
  written: Written
  resolved: Resolved
}

/**
 * Puts together what one paper tells of each participant whom it names by tag: a tag that is a physiotherapist on one page
 * and aged 24 on another links the two, though neither alone tells who it is (quasi-identifiers: L. Sweeney, Int. J.
 * Uncertainty, Fuzziness and Knowledge-Based Systems 10, 2002). A tag that several participants bear is taken for the one
 * who said the words. Participants of whom no more than a tag and a session is told are left out.
 *
 * @param verdicts those of one paper, in reading order
 */
export function publishedOf(verdicts: readonly Verdict[], cast: Cast): Published[] {
  const participants = cast.people.filter(isParticipant)
  const tellings = new Map<string, Read[]>()
  for (const { read, said } of verdicts.flatMap((verdict) => namings(verdict, cast))) {
    const owner = ownerOf(
      read.map(({ resolved }) => resolved),
      said,
      participants,
    )
    if (owner !== undefined) tellings.set(owner, [...(tellings.get(owner) ?? []), ...read])
  }
  return [...tellings].flatMap(([participant, read]) => {
    const told = read.filter(({ resolved }) => resolved.describes)
    const [first] = told
    if (!first) return []
    let by = first.written
    let least = Number.POSITIVE_INFINITY
    let people: string[] = []
    for (const [index, { written }] of read.entries()) {
      people = fitting(read.slice(0, index + 1), participants)
      if (people.length < least && told.some((each) => each.written === written)) by = written
      least = people.length
    }
    return [{ participant, told: eachOnce(told), people, by }]
  })
}

/** The attributions of each speech that speak of one person, and who said it. */
function namings({ quotation, speeches }: Verdict, cast: Cast): { read: Read[]; said: Person | undefined }[] {
  if (quotation.aside !== null) return []
  const around = quotation.attributions.map((written) => ({ written, resolved: resolve(written.text, cast) }))
  const isExchange = quotation.speeches.length > 1
  return quotation.speeches.map(({ label }, index) => {
    const own = label ? [{ written: label, resolved: resolveLabel(label.text, cast) }] : []
    // An attribution of a whole exchange tells its session; one person cannot have said all of it.
    const others = around.map(({ written, resolved: { sessions } }) => ({
      written,
      resolved: { isPersonal: false, sessions },
    }))
    return {
      read: [...own, ...(isExchange ? others : around)],
      said: speeches[index]?.kind === 'not found' ? undefined : speeches[index]?.places[0]?.person,
    }
  })
}

function ownerOf(
  resolved: readonly Resolved[],
  said: Person | undefined,
  participants: readonly Person[],
): string | undefined {
  if (!resolved.some(({ isPersonal }) => isPersonal)) return undefined
  const fitting = participantsOf(participants.filter((person) => agreement(resolved, person) === 'right'))
  if (fitting.length === 1) return fitting[0]
  return fitting.find((participant) => participant === said?.participant)
}

/** Whoever fits all descriptions, and speaks in every session that is named. */
function fitting(read: readonly Read[], participants: readonly Person[]): string[] {
  const isIn = (participant: string, sessions: ReadonlySet<string>) =>
    participants.some((each) => each.participant === participant && sessions.has(each.session))
  return participantsOf(
    participants.filter((person) =>
      read.every(
        ({ resolved: { describes, sessions } }) =>
          (!describes || describes(person)) && (!sessions || isIn(person.participant, sessions)),
      ),
    ),
  )
}

function eachOnce(told: readonly Read[]): Written[] {
  const seen = new Set<string>()
  return told.flatMap(({ written }) => {
    if (seen.has(written.text)) return []
    seen.add(written.text)
    return [written]
  })
}
