import type { Nodes } from 'mdast'

/** A citation within a passage: the footnote's label, and the offset in the passage's text behind which it stands. */
export interface Citation {
  label: string
  at: number
  /** UTF-16 offset in the file. */
  offset: number
}

/** The words of a passage as a reader sees them, without footnote marks and comments. */
export interface Prose {
  text: string
  citations: Citation[]
  /** UTF-16 offset in the file of an offset in `text`; within an escaped stretch it is near, not exact. */
  source(at: number): number
}

/** Reads the words of a node; hard line breaks become `\n`, alternative texts stand for images. */
export function proseOf(node: Nodes): Prose {
  let text = ''
  const citations: Citation[] = []
  const starts: { at: number; offset: number }[] = []
  const add = (value: string, offset: number | undefined) => {
    if (offset !== undefined) starts.push({ at: text.length, offset })
    text += value
  }
  const visit = (one: Nodes): void => {
    const offset = one.position?.start.offset
    if (one.type === 'footnoteReference')
      citations.push({ label: one.label ?? one.identifier, at: text.length, offset: offset ?? 0 })
    else if (one.type === 'break') add('\n', offset)
    else if (one.type === 'image' || one.type === 'imageReference') add(one.alt ?? '', offset)
    else if (one.type === 'text' || one.type === 'inlineCode' || one.type === 'code') add(one.value, offset)
    else if ('children' in one) for (const child of one.children) visit(child)
  }
  visit(node)
  return {
    text,
    citations,
    source(at) {
      const start = starts.findLast((entry) => entry.at <= at)
      return start ? start.offset + at - start.at : (node.position?.start.offset ?? 0)
    },
  }
}

/** The words of a node on one line. */
export function plainText(node: Nodes): string {
  return proseOf(node).text.replace(/\s+/g, ' ').trim()
}
