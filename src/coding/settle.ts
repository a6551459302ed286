import { type Diagnostic, warning } from '../diagnostic.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span } from '../transcript/transcript.js'
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
  const rank = new Map(['consensus', ...order].map((analyst, index) => [analyst, index]))
  const sorted = anchored
    .map((each, index) => ({ each: widen(each), index }))
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
    const rival = others.find((other) => overlaps(other.span, each.span) && isAboutTheSame(other, each))
    if (!rival) {
      held.set(key, [...others, each])
      continue
    }
    const repeat = describe(rival) === describe(each)
    const sameAnalyst = rival.decision.analyst === each.decision.analyst
    if (repeat && !sameAnalyst) continue
    const where = `${key} is ${rival.decision.status} by ${rival.decision.analyst} (${rival.decision.place.file}:${rival.decision.place.line ?? 1})`
    diagnostics.push(
      repeat
        ? warning('stc/double-decision', `decided twice: ${where}`, { place: each.decision.place })
        : warning('stc/contradicting-decisions', `does not hold: ${where}`, {
            place: each.decision.place,
            hint: 'settle it with your co-analyst and change one of the two',
          }),
    )
  }
  return { decisions: [...held.values()].flat(), diagnostics }
}

/** One analyst may give overlapping text several codes; that is more than one decision, not a contradiction. */
function isAboutTheSame(a: AnchoredDecision, b: AnchoredDecision): boolean {
  if (a.decision.analyst !== b.decision.analyst) return true
  const sameSpan = a.span.start === b.span.start && a.span.end === b.span.end
  if (!sameSpan) return false
  const { codes: ours } = a.decision
  const { codes: theirs } = b.decision
  if (!ours || !theirs) return true
  return ours.some((code) => theirs.includes(code))
}

function describe({ decision, span }: AnchoredDecision): string {
  return JSON.stringify([decision.status, decision.codes ? [...decision.codes].sort() : null, span])
}

function widen(anchored: AnchoredDecision): AnchoredDecision {
  const { transcript, turn, span } = anchored
  const touched = splitSentences(
    transcript.text,
    turn.start,
    turn.end,
    transcript.language,
    turn.gaps,
  ).filter((sentence) => overlaps(sentence, span))
  const start = Math.min(span.start, touched[0]?.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.end ?? span.end)
  return { ...anchored, span: { start, end } }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
