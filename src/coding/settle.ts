import { type Diagnostic, info, warning } from '../diagnostic.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { AnchoredDecision } from './anchor.js'

/** Decisions that hold, with spans widened to whole sentences, and where analysts contradict each other. */
export interface Settlement {
  decisions: AnchoredDecision[]
  diagnostics: Diagnostic[]
}

/**
 * Leaves one voice for each stretch of text. Where decisions of several analysts overlap, the analyst who comes first
 * in `order` wins (`consensus`, when there is such a file, before everyone); agreement is silent, contradiction a
 * warning at the decision that does not hold. Overlapping decisions of one analyst all hold, unless they repeat
 * or contradict each other.
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
    const rivals = others.filter((other) => overlaps(other.span, each.span) && isAboutTheSame(other, each))
    const twin = rivals.find((other) => differences(other, each).length === 0)
    const rival = twin ?? rivals[0]
    if (!rival) {
      held.set(key, [...others, each])
      continue
    }
    const repeat = twin !== undefined
    const sameAnalyst = rival.decision.analyst === each.decision.analyst
    if (repeat && !sameAnalyst) continue
    const where = `${rival.decision.place.file}:${rival.decision.place.line ?? 1}`
    const { analyst } = rival.decision
    const differing = differences(rival, each)
    const contradiction = `${key} stays as ${analyst} decided (${where}): ${differing.join(', ')}`
    const { place } = each.decision
    const hint = 'settle it with your co-analyst and change one of the two'
    if (repeat)
      diagnostics.push(
        warning('stc/double-decision', `decided twice: ${key} by ${analyst} (${where})`, { place }),
      )
    // Who quotes a sentence more or less agrees on everything else.
    else if (!sameAnalyst && differing.length === 1 && differing[0]?.endsWith('extent')) {
      diagnostics.push(info('stc/contradicting-decisions', contradiction, { place, hint }))
    } else diagnostics.push(warning('stc/contradicting-decisions', contradiction, { place, hint }))
  }
  return { decisions: [...held.values()].flat(), diagnostics }
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
