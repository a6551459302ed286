import type { Span } from '../../transcript/transcript.js'
import type { Mapped } from '../manuscript/running-text.js'
import type { Block } from './block.js'
import { attributionLines, repliesIn } from './dash-replies.js'
import { boldLabelAt, type Label, labelAt } from './labels.js'
import { lineStarts, type Paper } from './paper.js'

/** The part of a block with one label, a reply that a dash opens, or a paragraph without either. */
export interface Part extends Span {
  label: Label | null
  isReply: boolean
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

/** Divides a block by the names and replies in it, and where it has none of them into paragraphs. */
export function partsOf(block: Block, paper: Paper): Part[] {
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
