import type { FoundUnit } from '../code-transcript.js'
import type { Decision } from '../decision.js'
import type { Entry } from '../entry.js'
import { isInPlay } from '../meaning-unit.js'

/** The reason that a decision has when its only code was retired. */
export function reasonOfRetired(code: string, reason: string, before: string | undefined): string {
  const retired = `${code} retired: ${reason}`
  return before === undefined || before.trim() === '' ? retired : `${before} (${retired})`
}

/**
 * What of a decision changes when a code is retired; undefined where nothing does. A decision with other codes, too,
 * keeps those; one in play with this code alone is set aside with the reason; one out of play stays as it is. `found` is
 * the unit that the decision made before: it tells the codes of one that names none.
 */
export function retireDecision(
  decision: Decision,
  found: FoundUnit | undefined,
  code: string,
  reason: string,
): Partial<Entry> | undefined {
  const codes = decision.codes ?? found?.codes ?? []
  if (!codes.includes(code)) return undefined
  const others = codes.filter((each) => each !== code)
  if (others.length > 0) return decision.codes === undefined ? undefined : { codes: others }
  const named = decision.codes === undefined ? { codes: [code] } : {}
  if (!isInPlay(decision)) return decision.codes === undefined ? named : undefined
  return { ...named, status: 'set-aside', reason: reasonOfRetired(code, reason, decision.reason) }
}
