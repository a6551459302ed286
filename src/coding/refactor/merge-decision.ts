import type { Decision } from '../decision.js'
import type { Entry } from '../entry.js'

/** Codes of which some stand for others now, each once, the first place counting. */
export function mappedCodes(codes: readonly string[], to: ReadonlyMap<string, string>): string[] {
  return [...new Set(codes.map((code) => to.get(code) ?? code))]
}

/** What of a decision changes when some codes become another one; undefined where it names none of them. */
export function mergeDecision(
  { codes }: Decision,
  to: ReadonlyMap<string, string>,
): Partial<Entry> | undefined {
  return codes?.some((code) => to.has(code)) ? { codes: mappedCodes(codes, to) } : undefined
}
