import type { CodedTranscript } from './code-transcript.js'
import type { MeaningUnit } from './meaning-unit.js'

/** A unit to which an analyst gave other codes than the rules proposed. */
export interface Recoding {
  /** The unit's id. */
  unit: string
  /** Codes the rules proposed and the analyst did not keep, in the order in which they were found. */
  from: readonly string[]
  /** Codes the rules had not proposed, in the order of the codebook. */
  to: readonly string[]
  analyst: string
  reason: string | null
}

/**
 * The units in play of a transcript that an analyst recoded. Where no rule found anything, `from` is empty: the
 * analyst found the unit.
 *
 * @param records those of `coded.units`, in the same order
 */
export function recodingsOf(coded: CodedTranscript, records: readonly MeaningUnit[]): Recoding[] {
  return coded.units.flatMap(({ decision, hits, codes }, index) => {
    const unit = records[index]
    if (!unit || !decision || decision.status !== 'accepted') return []
    const proposed = new Set(hits.map(({ code }) => code))
    const from = [...proposed].filter((code) => !codes.includes(code))
    const to = codes.filter((code) => !proposed.has(code))
    if (from.length + to.length === 0) return []
    return [{ unit: unit.id, from, to, analyst: decision.analyst, reason: decision.reason ?? null }]
  })
}
