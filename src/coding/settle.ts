import { type Diagnostic, error, info, warning } from '../diagnostic.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { AnchoredDecision } from './anchor.js'
import { isInPlay } from './meaning-unit.js'

/** Decisions that hold, with spans widened to whole sentences, and where analysts contradict each other. */
export interface Settlement {
  decisions: AnchoredDecision[]
  diagnostics: Diagnostic[]
}

/**
 * Leaves one voice for each stretch of text. Where decisions of several analysts overlap, the analyst who comes first
 * in `order` wins (`consensus`, when there is such a file, before everyone); agreement is silent, contradiction a
 * warning at the decision that does not hold, but silent where the consensus covers it. Overlapping decisions of one
 * analyst all hold, unless they repeat or contradict each other: that is an error, since nothing tells which is meant.
 */
export function settleDecisions(anchored: readonly AnchoredDecision[], order: readonly string[]): Settlement {
  const rank = new Map(
    ['consensus', ...order.filter((analyst) => analyst !== 'consensus')].map((analyst, index) => [
      analyst,
      index,
    ]),
  )
  const sorted = anchored
    .map((each, index) => ({ each: widenToSentences(each), index }))
    .sort(
      (a, b) =>
        (rank.get(a.each.decision.analyst) ?? Infinity) - (rank.get(b.each.decision.analyst) ?? Infinity) ||
        compare(a.each.decision.analyst, b.each.decision.analyst) ||
        a.index - b.index,
    )
  const diagnostics: Diagnostic[] = []
  const held = new Map<string, AnchoredDecision[]>()
  for (const { each } of sorted) {
    const key = `${each.transcript.id}:${each.turn.number}`
    const others = held.get(key) ?? []
    const overlapping = others.filter((other) => overlaps(other.span, each.span))
    const rivals = overlapping.filter((other) => isAboutTheSame(other, each))
    const twin = rivals.find((other) => differences(other, each).length === 0)
    const rival = twin ?? rivals[0]
    if (!rival) {
      held.set(key, [...others, each])
      const half = overlapping.find((other) => contradictsInPart(other, each))
      if (half) diagnostics.push(inPart(half, each))
      continue
    }
    const found = verdictOn(rival, each)
    if (found) diagnostics.push(found)
  }
  return { decisions: [...held.values()].flat(), diagnostics }
}

/** What is said of a decision that does not hold beside its rival. */
function verdictOn(rival: AnchoredDecision, each: AnchoredDecision): Diagnostic | undefined {
  const key = `${each.transcript.id}:${each.turn.number}`
  const { analyst } = rival.decision
  const where = placeOf(rival)
  const { place } = each.decision
  const sameAnalyst = analyst === each.decision.analyst
  const differing = differences(rival, each)
  if (differing.length === 0) {
    if (!sameAnalyst) return undefined
    return warning('stc/double-decision', `decided twice: ${key} by ${analyst} (${where})`, { place })
  }
  if (sameAnalyst) {
    const message = `${key} is decided in two ways by ${analyst} (${where}): ${differing.join(', ')}`
    return error('stc/contradicting-decisions', message, { place, hint: 'keep one of the two' })
  }
  const contradiction = `${key} stays as ${analyst} decided (${where}): ${differing.join(', ')}`
  if (analyst === 'consensus') {
    const isCovered = rival.span.start <= each.span.start && rival.span.end >= each.span.end
    return isCovered ? undefined : info('stc/contradicting-decisions', contradiction, { place })
  }
  const hint = 'settle it with your co-analyst and change one of the two'
  // Who quotes a sentence more or less agrees on everything else.
  const isMinor = differing.length === 1 && differing[0]?.endsWith('extent')
  return (isMinor ? info : warning)('stc/contradicting-decisions', contradiction, { place, hint })
}

/** Whether one analyst decides differently about one code where two stretches overlap; both are then kept. */
function contradictsInPart(a: AnchoredDecision, b: AnchoredDecision): boolean {
  if (a.decision.analyst !== b.decision.analyst || isInPlay(a.decision) === isInPlay(b.decision)) return false
  const { codes: ours } = a.decision
  const { codes: theirs } = b.decision
  return ours !== undefined && theirs !== undefined && ours.some((code) => theirs.includes(code))
}

function inPart(half: AnchoredDecision, each: AnchoredDecision): Diagnostic {
  const key = `${each.transcript.id}:${each.turn.number}`
  const message = `${key} is decided in two ways by ${each.decision.analyst} where two quotes overlap (${placeOf(half)}): it is ${half.decision.status} there, and ${each.decision.status} here`
  return warning('stc/contradicting-decisions', message, {
    place: each.decision.place,
    hint: 'quote stretches that do not overlap, or decide the same of both',
  })
}

function placeOf({ decision }: AnchoredDecision): string {
  return `${decision.place.file}:${decision.place.line ?? 1}`
}

/**
 * Whether two overlapping decisions cannot both hold. Giving overlapping text several codes is more than one decision,
 * not a contradiction, unless two analysts speak of the very same text.
 */
function isAboutTheSame(a: AnchoredDecision, b: AnchoredDecision): boolean {
  const { codes: ours } = a.decision
  const { codes: theirs } = b.decision
  const shared = !ours || !theirs || ours.some((code) => theirs.includes(code))
  const sameText = a.span.start === b.span.start && a.span.end === b.span.end
  if (a.decision.analyst === b.decision.analyst) return sameText && shared
  return sameText || shared
}

/** In what the first of two decisions differs from the second, in words. Codes left out are whatever the rules found. */
function differences(a: AnchoredDecision, b: AnchoredDecision): string[] {
  const found: string[] = []
  if (a.decision.status !== b.decision.status)
    found.push(`it is ${a.decision.status}, not ${b.decision.status}`)
  const { codes: ours } = a.decision
  const { codes: theirs } = b.decision
  if (ours && theirs && [...ours].sort().join() !== [...theirs].sort().join()) {
    found.push(`its codes are ${ours.join(', ')}, not ${theirs.join(', ')}`)
  }
  if (a.span.start !== b.span.start || a.span.end !== b.span.end)
    found.push('the two quotes differ in extent')
  return found
}

/** Widens a decision to the whole sentences that its quote touches. */
export function widenToSentences(anchored: AnchoredDecision): AnchoredDecision {
  return { ...anchored, span: sentencesAround(anchored.transcript, anchored.turn, anchored.span) }
}

/** The whole sentences of a turn that a stretch touches, from the first to the last (UTF-16 offsets). */
export function sentencesAround(transcript: Transcript, turn: Turn, span: Span): Span {
  const touched = splitSentences(
    transcript.text,
    turn.start,
    turn.end,
    transcript.language,
    turn.gaps,
  ).filter((sentence) => overlaps(sentence, span))
  const start = Math.min(span.start, touched[0]?.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.end ?? span.end)
  return { start, end }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
