import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { cut, join, type Mapped, spanIn } from '../manuscript/running-text.js'
import type { Aside, Quotation, QuotationForm, Speech, Written } from './quotation.js'

/** A stretch of what one speaker is made to say, in offsets of a mapped text. */
export interface SaidPart extends Span {
  /** It goes on behind a reporting clause; else it is a paragraph of its own. */
  resumes?: boolean
}

/** What one speaker is made to say; several parts where something stands between them. */
export interface Said {
  label: Span | null
  parts: readonly SaidPart[]
}

/** What is known of a quotation before it is put into the manuscript's offsets. */
export interface Draft {
  form: QuotationForm
  said: readonly Said[]
  attributions: readonly Span[]
  aside: Aside | null
  /** Up to where notes belong to it, beyond its words. */
  end: number
}

/** Makes a quotation of what was found in a mapped text; undefined where nothing is said. */
export function makeQuotation(
  mapped: Mapped,
  draft: Draft,
  passage: Pick<Passage, 'section' | 'notes' | 'label'>,
  elsewhere: readonly Written[] = [],
): Quotation | undefined {
  const spoken = draft.said.flatMap((said) => {
    const parts = said.parts
      .map((part) => ({ ...part, ...tight(mapped.text, part) }))
      .filter(({ start, end }) => end > start)
    return parts.length > 0 ? [{ ...said, parts }] : []
  })
  const first = spoken[0]?.parts[0]
  const last = spoken.at(-1)?.parts.at(-1)
  if (!first || !last) return undefined
  const speeches = spoken.map(({ label, parts }) => speechOf(mapped, label, parts))
  const from = draft.said[0]?.label?.start ?? first.start
  const notes = passage.notes.filter(({ at }) => at >= Math.min(from, first.start) && at <= draft.end)
  return {
    form: draft.form,
    span: spanIn(cut(mapped, { start: first.start, end: last.end })),
    speeches,
    attributions: [...elsewhere, ...draft.attributions.map((span) => written(mapped, span))].sort(
      (one, other) => one.span.start - other.span.start,
    ),
    notes: [
      ...new Set([
        ...(passage.label === undefined ? [] : [passage.label]),
        ...notes.map(({ label }) => label),
      ]),
    ],
    section: passage.section,
    aside: draft.aside,
  }
}

function speechOf(mapped: Mapped, label: Span | null, parts: readonly SaidPart[]): Speech {
  const pieces = parts.map((part) => ({ ...cut(mapped, part), resumes: part.resumes === true }))
  const words = join(pieces, ({ resumes }) => (resumes ? ' ' : '\n'))
  let at = 0
  const resumes = pieces.flatMap((piece, index) => {
    const start = at
    at += piece.text.length + 1
    return index > 0 && piece.resumes ? [start] : []
  })
  return { label: label && written(mapped, label), ...words, ...(resumes.length > 0 ? { resumes } : {}) }
}

/** A stretch as it stands in the manuscript. */
export function written(mapped: Mapped, span: Span): Written {
  const own = cut(mapped, span)
  return { text: own.text.replace(/\s+/g, ' '), span: spanIn(own) }
}

/** Without blanks at its ends. */
export function tight(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
