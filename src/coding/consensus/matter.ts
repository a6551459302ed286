import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import type { Decision } from '../decision.js'
import { textHash } from '../unit-id.js'

/** A decision of one analyst as it is compared with those of others. UTF-16 offsets. */
export interface ViewedDecision {
  decision: Decision
  transcript: Transcript
  turn: Turn
  /** The words quoted. */
  quoted: Span
  /** The whole sentences around them. */
  span: Span
  /** The codes it comes to: its own, or those the rules find there. */
  codes: readonly string[]
}

/** In what analysts may differ about a stretch. */
export type Difference = 'status' | 'codes' | 'extent'

/** What one or several analysts decided about one stretch of a turn. */
export interface Matter {
  transcript: Transcript
  turn: Turn
  /** From the first to the last sentence that any of them speaks of. */
  span: Span
  /** By analyst, in the order in which they were asked for; only who spoke. */
  views: ReadonlyMap<string, readonly ViewedDecision[]>
  /** Empty where they agree on everything, or only one spoke. */
  differences: readonly Difference[]
  /** What coding/consensus.yaml says about it already. */
  consensus: readonly ViewedDecision[]
}

/** Whether several analysts decided, and agree on status and codes. Who quotes more or less agrees. */
export function isAgreed({ views, differences }: Matter): boolean {
  return views.size > 1 && differences.every((each) => each === 'extent')
}

/** Whether several analysts decided, and do not agree. */
export function isDisputed(matter: Matter): boolean {
  return matter.views.size > 1 && !isAgreed(matter)
}

/**
 * Compares decisions of several analysts: those about the same sentences, or about overlapping ones and one of the same
 * codes, are one matter. `decisions` come in the order of transcripts, `analysts` in the order that is to be shown.
 */
export function compareAnalysts(
  decisions: readonly ViewedDecision[],
  analysts: readonly string[],
  consensus: readonly ViewedDecision[],
): Matter[] {
  const byTurn = new Map<string, ViewedDecision[]>()
  for (const each of decisions) push(byTurn, keyOf(each), each)
  const settled = new Map<string, ViewedDecision[]>()
  for (const each of consensus) push(settled, keyOf(each), each)
  return [...byTurn].flatMap(([key, own]) => {
    const clusters = clustersOf(own).map((cluster) => matterOf(cluster, analysts, settled.get(key) ?? []))
    return clusters.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  })
}

/** A sign by which a matter is known again as long as no decision about it was changed. */
export function signOf({ views }: Matter): string {
  const said = [...views.values()].flatMap((own) =>
    own.map(({ decision }) => {
      const { analyst, transcript, turn, quote, occurrence, codes, status, reason, memo } = decision
      return [analyst, transcript, turn, quote, occurrence, codes, status, reason, memo]
    }),
  )
  return textHash(JSON.stringify(said)).slice(0, 12)
}

/** Whether two sets of decisions give the same words the same status and codes. */
export function saysTheSame(one: readonly ViewedDecision[], other: readonly ViewedDecision[]): boolean {
  return differencesOf([one, other]).length === 0
}

function clustersOf(own: readonly ViewedDecision[]): ViewedDecision[][] {
  const clusters: ViewedDecision[][] = []
  for (const each of own) {
    const linked = clusters.filter((cluster) => cluster.some((other) => isOneMatter(each, other)))
    const joined = [...linked.flat(), each]
    for (const cluster of linked) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push(joined)
  }
  return clusters
}

function isOneMatter(a: ViewedDecision, b: ViewedDecision): boolean {
  if (a.decision.analyst === b.decision.analyst || !overlaps(a.span, b.span)) return false
  return (a.span.start === b.span.start && a.span.end === b.span.end) || sharesCode(a, b)
}

function sharesCode(a: ViewedDecision, b: ViewedDecision): boolean {
  return a.codes.length + b.codes.length === 0 || a.codes.some((code) => b.codes.includes(code))
}

function matterOf(
  cluster: readonly ViewedDecision[],
  analysts: readonly string[],
  settled: readonly ViewedDecision[],
): Matter {
  const { transcript, turn } = cluster[0] as ViewedDecision
  const views = new Map(
    analysts
      .map((analyst) => [analyst, cluster.filter(({ decision }) => decision.analyst === analyst)] as const)
      .filter(([, own]) => own.length > 0),
  )
  return {
    transcript,
    turn,
    span: around(cluster),
    views,
    differences: differencesOf([...views.values()]),
    consensus: settled.filter((each) => cluster.some((other) => isOneMatter(each, other))),
  }
}

function differencesOf(views: readonly (readonly ViewedDecision[])[]): Difference[] {
  const [first, ...others] = views
  if (!first) return []
  const found = new Set<Difference>()
  const mine = byCode(first)
  for (const other of others) {
    const theirs = byCode(other)
    const codes = new Set([...mine.keys(), ...theirs.keys()])
    for (const code of codes) {
      const [one, two] = [mine.get(code), theirs.get(code)]
      if (one === undefined || two === undefined) found.add('codes')
      else if (one !== two) found.add('status')
    }
    // Codes may differ and the status nevertheless, too: one accepts what the other excludes.
    if (statuses(first) !== statuses(other)) found.add('status')
    const [here, there] = [around(first), around(other)]
    if (here.start !== there.start || here.end !== there.end) found.add('extent')
  }
  return (['status', 'codes', 'extent'] as const).filter((each) => found.has(each))
}

function byCode(own: readonly ViewedDecision[]): Map<string, string> {
  return new Map(
    own.flatMap(({ decision, codes }) =>
      (codes.length === 0 ? [''] : codes).map((code) => [code, decision.status] as const),
    ),
  )
}

function statuses(own: readonly ViewedDecision[]): string {
  return [...new Set(own.map(({ decision }) => decision.status))].sort().join()
}

function around(cluster: readonly ViewedDecision[]): Span {
  let { start, end } = (cluster[0] as ViewedDecision).span
  for (const { span } of cluster) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

function keyOf({ transcript, turn }: ViewedDecision): string {
  return `${transcript.id}:${turn.number}`
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const own = map.get(key)
  if (own) own.push(value)
  else map.set(key, [value])
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
