import { foldWhiteSpace } from '../language/fold.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import { type AnchoredDecision, anchorDecisions, findQuote } from './anchor.js'
import type { Item } from './coding-edits.js'
import type { CodingText } from './coding-text.js'
import type { Decision } from './decision.js'
import type { Entry } from './entry.js'
import { sentencesAround, widenToSentences } from './settle.js'
import { type TranslationSaid, translated } from './translation.js'

/** What an analyst decides about a stretch of a turn. */
export interface Verdict {
  transcript: Transcript
  turn: Turn
  /** UTF-16 offsets. */
  span: Span
  status: Decision['status']
  /** The status is only for a stretch that is not decided yet; else it stays. */
  keepsStatus?: boolean | undefined
  /** Undefined: whatever codes the rules find there. */
  codes?: readonly string[] | undefined
  /** The codes of the entry that is meant, where the verdict gives it others. */
  instead?: readonly string[] | undefined
  reason?: string | undefined
  memo?: string | undefined
  /** Of the words of the stretch. */
  translation?: TranslationSaid | undefined
}

/** What became of a verdict. */
export type Outcome = 'added' | 'changed' | 'unchanged'

/** An analyst's own entry about a stretch, and its number in the coding file. */
export interface OwnEntry {
  index: number
  anchored: AnchoredDecision
}

/**
 * Writes a verdict into an analyst's coding file: changes the entry that already decides about exactly these sentences
 * (and, where both name codes, about one of the same), else adds one. Codes and memo of a changed entry stay where
 * the verdict names none, the reason only while the status stays, too. With a translation the entry quotes the words
 * that were translated.
 */
export function decide(coding: CodingText, verdict: Verdict): CodingText {
  return decideAll(coding, [verdict]).coding
}

/** As `decide`, for many verdicts one after the other; tells what became of each. */
export function decideAll(
  coding: CodingText,
  verdicts: readonly Verdict[],
): { coding: CodingText; outcomes: Outcome[] } {
  const edits = coding.edits()
  const anchored = new Map<Item, AnchoredDecision | undefined>()
  const spanOf = (item: Item, { transcript }: Verdict): Span | undefined => {
    // A quote is looked for once: nothing here changes it, and one that is lost is looked for in the whole transcript.
    if (!anchored.has(item)) {
      const [found] = anchorDecisions([item.decision], [transcript]).anchored
      anchored.set(item, found && widenToSentences(found))
    }
    return anchored.get(item)?.span
  }
  const outcomes = verdicts.map((verdict): Outcome => {
    const wanted = sentencesAround(verdict.transcript, verdict.turn, verdict.span)
    const own = edits.about(verdict.transcript.id, verdict.turn.number).find((item) => {
      const span = spanOf(item, verdict)
      return span?.start === wanted.start && span.end === wanted.end && sharesCodes(item.decision, verdict)
    })
    if (!own) {
      const { transcript, turn, span, codes, status, reason, memo, translation: said } = verdict
      const place = { transcript: transcript.id, turn: turn.number, ...quoteFor(transcript, turn, span) }
      const translation = said && translated(place.quote, said)
      edits.add({ ...place, codes, status, reason, memo, translation })
      return 'added'
    }
    const fields = { ...changes(own.decision, verdict), ...translationChange(own.decision, verdict) }
    edits.change(own, fields)
    return Object.keys(fields).length === 0 ? 'unchanged' : 'changed'
  })
  return { coding: coding.edited(edits), outcomes }
}

function changes(before: Decision, { codes, memo, reason, ...verdict }: Verdict): Partial<Decision> {
  const status = verdict.keepsStatus ? before.status : verdict.status
  const kept = reason ?? (before.status === status ? before.reason : undefined)
  return {
    ...(before.status === status ? {} : { status }),
    ...(codes === undefined || sameCodes(before.codes, codes) ? {} : { codes }),
    ...(before.reason === kept ? {} : { reason: kept }),
    ...(memo === undefined || memo === before.memo ? {} : { memo }),
  }
}

/** A translation, and the words it is of where the entry quotes others of the same sentences. */
function translationChange(
  before: Decision,
  { transcript, turn, span, translation: said }: Verdict,
): Partial<Omit<Entry, 'transcript' | 'turn'>> {
  if (!said) return {}
  const { quote, occurrence } = quoteFor(transcript, turn, span)
  const isSameQuote = foldWhiteSpace(before.quote) === quote
  const translation = translated(isSameQuote ? before.quote : quote, said, before.translation)
  return {
    ...(isSameQuote ? {} : { quote, occurrence }),
    ...(JSON.stringify(translation) === JSON.stringify(before.translation) ? {} : { translation }),
  }
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

function sharesCodes({ codes }: Decision, verdict: Verdict): boolean {
  const wanted = verdict.instead ?? verdict.codes
  return (
    !codes || !wanted || codes.length + wanted.length === 0 || wanted.some((code) => codes.includes(code))
  )
}

/** Whether two lists of codes hold the same, in any order; codes left out are the same only as left out. */
export function sameCodes(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return [...one].sort().join('\n') === [...other].sort().join('\n')
}
