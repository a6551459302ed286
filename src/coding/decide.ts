import { foldWhiteSpace } from '../language/fold.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import { type AnchoredDecision, anchorDecisions, findQuote } from './anchor.js'
import type { CodingText } from './coding-text.js'
import type { Decision } from './decision.js'
import { sentencesAround, widenToSentences } from './settle.js'

/** What an analyst decides about a stretch of a turn. */
export interface Verdict {
  transcript: Transcript
  turn: Turn
  /** UTF-16 offsets. */
  span: Span
  status: Decision['status']
  /** Undefined: whatever codes the rules find there. */
  codes?: readonly string[] | undefined
  reason?: string | undefined
  memo?: string | undefined
}

/** An analyst's own entry about a stretch, and its number in the coding file. */
export interface OwnEntry {
  index: number
  anchored: AnchoredDecision
}

/**
 * Writes a verdict into an analyst's coding file: changes the entry that already decides about exactly these sentences
 * (and, where both name codes, about one of the same), else adds one. Codes and memo of a changed entry stay where
 * the verdict names none, the reason only while the status stays, too.
 */
export function decide(coding: CodingText, verdict: Verdict): CodingText {
  const { transcript, turn, span, status, codes, reason, memo } = verdict
  const own = ownEntries(coding, transcript, turn).find(({ anchored }) => speaksOf(anchored, verdict))
  if (!own) {
    const quote = quoteFor(transcript, turn, span)
    return coding.add({ transcript: transcript.id, turn: turn.number, ...quote, codes, status, reason, memo })
  }
  const before = own.anchored.decision
  const kept = reason ?? (before.status === status ? before.reason : undefined)
  return coding.change(own.index, {
    ...(before.status === status ? {} : { status }),
    ...(codes === undefined || sameCodes(before.codes, codes) ? {} : { codes }),
    ...(before.reason === kept ? {} : { reason: kept }),
    ...(memo === undefined || memo === before.memo ? {} : { memo }),
  })
}

/** The entries of a coding file about one turn that are found there, with their whole sentences. */
export function ownEntries(coding: CodingText, transcript: Transcript, turn: Turn): OwnEntry[] {
  return coding.decisions.flatMap((decision, index) => {
    if (decision.transcript !== transcript.id || decision.turn !== turn.number) return []
    const { anchored } = anchorDecisions([decision], [transcript])
    return anchored.map((each) => ({ index, anchored: widenToSentences(each) }))
  })
}

/** The words by which a stretch of a turn is found again, and which of several it is. */
export function quoteFor(
  transcript: Transcript,
  turn: Turn,
  span: Span,
): { quote: string; occurrence: number | undefined } {
  const quote = foldWhiteSpace(transcript.text.slice(span.start, span.end))
  const hits = findQuote(transcript.text, turn, quote)
  const at = hits.findIndex((hit) => hit.span.start === span.start)
  return { quote, occurrence: hits.length > 1 && at >= 0 ? at + 1 : undefined }
}

function speaksOf({ decision, span }: AnchoredDecision, verdict: Verdict): boolean {
  const wanted = sentencesAround(verdict.transcript, verdict.turn, verdict.span)
  if (span.start !== wanted.start || span.end !== wanted.end) return false
  const { codes } = decision
  return (
    !codes ||
    !verdict.codes ||
    codes.length + verdict.codes.length === 0 ||
    verdict.codes.some((code) => codes.includes(code))
  )
}

function sameCodes(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return [...one].sort().join('\n') === [...other].sort().join('\n')
}
