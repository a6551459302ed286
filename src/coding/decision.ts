import { z } from 'zod'
import { type Diagnostic, error, type Place, warning } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { readYaml } from '../yaml/read.js'

const decision = z.strictObject({
  at: z
    .string()
    .regex(/^.+:\d+$/, 'write the transcript and the turn, e.g. FG1:34')
    .describe('Transcript and turn, e.g. FG1:34'),
  quote: z.string().min(1).describe('Words of that turn; whole sentences around them make the unit'),
  codes: z
    .array(z.string())
    .optional()
    .describe('The codes of the unit; without them, those the rules found'),
  status: z.enum(['accepted', 'set-aside', 'excluded', 'candidate']).optional(),
  reason: z.string().optional().describe('Why it was excluded, set aside or recoded'),
  memo: z.string().optional(),
})

/** The shape of coding/ANALYST.yaml. The editors' JSON Schema is emitted from it. */
export const codingSchema = z.strictObject({
  analyst: z.string().describe('Id of an analyst in study.yaml'),
  units: z.array(decision).nullish().describe('Decisions, one a meaning unit'),
})

/** What an analyst decided about some words of a turn. */
export interface Decision {
  analyst: string
  transcript: string
  /** 1-based. */
  turn: number
  quote: string
  /** Undefined: whatever codes the rules found there. */
  codes: readonly string[] | undefined
  status: 'accepted' | 'set-aside' | 'excluded' | 'candidate'
  reason: string | undefined
  memo: string | undefined
  /** Where the decision stands in the coding file. */
  place: Place
}

/** One coding file, read. */
export interface CodingFile {
  analyst: string
  file: string
  decisions: Decision[]
  diagnostics: Diagnostic[]
}

/**
 * Reads coding/ANALYST.yaml. Unknown codes and missing reasons are diagnostics; a decision without `status` is
 * `accepted`. A file that cannot be read as YAML gives no decision and says why.
 */
export function parseCoding(text: string, file: string, knownCodes: Iterable<string>): CodingFile {
  const { value, diagnostics, place } = readYaml(text, file, codingSchema)
  if (!value) return { analyst: '', file, decisions: [], diagnostics }
  const known = new Set(knownCodes)
  const found = [...diagnostics]
  const decisions = (value.units ?? []).map((unit, index): Decision => {
    const colon = unit.at.lastIndexOf(':')
    for (const [c, code] of (unit.codes ?? []).entries()) {
      if (known.has(code)) continue
      found.push(
        error('stc/unknown-reference', `the codebook has no code "${code}"`, {
          place: place(['units', index, 'codes', c]),
          hint: didYouMean(code, known).trim() || 'add it to the codebook or correct the decision',
        }),
      )
    }
    const status = unit.status ?? 'accepted'
    if ((status === 'excluded' || status === 'set-aside') && !unit.reason?.trim()) {
      found.push(
        warning('stc/missing-reason', `${unit.at} is ${status} without a reason`, {
          place: place(['units', index, 'status']),
          hint: 'add `reason: …`',
        }),
      )
    }
    return {
      analyst: value.analyst,
      transcript: unit.at.slice(0, colon),
      turn: Number(unit.at.slice(colon + 1)),
      quote: unit.quote,
      codes: unit.codes,
      status,
      reason: unit.reason,
      memo: unit.memo,
      place: place(['units', index, 'quote']),
    }
  })
  return { analyst: value.analyst, file, decisions, diagnostics: found }
}
