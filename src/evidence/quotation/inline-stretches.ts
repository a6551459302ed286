import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { dashSpeech, dashSpeechWithin } from './dash-speech.js'
import { type Incised, incised } from './incise.js'
import { interruption } from './interruption.js'
import type { SaidPart } from './make-quotation.js'
import type { Paper } from './paper.js'
import { type Marked, markedStretches } from './quotation-marks.js'
import { stressedSpeech } from './stressed-speech.js'

/** Stretches between marks, and before them those that a dash opens. */
export function markedIn(passage: Passage, paper: Paper): Marked[] {
  const { text, kind } = passage
  const marked = markedStretches(text)
  if (kind !== 'paragraph' && kind !== 'list item') return marked
  marked.push(...stressedSpeech(passage, marked, paper))
  marked.sort((one, other) => one.start - other.start)
  const said = dashSpeech(text, paper.language)
  const dashed = said.map((inner, index): Marked => {
    return { start: index === 0 ? 0 : inner.start, end: inner.end, inner, mark: '–', closed: true }
  })
  const done = said.at(-1)?.end ?? 0
  for (const within of dashSpeechWithin(text, paper.language)) {
    const { start, end } = within.said
    if (within.dash >= done)
      dashed.push({ start: within.dash, end, inner: { start, end }, mark: '–', closed: true })
  }
  const own = marked.filter(
    ({ start }) => start >= done && !dashed.some((each) => each.start < start && each.end > start),
  )
  return [...dashed, ...own].sort((one, other) => one.start - other.start)
}

/** Stretches that are one quotation but for who speaks in between, and who that is. */
export interface Group {
  marked: readonly Marked[]
  parts: readonly SaidPart[]
  /** Who speaks by the clauses that interrupt it, and what stands in brackets there. */
  named: readonly Span[]
}

/** The stretches from an index on that are one quotation with the first of them. */
export function groupFrom(text: string, marked: readonly Marked[], from: number, paper: Paper): Group {
  const group: Marked[] = []
  const parts: SaidPart[] = []
  const named: Span[] = []
  for (let index = from; index < marked.length; index++) {
    const each = marked[index] as Marked
    const last = group.at(-1)
    const until = marked[index + 1]?.start ?? text.length
    const between = last && interruption(text, last, each, until, paper.language)
    if (last && !between) break
    const own = partsOf(text, each, paper)
    parts.push(...own.parts.map((part, at) => (at === 0 ? { ...part, resumes: last !== undefined } : part)))
    named.push(...(between ?? []), ...own.speakers)
    group.push(each)
  }
  return { marked: group, parts, named }
}

function partsOf(text: string, { inner, paragraphs }: Marked, { language }: Paper): Incised {
  if (paragraphs) return { parts: [...paragraphs], speakers: [] }
  return incised(text, inner, language) ?? { parts: [inner], speakers: [] }
}

/** The one quotation over several passages, and those within the first and the last. */
export function overPassages(passages: readonly Passage[]): Marked[] {
  const found: Marked[] = []
  let at = 0
  let open: Marked | undefined
  for (const { text } of passages) {
    for (const each of markedStretches(text)) {
      const moved = {
        ...each,
        start: at + each.start,
        end: at + each.end,
        inner: { start: at + each.inner.start, end: at + each.inner.end },
      }
      if (open && each.start === 0 && at > 0) {
        open.paragraphs = [...(open.paragraphs ?? [open.inner]), moved.inner]
        open.end = moved.end
        open.inner = { start: open.inner.start, end: moved.inner.end }
        open.closed = moved.closed
      } else found.push(moved)
      open = found.at(-1)
    }
    if (open?.closed) open = undefined
    at += text.length + 1
  }
  return found
}
