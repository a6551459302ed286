import type { Matcher } from '../../codebook/matcher.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { Transcript } from '../../transcript/transcript.js'
import { anchorDecisions } from '../anchor.js'
import { codeTranscript } from '../code-transcript.js'
import type { Decision } from '../decision.js'
import { settleDecisions } from '../settle.js'
import type { ViewedDecision } from './matter.js'

/**
 * What one analyst’s decisions about a transcript come to by themselves, as if nobody else had decided: where each
 * stands, and which codes it leaves to the rules. Diagnostics tell of quotes not found and of contradictions.
 */
export function viewDecisions(
  decisions: readonly Decision[],
  transcript: Transcript,
  matcher: () => Matcher,
): { viewed: ViewedDecision[]; diagnostics: Diagnostic[] } {
  const { anchored, diagnostics } = anchorDecisions(decisions, [transcript])
  const quoted = new Map(anchored.map(({ decision, span }) => [decision, span]))
  const settled = settleDecisions(anchored, [])
  const isOpen = settled.decisions.some(({ decision }) => decision.codes === undefined)
  const units = isOpen
    ? codeTranscript(transcript, matcher(), settled.decisions, { nearMisses: false }).units
    : []
  const found = new Map(units.map(({ decision, codes }) => [decision, codes]))
  const viewed = settled.decisions.map(({ decision, turn, span }) => ({
    decision,
    transcript,
    turn,
    quoted: quoted.get(decision) ?? span,
    span,
    codes: decision.codes ?? found.get(decision) ?? [],
  }))
  return { viewed, diagnostics: [...diagnostics, ...settled.diagnostics] }
}
