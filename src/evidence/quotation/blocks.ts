import { isUnitId } from '../../coding/unit-id-parts.js'
import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { join, type Mapped } from '../manuscript/running-text.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import { aftermath } from './attribution-shape.js'
import { attributionLines, repliesIn } from './dash-replies.js'
import { interruptionsIn } from './interruption.js'
import { boldLabelAt, type Label, labelAt } from './labels.js'
import { leadFrom } from './lead-above.js'
import { type Draft, makeQuotation, type Said, type SaidPart, tight } from './make-quotation.js'
import type { Note } from './notes.js'
import { lineStarts, type Paper } from './paper.js'
import type { Quotation } from './quotation.js'
import { markedStretches } from './quotation-marks.js'
import { addedByRow, rowOf, textsOf } from './table-rows.js'
import { trailAtEnd, trailBehind, trimmed } from './trailing.js'

const HIGH_AT_END = /[.?!…”’"»)](\d{1,3})$/u

/** Passages that stand together as one block, put into one text, and where each begins in it. */
interface Block {
  mapped: Mapped
  paragraphs: readonly Span[]
  notes: Passage['notes']
  section: readonly string[]
  /** Of a note: its label. */
  label?: string | undefined
  /** Where it stands in a table. */
  cell?: Passage['cell']
  /** The file itself marks the passages as one: a block quote of Markdown. */
  isOne: boolean
}

/** The part of a block with one label, a reply that a dash opens, or a paragraph without either. */
interface Part extends Span {
  label: Label | null
  isReply: boolean
}

/** Puts passages that stand together into one text. */
export function blockOf(passages: readonly Passage[], isOne: boolean): Block {
  const paragraphs: Span[] = []
  const notes: { label: string; at: number }[] = []
  let at = 0
  for (const passage of passages) {
    paragraphs.push({ start: at, end: at + passage.text.length })
    for (const note of passage.notes) notes.push({ label: note.label, at: at + note.at })
    at += passage.text.length + 1
  }
  const [first] = passages
  return {
    mapped: join(passages, '\n'),
    paragraphs,
    notes,
    section: first?.section ?? [],
    label: first?.label,
    cell: first?.cell,
    isOne,
  }
}

/**
 * The quotations of a block: one, an exchange of several speakers, or several one after the other, where each carries
 * who said it or stands between marks of its own. `above` is the passage that leads to the block.
 */
export function blockQuotations(block: Block, above: Passage | undefined, paper: Paper): Quotation[] {
  const lead = leadFrom(above, paper)
  return groupsOf(block, partsOf(block, paper), paper).flatMap((found) => {
    const high = noteAtEnd(block.mapped, found, paper)
    const group = high?.without ?? found
    const isNamed = group.said.some(({ label }) => label)
    const leads = lead.speaker && (lead.isCaption || !isNamed) ? [lead.speaker] : []
    const own = [...group.said.flatMap(({ label }) => label ?? []), ...group.attributions]
    const added = addedByRow(block.cell, textsOf(block.mapped.text, own), paper.rows)
    const made = makeQuotation(block.mapped, group, block, [...leads, ...added])
    if (!made) return []
    const labels = made.notes.filter((label) => !isUnitId(label))
    const notes = [
      ...(high ? [high.note] : []),
      ...labels.flatMap((label) => paper.notes.find(label, made.span.end) ?? []),
    ]
    const tellers = notes.filter(({ kind }) => kind === 'attribution').map((note) => note.written)
    const quotation = { ...made, attributions: [...made.attributions, ...tellers] }
    const isAnybody = !isNamed && quotation.attributions.length === 0
    const isCited =
      (own.length === 0 && rowOf(block.cell, paper.rows)?.isCited) ||
      (isAnybody && notes.some(({ kind }) => kind === 'literature'))
    if (isCited) return [{ ...quotation, aside: quotation.aside ?? 'citation' }]
    return [{ ...quotation, aside: quotation.aside ?? (isAnybody ? lead.aside : null) }]
  })
}

/** The note whose number, set high on the page, ends a block; and the block without it. */
function noteAtEnd(mapped: Mapped, draft: Draft, paper: Paper): { note: Note; without: Draft } | undefined {
  const said = draft.said.at(-1)
  const part = said?.parts.at(-1)
  const [, number] = (part && HIGH_AT_END.exec(mapped.text.slice(part.start, part.end))) ?? []
  if (!said || !part || number === undefined) return undefined
  const note = paper.notes.find(number, mapped.offsets[part.end - 1] ?? 0)
  if (!note) return undefined
  const parts = [...said.parts.slice(0, -1), { ...part, end: part.end - number.length }]
  return { note, without: { ...draft, said: [...draft.said.slice(0, -1), { ...said, parts }] } }
}

/** Names with which lines begin, certain or not. */
export function rawLabels(mapped: Mapped, starts: readonly number[], paper: Paper): Label[] {
  const source = paper.manuscript.text
  return starts.flatMap((start) => {
    const label =
      labelAt(mapped.text, start, paper.language) ?? boldLabelAt(mapped, start, source, paper.language)
    return label ? [label] : []
  })
}

/** Labels of a block where they make it speech: one that is certain, or several in company. */
function labelsOf(mapped: Mapped, starts: readonly number[], paper: Paper): Label[] {
  const { text, offsets } = mapped
  const found = rawLabels(mapped, starts, paper)
  const names = found.map(({ start, end }) => text.slice(start, end))
  const isCompany = new Set(names).size > 1 || names.length > 2
  return found.filter(({ isCertain, start, end, from }) => {
    const isBold = /[*_]/.test(paper.manuscript.text.charAt((offsets[start] ?? 0) - 1))
    return (
      isCertain ||
      isCompany ||
      isBold ||
      paper.speakers.has(text.slice(start, end)) ||
      /^["“„«]/.test(text.slice(from, from + 1))
    )
  })
}

/** Where a part of a block begins in its first line, and what is said in it. */
type Opening = Omit<Part, keyof Span> & { line: number; from: number }

function partsOf(block: Block, paper: Paper): Part[] {
  const openings = openingsOf(block, paper)
  const parts: Part[] = []
  for (const paragraph of block.paragraphs) {
    const inside = openings.filter(({ line }) => line >= paragraph.start && line < paragraph.end)
    const first = inside[0]?.line ?? paragraph.end
    if (first > paragraph.start)
      parts.push({ label: null, isReply: false, start: paragraph.start, end: first })
    for (const [index, { label, isReply, from }] of inside.entries())
      parts.push({ label, isReply, start: from, end: inside[index + 1]?.line ?? paragraph.end })
  }
  return parts
}

function openingsOf({ mapped, paragraphs, isOne, cell }: Block, paper: Paper): Opening[] {
  const { text } = mapped
  const lines = attributionLines(text, paper)
  const found = cell ? [] : repliesIn(mapped, paragraphs, isOne, paper.manuscript.text)
  const replies = found.filter(({ line }) => !lines.includes(line))
  if (replies.length < 2)
    return labelsOf(mapped, lineStarts(text), paper).map((label) => ({ ...label, label, isReply: false }))
  const named = replies.map(({ line, from }): Opening => {
    const label = labelAt(text, from, paper.language)
    return label?.isCertain
      ? { line, from: label.from, label, isReply: true }
      : { line, from, label: null, isReply: true }
  })
  const attributed = lines.map((line): Opening => ({ line, from: line, label: null, isReply: false }))
  return [...named, ...attributed].sort((one, other) => one.line - other.line)
}

/** Divides a block where one quotation ends and another begins. */
function groupsOf(block: Block, parts: readonly Part[], paper: Paper): Draft[] {
  const drafts: Draft[] = []
  let open:
    | { said: Said[]; attributions: Span[]; end: number; isLiterature: boolean; closed: boolean }
    | undefined
  const flush = () => {
    if (!open) return
    const { said, attributions, end, isLiterature } = open
    const form = said.length > 1 ? 'exchange' : 'block'
    const isCited = (isLiterature && attributions.length === 0) || block.section.some(isReferencesHeading)
    drafts.push({ form, said, attributions, end, aside: isCited ? 'citation' : null })
    open = undefined
  }
  const readings = parts.map((part) => readPart(block.mapped, part, paper))
  const isAttributed = readings.some((each) => each.some(({ attributions }) => attributions.length > 0))
  const isLabelled = parts.some(({ label, isReply }) => label || isReply)
  for (const [index, part] of parts.entries()) {
    const isSpeech = open && (open.said.some(({ label }) => label) || open.said.length > 1)
    for (const reading of readings[index] ?? []) {
      const { words, attributions, end, isLiterature, isMarked, isClosed } = reading
      const isBare = isEmpty(words)
      const opens = part.label !== null || part.isReply
      const startsAnew = open?.closed && isMarked && !opens
      const isNext =
        index > 0 && !isLabelled && !isAttributed && !block.isOne && open && !continues(block, open.end)
      const isOther = open && !opens && !block.isOne && index > 0 && isSpeech
      if (!isBare && (startsAnew || isOther || (isNext && (open?.closed ?? true)))) flush()
      open ??= { said: [], attributions: [], end, isLiterature: false, closed: false }
      if (!isBare) {
        const last = open.said.at(-1)
        if (opens || !last) open.said.push({ label: part.label, parts: words })
        else open.said[open.said.length - 1] = { ...last, parts: [...last.parts, ...words] }
      }
      open.attributions.push(...attributions)
      open.isLiterature ||= isLiterature
      open.end = end
      open.closed = isClosed
      if (attributions.length > 0 && !leadsOn(readings, index)) flush()
    }
  }
  flush()
  return drafts
}

/** Whether only attributions follow, which belong to what is open. */
function leadsOn(readings: readonly Reading[][], index: number): boolean {
  const next = readings[index + 1]
  return next?.every(({ words }) => isEmpty(words)) ?? false
}

function isEmpty(words: readonly Span[]): boolean {
  return words.every(({ start, end }) => start >= end)
}

/** Whether a paragraph ends in mid-sentence. */
function continues({ mapped }: Block, end: number): boolean {
  return /[\p{L}\p{N},;–—-]\s*$/u.test(mapped.text.slice(Math.max(0, end - 3), end))
}

interface Reading {
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
function readPart(mapped: Mapped, part: Part, paper: Paper): Reading[] {
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
