import type { PhrasingContent, RootContent } from 'mdast'
import { bullets, capitalised, emphasis, heading, paragraph, strong, table } from '../../markdown/build.js'
import { stringifySections } from '../../markdown/stringify.js'
import { counted, type Method, type Noun } from '../../method/methods.js'
import type { DatedEvent } from './event.js'

/** What the page is made from. */
export interface AuditPage {
  title: string
  /** From the history of git, or from the files alone. */
  source: 'git' | 'files'
  commits: number
  events: readonly DatedEvent[]
  /** Names of analysts by id, as study.yaml has them. */
  names: ReadonlyMap<string, string>
  method: Method
}

/** What may be decided, in the order in which it is told. */
const ACTIONS = [
  'accepted',
  'recoded',
  'set aside',
  'excluded',
  'reopened',
  'withdrawn',
  're-anchored',
  'reason changed',
]

const noun = (one: string, many = `${one}s`): Noun => ({ one, many })
const [DECISION, COMMIT] = [noun('decision'), noun('commit')]

/**
 * The audit trail as one page of Markdown: where it is known from, what each analyst decided in all, and for each day
 * and author the decisions with their reasons, changes of the codebook, texts, memos and transcripts. No word of a
 * transcript is on it.
 */
export function auditToMarkdown(page: AuditPage): string {
  const { title, events } = page
  const sections: RootContent[][] = [
    [heading(1, `Audit trail: ${title}`), paragraph(known(page))],
    ...totals(page),
  ]
  for (const [date, ofDay] of by(events, ({ date }) => date)) {
    const day = date ?? (page.source === 'git' ? 'Not committed yet' : 'Undated')
    sections.push([heading(2, day)])
    for (const [author, own] of by(ofDay, (event) => event.author ?? analystOf(event, page))) {
      const commits = new Set(own.flatMap(({ commit }) => commit ?? []))
      const title = author ?? 'Nobody in particular'
      const count =
        commits.size > 0 ? [' ', emphasis(`(${[...commits].map((id) => id.slice(0, 7)).join(', ')})`)] : []
      sections.push([paragraph(strong(title), ...count), bullets(items(own, page))])
    }
  }
  return stringifySections(sections)
}

function known({ source, commits, events }: AuditPage): string {
  if (source === 'files') {
    return 'There is no history in git. What follows is what the files hold now: decisions and memos, without the days and the order in which they were made.'
  }
  const days = [...new Set(events.flatMap(({ date }) => date ?? []))].sort()
  const span = days.length === 0 ? '' : days.length === 1 ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`
  return `From the history in git: ${counted(commits, COMMIT)}${span}. Authors and days are those of the commits.`
}

function totals(page: AuditPage): RootContent[][] {
  const columns = ACTIONS.slice(0, 6)
  const rows: string[][] = []
  for (const [analyst, own] of by(
    page.events.filter(({ kind }) => kind === 'decision' || kind === 'memo'),
    (event) => analystOf(event, page),
  )) {
    const counts = columns.map((action) =>
      own.filter((event) => event.kind === 'decision' && event.action === action),
    )
    const memos = own.filter(({ kind, action }) => kind === 'memo' && action === 'written')
    rows.push([analyst ?? '', ...[...counts, memos].map(({ length }) => String(length))])
  }
  if (rows.length === 0) return []
  const head = ['Analyst', ...columns.map(capitalised), 'Memos']
  return [[table([head, ...rows], [null, ...head.slice(1).map(() => 'right' as const)])]]
}

function analystOf({ analyst }: DatedEvent, { names }: AuditPage): string | null {
  if (analyst === null) return null
  const name = names.get(analyst)
  return name === undefined ? analyst : `${name} (${analyst})`
}

type Item = (string | PhrasingContent)[]

function items(events: readonly DatedEvent[], page: AuditPage): Item[] {
  const of = (kind: DatedEvent['kind']) => events.filter((event) => event.kind === kind)
  return [
    ...[...by(of('decision'), ({ file }) => file)].flatMap(([, own]) => decisions(own, page)),
    ...[...by(of('codebook'), ({ action }) => action)].map(([action, own]): Item => {
      const names = own.flatMap((event) => event.names)
      return ['Codebook, ', strong(action ?? ''), `: ${names.length} (${some(names)})`]
    }),
    ...[...by(of('themes'), ({ file, action }) => `${file} ${action}`)].map(([, own]): Item => {
      const [first] = own
      const names = own.flatMap((event) => event.names)
      const noun = page.method.words.preliminaryTheme
      return [
        `${capitalised(noun.many)} ${first?.action ?? ''} in ${first?.file ?? ''}: ${names.length} (${some(names)})`,
      ]
    }),
    ...texts(of('condensate'), page.method.words.condensate),
    ...texts(of('synthesis'), page.method.words.analyticText),
    ...of('memo').map(
      ({ action, about, names, reason }): Item => [
        action === 'written' ? 'Memo' : `Memo ${action}`,
        ` of ${names[0] ?? ''} on ${about ?? 'the study'}: ${firstWords(reason ?? '')}`,
      ],
    ),
    ...[...by(of('transcript'), ({ action }) => action)].map(
      ([action, own]): Item => [
        `Transcripts ${action}: ${own.length} (${some(own.map(({ about }) => about ?? ''))})`,
      ],
    ),
    ...[...by(of('study'), ({ action }) => action)].map(([action]): Item => [`study.yaml ${action}`]),
    ...of('unreadable').map(
      ({ file, reason }): Item => [`${file} `, strong('cannot be read'), ` in this version: ${reason ?? ''}`],
    ),
  ]
}

/** The decisions in one file: how many of which kind, then each with a reason under it. */
function decisions(events: readonly DatedEvent[], page: AuditPage): Item[] {
  const [first] = events
  const counts = ACTIONS.flatMap((action) => {
    const count = events.filter((event) => event.action === action).length
    return count === 0 ? [] : [`${count} ${action}`]
  })
  const author = first?.author
  const whose = first && analystOf(first, page)
  const by_ = whose && author && !whose.startsWith(author) ? ` of ${whose}` : ''
  const lines: Item[] = [
    [`${counted(events.length, DECISION)}${by_} in ${first?.file ?? ''}: ${counts.join(', ')}`],
  ]
  for (const [, alike] of by(events.filter(isTold), ({ action, names, from, reason }) =>
    JSON.stringify([action, names, from, reason]),
  )) {
    const [one] = alike
    if (!one) continue
    const where = some(alike.map(({ about }) => about ?? ''))
    lines.push([strong(one.action), ` ${where}${codesOf(one)}${one.reason ? `: ${one.reason}` : ''}`])
  }
  return lines
}

/** Plain acceptance is told by its number alone. */
function isTold({ action, reason }: DatedEvent): boolean {
  return reason !== null || (action !== 'accepted' && action !== 're-anchored')
}

function codesOf({ action, names, from }: DatedEvent): string {
  if (action !== 'recoded' || names.length === 0) return ''
  return from.length > 0 ? `, ${from.join(', ')} → ${names.join(', ')}` : ` as ${names.join(', ')}`
}

function texts(events: readonly DatedEvent[], { many }: Noun): Item[] {
  return [...by(events, ({ action }) => action)].map(
    ([action, own]): Item => [
      `${capitalised(many)} `,
      strong(action === 'touched' ? 'read again' : (action ?? '')),
      `: ${[...new Set(own.map(({ about }) => about ?? ''))].join(', ')}`,
    ],
  )
}

/** So many names are listed; ndjson holds them all. */
const MOST_NAMED = 12

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function firstWords(text: string): string {
  const points = [...text.replace(/\s+/g, ' ').trim()]
  return points.length <= 160 ? points.join('') : `${points.slice(0, 159).join('').trimEnd()}…`
}

/** Gathers events that are alike, in the order in which they first occur. */
function by<K>(events: readonly DatedEvent[], key: (event: DatedEvent) => K): Map<K, DatedEvent[]> {
  const found = new Map<K, DatedEvent[]>()
  for (const event of events) {
    const own = found.get(key(event))
    if (own) own.push(event)
    else found.set(key(event), [event])
  }
  return found
}
