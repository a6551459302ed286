import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { join, type Mapped } from '../manuscript/running-text.js'

/** Passages that stand together as one block, put into one text, and where each begins in it. */
export interface Block {
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
