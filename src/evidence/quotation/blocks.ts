import { isUnitId } from '../../coding/unit-id-parts.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import type { Mapped } from '../manuscript/running-text.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import type { Block } from './block.js'
import { type Part, partsOf } from './block-parts.js'
import { isEmpty, type Reading, readPart } from './block-readings.js'
import { leadFrom } from './lead-above.js'
import { type Draft, makeQuotation, type Said } from './make-quotation.js'
import type { Note } from './notes.js'
import type { Paper } from './paper.js'
import type { Quotation } from './quotation.js'
import { addedByRow, rowOf, textsOf } from './table-rows.js'

const HIGH_AT_END = /[.?!…”’"»)](\d{1,3})$/u

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

const MID_SENTENCE = unicode`[\p{L}\p{N},;–—-]\s*$`

/** Whether a paragraph ends in mid-sentence. */
function continues({ mapped }: Block, end: number): boolean {
  return MID_SENTENCE.test(mapped.text.slice(Math.max(0, end - 3), end))
}
