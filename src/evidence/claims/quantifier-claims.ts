import type { MeaningUnit } from '../../coding/meaning-unit.js'
import { CONTEXT_ROLES } from '../../transcript/transcript.js'
import { sourceSpan } from '../manuscript/manuscript.js'
import type { Bases, FoundBasis } from './basis.js'
import type { QuantifierClaim } from './claim.js'
import type { Counted } from './counted.js'
import type { Sample } from './sample.js'
import type { Sentence } from './sentences.js'
import { type Share, type Threshold, unfulfilled } from './threshold.js'

/** What claims are held against. */
export interface Judging {
  sample: Sample
  bases: Bases
  thresholds: readonly Threshold[]
}

/**
 * What a word for how many stands beside: the units it cites, who said them, and whether that is what the researcher lets
 * the word mean. Undefined where the noun means nobody of the sample.
 */
export function quantifierClaim(
  sentence: Sentence,
  counted: Counted,
  { sample, bases, thresholds }: Judging,
): QuantifierClaim | undefined {
  const about = peopleOf(counted, sample)
  const isSessions = counted.subject.of === 'sessions'
  if (!about && !isSessions) return undefined
  const found = bases.of(sentence)
  const units = found?.units ?? []
  const said = participantsOf(units)
  const sessions = new Set(units.map(({ transcript }) => transcript))
  const inKind = sessionsOf(counted, sample)
  const ofSessions: Share = { n: count(inKind, sessions), of: inKind.size }
  const share = isSessions ? ofSessions : { n: count(about ?? new Set(), said), of: about?.size ?? 0 }
  const threshold = thresholdOf(counted, thresholds)
  // Of a whole group more may speak than of what one sentence is about.
  const wider = found?.basis.by === 'group' || found?.basis.by === 'subgroup'
  const conditions = threshold?.conditions ?? []
  const unfit = unfulfilled(conditions, share, counted.number, false)
  const violated = wider ? unfulfilled(conditions, share, counted.number, true) : unfit
  const why = whyNot({ found, counted, threshold, isTooWide: unfit.length > 0 && violated.length === 0 })
  const first = sentence.words[counted.from]?.start ?? 0
  const end = sentence.words[counted.to - 1]?.end ?? first
  const { start, passage, part, written } = sentence
  return {
    kind: 'quantifier',
    span: sourceSpan(passage, { start: start + first, end: start + end }),
    ...{ written: written.slice(first, end), sentence: written, part },
    ...{ quantifier: counted.quantifier, number: counted.number },
    basis: found?.basis ?? null,
    counts: isSessions ? 'sessions' : 'participants',
    share: found ? share : null,
    ...{ participants: said.size, sessions: ofSessions },
    ...{ threshold: threshold?.text ?? null, violated: why === null ? violated : [], why },
    verdict: why !== null ? 'not judged' : violated.length > 0 ? 'violated' : 'holds',
  }
}

function whyNot(claim: {
  found: FoundBasis | undefined
  counted: Counted
  threshold: Threshold | undefined
  isTooWide: boolean
}): QuantifierClaim['why'] {
  if (!claim.found) return 'no basis'
  if (claim.counted.narrowed) return 'only some of them'
  if (!claim.threshold) return 'no threshold'
  return claim.isTooWide ? 'a whole group' : null
}

/** Whom a noun means: ids of participants; undefined for others. */
function peopleOf({ subject, only }: Counted, { people }: Sample): ReadonlySet<string> | undefined {
  const among = only && new Set(only.widely)
  const kept = (ids: Iterable<string>) => new Set([...ids].filter((id) => !among || among.has(id)))
  if (subject.of === 'participants' || subject.of === 'workers') return kept(people.map(({ id }) => id))
  return subject.of === 'some' ? kept(subject.widely) : undefined
}

/** Sessions of the kind a noun names, where the study tells kinds; else all. */
function sessionsOf({ subject }: Counted, { sessions }: Sample): ReadonlySet<string> {
  const kind = subject.of === 'sessions' ? subject.kind : undefined
  const ofKind = kind === undefined ? [] : sessions.filter((session) => isOfKind(session.kind, kind))
  return new Set((ofKind.length > 0 ? ofKind : sessions).map(({ id }) => id))
}

/** Whether a session is of the kind a noun names, as far as study.yaml tells. */
export function isOfKind(kind: string | undefined, wanted: string): boolean {
  const folded = kind?.toLowerCase() ?? ''
  const isGroup = /group|gruppe|grupp|ryhmä|groupe|grupo/.test(folded)
  return wanted === 'focus group' ? isGroup : folded !== '' && !isGroup
}

/** The participants whose words the units are; moderators are none. */
function participantsOf(units: readonly MeaningUnit[]): Set<string> {
  const said = new Set<string>()
  for (const { participant, role } of units)
    if (participant !== null && !CONTEXT_ROLES.has(role)) said.add(participant)
  return said
}

function count(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return [...found].filter((id) => wanted.has(id)).length
}

/** A threshold for just this number goes before one for all numbers. */
function thresholdOf(
  { quantifier, number }: Counted,
  thresholds: readonly Threshold[],
): Threshold | undefined {
  const own = thresholds.filter((each) => each.quantifier === quantifier)
  return own.find((each) => each.number === number) ?? own.find((each) => each.number === null)
}
