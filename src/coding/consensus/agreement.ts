import type { Verdict } from '../decide.js'
import { isAgreed, isDisputed, type Matter, saysTheSame, type ViewedDecision } from './matter.js'

/** How far analysts agree, in numbers of matters. */
export interface Agreement {
  /** What at least two of them decided. */
  compared: number
  agreed: number
  /** Of those agreed: how many with quotes of different extent. */
  extentOnly: number
  differing: number
  /** Of those that differ: in the status, in the codes (some in both). */
  byStatus: number
  byCodes: number
  /** Of those that differ: how many coding/consensus.yaml settles. */
  settled: number
  /** What one of them decided alone, by analyst. */
  alone: ReadonlyMap<string, number>
}

/** Counts matters. */
export function agreementOf(matters: readonly Matter[], analysts: readonly string[]): Agreement {
  const count = (fits: (matter: Matter) => boolean) => matters.filter(fits).length
  const only = (analyst: string) => count(({ views }) => views.size === 1 && views.has(analyst))
  return {
    compared: count(({ views }) => views.size > 1),
    agreed: count(isAgreed),
    extentOnly: count((matter) => isAgreed(matter) && matter.differences.length > 0),
    differing: count(isDisputed),
    byStatus: count((matter) => isDisputed(matter) && matter.differences.includes('status')),
    byCodes: count((matter) => isDisputed(matter) && matter.differences.includes('codes')),
    settled: count((matter) => isDisputed(matter) && matter.consensus.length > 0),
    alone: new Map(analysts.map((analyst) => [analyst, only(analyst)])),
  }
}

/** Percent agreement: agreed of all compared, one decimal; undefined where nothing is compared. */
export function percentAgreement({ agreed, compared }: Agreement): string | undefined {
  return compared === 0 ? undefined : ((100 * agreed) / compared).toFixed(1)
}

/** What the consensus is to say of a matter as one analyst sees it; reasons of others who agree are kept. */
export function verdictsOf(matter: Matter, analyst: string): Verdict[] {
  const own = matter.views.get(analyst) ?? []
  const all = [...matter.views.values()].flat()
  // Only where everybody leaves the codes to the rules, the consensus does.
  const leavesCodes = all.every(({ decision }) => decision.codes === undefined)
  return own.map((each) => ({
    transcript: each.transcript,
    turn: each.turn,
    span: each.quoted,
    status: each.decision.status,
    codes: leavesCodes ? undefined : each.codes,
    reason: isAgreed(matter) && own.length === 1 ? joinedReasons(all) : each.decision.reason,
  }))
}

/** Whether the consensus already says what an analyst’s view comes to. */
export function isWritten(matter: Matter, own: readonly ViewedDecision[]): boolean {
  return matter.consensus.length > 0 && saysTheSame(matter.consensus, own)
}

function joinedReasons(all: readonly ViewedDecision[]): string | undefined {
  const reasons = new Map<string, string>()
  for (const { decision } of all)
    if (decision.reason?.trim() && !reasons.has(decision.reason))
      reasons.set(decision.reason, decision.analyst)
  if (reasons.size < 2) return [...reasons.keys()][0]
  return [...reasons].map(([reason, analyst]) => `${analyst}: ${reason}`).join('; ')
}
