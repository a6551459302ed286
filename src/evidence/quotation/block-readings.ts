import type { Span } from '../../transcript/transcript.js'
import type { Mapped } from '../manuscript/running-text.js'
import { aftermath } from './attribution-shape.js'
import type { Part } from './block-parts.js'
import { interruptionsIn } from './interruption.js'
import { type SaidPart, tight } from './make-quotation.js'
import type { Paper } from './paper.js'
import { markedStretches } from './quotation-marks.js'
import { trailAtEnd, trailBehind, trimmed } from './trailing.js'

/** What a part of a block says: its words, and who said them. */
export interface Reading {
  /** Several where a reporting clause interrupts them. */
  words: readonly SaidPart[]
  attributions: Span[]
  isLiterature: boolean
  end: number
  /** Begins with an opening mark. */
  isMarked: boolean
  /** Its marks, if any, are closed within it. */
  isClosed: boolean
}

/** Reads a part: who said it is taken from its end, marks from around it; several where it holds several between marks. */
export function readPart(mapped: Mapped, part: Part, paper: Paper): Reading[] {
  const { text } = mapped
  const all = tight(text, part)
  if (part.start > 0 && !part.label && !part.isReply && isAttribution(text.slice(all.start, all.end), paper))
    return [
      {
        words: [],
        attributions: [trimmed(text, all)],
        isLiterature: false,
        end: all.end,
        isMarked: false,
        isClosed: true,
      },
    ]
  const whole = text.slice(all.start, all.end)
  const marked = markedStretches(whole)
  const [first] = marked
  if (first?.start === 0 && marked.length > 1) {
    const several = severalIn(mapped, all, marked, paper)
    if (several) return several
  }
  // Within a reply a dash is no more than a pause.
  const trail = trailAtEnd(text, all, paper, first?.start === 0, part.isReply)
  const rest = tight(text, { start: all.start, end: trail.at })
  const body = text.slice(rest.start, rest.end)
  const [outer] = markedStretches(body)
  const reading = { attributions: trail.attributions, isLiterature: trail.isLiterature, end: all.end }
  const isWhole = outer?.start === 0 && /^[\s.,;*_]*$/.test(body.slice(outer.end))
  if (!isWhole) {
    const stretches = markedStretches(body)
    const named = outer?.start === 0 ? interruptionsIn(body, stretches, paper.language) : undefined
    if (named) {
      const moved = ({ start, end }: Span) => ({ start: rest.start + start, end: rest.start + end })
      const words = stretches.map(({ inner }, index) => ({ ...moved(inner), resumes: index > 0 }))
      const attributions = [...named.map(moved), ...trail.attributions]
      return [{ ...reading, words, attributions, isMarked: true, isClosed: true }]
    }
    return [
      { ...reading, words: [withoutLooseMarks(text, rest)], isMarked: outer?.start === 0, isClosed: true },
    ]
  }
  const inner = { start: rest.start + outer.inner.start, end: rest.start + outer.inner.end }
  const inside = trailAtEnd(text, inner, paper, false)
  return [
    {
      words: [{ start: inner.start, end: inside.attributions.length > 0 ? inside.at : inner.end }],
      attributions: [...inside.attributions, ...trail.attributions],
      isLiterature: trail.isLiterature,
      end: all.end,
      isMarked: true,
      isClosed: outer.closed,
    },
  ]
}

/** Whether nothing is said. */
export function isEmpty(words: readonly Span[]): boolean {
  return words.every(({ start, end }) => start >= end)
}

/** Quotations one after the other in one paragraph, each between marks and with nothing but who said it in between. */
function severalIn(
  { text, offsets }: Mapped,
  all: Span,
  marked: ReturnType<typeof markedStretches>,
  paper: Paper,
): Reading[] | undefined {
  const readings: Reading[] = []
  let areLines = true
  for (const [index, each] of marked.entries()) {
    const until = all.start + (marked[index + 1]?.start ?? all.end - all.start)
    const behind = all.start + each.end
    const trail = trailBehind(text, behind, until, paper, offsets[0] ?? 0)
    if (!/^[\s.,;/|]*$/.test(text.slice(trail.at, until))) return undefined
    if (until < all.end) areLines &&= each.closed && text.slice(behind, until).includes('\n')
    const words = [{ start: all.start + each.inner.start, end: all.start + each.inner.end }]
    const { attributions, isLiterature } = trail
    readings.push({ words, attributions, isLiterature, end: until, isMarked: true, isClosed: each.closed })
  }
  return areLines || readings.some(({ attributions }) => attributions.length > 0) ? readings : undefined
}

/** Whether a paragraph of a block is nothing but who spoke. */
function isAttribution(words: string, paper: Paper): boolean {
  return (
    words.length <= 60 &&
    !/[.?!…]$/.test(words) &&
    // `No, but it knows. (FG3, P1)` is said, and by whom.
    !/[.?!…]["”»]?\s+[([]/.test(words) &&
    aftermath(words.replace(/^[([–—-]+|[)\]]$/g, ''), paper.language) === 'attribution'
  )
}

/** A closing mark without its opening one, and the other way round, belongs to the setting. */
function withoutLooseMarks(text: string, span: Span): Span {
  const body = text.slice(span.start, span.end)
  const stretches = markedStretches(body)
  const isLoose = /[”»"]$/.test(body) && !stretches.some(({ end, closed }) => closed && end === body.length)
  return isLoose ? { start: span.start, end: span.end - 1 } : span
}
