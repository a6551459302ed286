import type { RootContent } from 'mdast'
import { countUnits } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { bullets, capitalised, strong } from '../markdown/build.js'
import { counted, type Noun } from '../method/methods.js'
import type { PersonActivity, SessionActivity } from './activity.js'
import { counts, summariseAttribute } from './attribute-summary.js'
import { attributeLabel, attributeNames, attributeOf } from './participants.js'
import type { Analyst, ReportInput, Session } from './report-input.js'

/** One fact a methods section needs. Never a sentence: the researcher writes those. */
export interface MethodFact {
  label: string
  value: string
}

/**
 * The facts of a methods section, filled from the study: method with reference, sessions, participants, material,
 * analysts, codebook, units, texts, software. What the study does not say is left out.
 */
export function methodFacts(report: ReportInput, activity: readonly SessionActivity[]): MethodFact[] {
  const { method, codebook, themes } = report
  const { words } = method
  const people = uniquePeople(activity.flatMap(({ participants }) => participants))
  const subgroups = codebook.groups.reduce((sum, group) => sum + group.subgroups.length, 0)
  const facts: (MethodFact | undefined)[] = [
    fact('Method', [capitalised(method.name)]),
    fact('Reference', [method.reference]),
    ...(activity.length > 0 ? sessionFacts(activity, report.sessions) : []),
    activity.length > 0
      ? fact('Participants', [String(people.length), ...silent(people)])
      : heardFact(report.units),
    ...attributeNames(activity).map((name) =>
      fact(attributeLabel(name), [summariseAttribute(people.map((person) => attributeOf(person, name)))]),
    ),
    fact('Also present', counts(activity.flatMap(({ others }) => others.map(({ role }) => role)))),
    activity.length > 0 ? materialFact(activity) : undefined,
    fact('Analysts', report.analysts.map(analystName)),
    fact(
      capitalised(words.preliminaryTheme.many),
      themes ? themes.analysts.map(({ analyst, count }) => `${analyst} ${count}`) : [],
    ),
    fact('Codebook', [
      counted(codebook.groups.length, words.group),
      counted(subgroups, words.subgroup),
      counted(codebook.codes.size, words.code),
    ]),
    unitFact(report),
    textFact(report),
    fact('Software', [`stc ${report.version}`]),
  ]
  return facts.filter((each) => each !== undefined)
}

/** Where only units are at hand, not the transcripts: whose words they are. */
function heardFact(units: readonly MeaningUnit[]): MethodFact | undefined {
  const { participants, sessions } = countUnits(units)
  return fact('Heard', [
    counted(participants, { one: 'participant', many: 'participants' }),
    counted(sessions, { one: 'session', many: 'sessions' }),
  ])
}

/** The facts as a bullet list. */
export function factsList(facts: readonly MethodFact[]): RootContent {
  return bullets(facts.map(({ label, value }) => [strong(label), `: ${value}`]))
}

function fact(label: string, parts: readonly string[]): MethodFact | undefined {
  const value = parts.filter((part) => part !== '').join(' · ')
  return value === '' ? undefined : { label, value }
}

/** People who come to several sessions, once, with the turns of all. */
function uniquePeople(people: readonly PersonActivity[]): PersonActivity[] {
  const unique = new Map<string, PersonActivity>()
  for (const person of people) {
    const known = unique.get(person.participant)
    unique.set(
      person.participant,
      known
        ? {
            ...known,
            attributes: { ...person.attributes, ...known.attributes },
            turns: known.turns + person.turns,
          }
        : person,
    )
  }
  return [...unique.values()]
}

function silent(people: readonly PersonActivity[]): string[] {
  const count = people.filter(({ turns }) => turns === 0).length
  return count === 0 ? [] : [`${count} did not speak`]
}

function sessionFacts(activity: readonly SessionActivity[], listed: readonly Session[]) {
  const ids = new Set(activity.map(({ session }) => session))
  const sessions = listed.filter(({ id }) => ids.has(id))
  const kinds = sessions.flatMap(({ kind }) => kind ?? [])
  const minutes = sessions.flatMap((session) => session.minutes ?? [])
  const total = minutes.reduce((sum, each) => sum + each, 0)
  const range = [...new Set([Math.min(...minutes), Math.max(...minutes)])].join('–')
  const some =
    minutes.length === activity.length ? [] : [`known of ${minutes.length} of ${activity.length} sessions`]
  return [
    fact('Sessions', [String(activity.length), ...counts(kinds)]),
    fact(
      'Minutes',
      minutes.length === 0
        ? []
        : [String(total), ...(minutes.length > 1 ? [`${range} a session`] : []), ...some],
    ),
    fact('Dates', dates(sessions.flatMap(({ date }) => date ?? []))),
    fact('Places', counts(sessions.flatMap(({ place }) => place ?? []))),
  ]
}

/** First and last where all are written as ISO dates of any precision, else each as written. */
function dates(values: readonly string[]): string[] {
  const unique = [...new Set(values)]
  if (unique.length < 2 || !unique.every((date) => /^\d{4}(?:-\d{2}){0,2}$/.test(date))) return unique
  const sorted = unique.sort()
  return [`${sorted[0]} to ${sorted.at(-1)}`]
}

function materialFact(activity: readonly SessionActivity[]): MethodFact | undefined {
  const turns = activity.reduce((sum, session) => sum + session.turns, 0)
  const all = activity.reduce((sum, session) => sum + session.words, 0)
  const own = activity.reduce(
    (sum, { participants }) => sum + participants.reduce((n, p) => n + p.words, 0),
    0,
  )
  const word: Noun = { one: 'word', many: 'words' }
  return fact('Material', [
    counted(turns, { one: 'turn', many: 'turns' }),
    counted(all, word),
    `${counted(own, word)} of participants`,
  ])
}

function analystName({ id, name, role }: Analyst): string {
  return `${name ?? id}${role === undefined ? '' : ` (${role})`}`
}

function unitFact({ units, method }: ReportInput): MethodFact | undefined {
  const having = (status: string) => units.filter((unit) => unit.status === status).length
  const parts = [
    [having('accepted'), 'accepted'],
    [having('candidate'), 'not decided about'],
    [having('set-aside'), 'set aside'],
    [having('excluded'), 'excluded'],
  ] as const
  return fact(capitalised(method.words.unit.many), [
    `${units.length} found`,
    ...parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ])
}

function textFact({ codebook, texts, method }: ReportInput): MethodFact | undefined {
  const statuses = codebook.groups.map(({ id }) => texts.get(id)?.status)
  const { analyticText, condensate } = method.words
  const having = (status: string | undefined) => statuses.filter((each) => each === status).length
  const phrase = (count: number, noun: Noun) => (count === 0 ? '' : counted(count, noun))
  return fact('Texts', [
    phrase(having('authored analytic text'), analyticText),
    phrase(having('authored condensate'), condensate),
    phrase(having('draft'), { one: 'draft', many: 'drafts' }),
    phrase(having(undefined), { one: 'missing', many: 'missing' }),
  ])
}
