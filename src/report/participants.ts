import type { RootContent } from 'mdast'
import { capitalised, table } from '../markdown/build.js'
import type { PersonActivity, SessionActivity } from './activity.js'
import { withFreeNames } from './column-names.js'
import type { Session } from './report-input.js'

const FIXED = ['session', 'participant', 'speaker', 'role', 'turns', 'words']

/** Names of the participants' attributes, in the order in which they first occur. */
export function attributeNames(activity: readonly SessionActivity[]): string[] {
  const people = activity.flatMap(({ participants }) => participants)
  return [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))]
}

/** An attribute's name as it is printed: `years_in_ward` becomes `Years in ward`. */
export function attributeLabel(name: string): string {
  return capitalised(name.replaceAll('_', ' '))
}

/** Table 1 of a focus-group paper: every participant of every session, with attributes, turns and words spoken. */
export function participantsTable(activity: readonly SessionActivity[]): RootContent {
  const attributes = attributeNames(activity)
  const head = ['Session', 'Participant', ...attributes.map(attributeLabel), 'Turns', 'Words']
  const rows = activity.flatMap(({ participants }) =>
    participants.map((person) => [
      person.session,
      shortName(person),
      ...attributes.map((name) => attributeOf(person, name) ?? ''),
      String(person.turns),
      String(person.words),
    ]),
  )
  return table(
    [head, ...rows],
    head.map((_, column) => (column >= head.length - 2 ? 'right' : null)),
  )
}

/** The columns of `participantRows`; an attribute whose name is taken is called `attribute_NAME`. */
export function participantColumns(activity: readonly SessionActivity[]): string[] {
  return withFreeNames(FIXED, attributeNames(activity), 'attribute').columns
}

/** Participants for CSV and NDJSON: one row per session and participant, one column per attribute. */
export function participantRows(activity: readonly SessionActivity[]): Record<string, unknown>[] {
  const attributes = attributeNames(activity)
  const { named } = withFreeNames(FIXED, attributes, 'attribute')
  return activity.flatMap(({ participants }) =>
    participants.map((person) => ({
      session: person.session,
      participant: person.participant,
      speaker: person.labels,
      role: person.role,
      turns: person.turns,
      words: person.words,
      ...Object.fromEntries(
        named.map((column, index) => [column, attributeOf(person, attributes[index] ?? '')]),
      ),
    })),
  )
}

/** The columns of `sessionRows`. */
export const SESSION_FIELDS = [
  'session',
  'kind',
  'date',
  'place',
  'minutes',
  'participants',
  'others',
  'turns',
  'words',
] as const

/** Sessions for CSV and NDJSON, in the order of the transcripts. */
export function sessionRows(activity: readonly SessionActivity[], sessions: readonly Session[]) {
  const known = new Map(sessions.map((session) => [session.id, session]))
  return activity.map(({ session, participants, others, turns, words }) => {
    const { kind = null, date = null, place = null, minutes = null } = known.get(session) ?? {}
    return {
      ...{ session, kind, date, place, minutes },
      participants: participants.length,
      others: others.map((person) => `${shortName(person)} (${person.role})`),
      ...{ turns, words },
    }
  })
}

/** The sessions with their circumstances; a column that is empty throughout is left out. */
export function sessionsTable(
  activity: readonly SessionActivity[],
  sessions: readonly Session[],
): RootContent {
  const rows = sessionRows(activity, sessions).map((row) =>
    SESSION_FIELDS.map((field) => {
      const value = row[field]
      return Array.isArray(value) ? value.join(', ') : String(value ?? '')
    }),
  )
  const heads = SESSION_FIELDS.map((field) => (field === 'others' ? 'Also present' : capitalised(field)))
  const kept = heads.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''))
  const numbers = new Set<string>(['Minutes', 'Participants', 'Turns', 'Words'])
  return table(
    [heads, ...rows].map((row) => kept.map((column) => row[column] ?? '')),
    kept.map((column) => (numbers.has(heads[column] ?? '') ? 'right' : null)),
  )
}

/** The tag alone where the session already says the rest (`P2` for `FG1/P2`). */
function shortName({ session, participant, labels }: PersonActivity): string {
  const [label] = labels
  return labels.length === 1 && participant === `${session}/${label}` ? (label ?? participant) : participant
}

/** What is known of a person; null where nothing is. */
export function attributeOf({ attributes }: PersonActivity, name: string): string | null {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null
}
