import type { PhrasingContent } from 'mdast'
import { decodedOffsets } from './decoded-offsets.js'
import type { RunningText } from './running-text.js'

const BREAK_TAG = /^<br\s*\/?>$/i

/**
 * Adds what a reader sees of inline Markdown: no markup, no comments, no pictures; marks of notes are kept apart, a hard
 * break is a line end.
 */
export function addInline(nodes: readonly PhrasingContent[], source: string, into: RunningText): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'text' || node.type === 'inlineCode') {
      const value = node.value.replace(/\r\n?/g, '\n')
      into.add(value, decodedOffsets(value, source, start, end))
    } else if (node.type === 'break' || (node.type === 'html' && BREAK_TAG.test(node.value))) {
      into.add('\n', [start])
    } else if (node.type === 'footnoteReference') into.addNote(node.label ?? node.identifier)
    else if ('children' in node) addInline(node.children, source, into)
  }
}
