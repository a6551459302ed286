import type { Nodes, Root } from 'mdast'
import { parseOrdinary } from '../markdown/ordinary.js'
import { Positions } from '../transcript/positions.js'
import type { Span } from '../transcript/transcript.js'
import { inFull } from './in-full.js'

const CITATION = /\[\^([^\s[\]\\^]{1,200})\]/g

/**
 * Parses Markdown with every `[^label]` as a footnote reference, also where its definition is not written yet (GFM
 * reads such a label as plain text). Only the `stretches` of the text are read, ascending UTF-16 offsets, each
 * beginning at the start of a line; what lies between them counts as not there. The first line is never front
 * matter. Positions are those in the whole text: offsets in UTF-16, columns in code points.
 */
export function parseCited(text: string, stretches: readonly Span[]): Root {
  const root = parseOrdinary(bodyOf(text, stretches))
  if (root === undefined) return parseCitedInFull(text, stretches)
  move(root, inWhole(stretches, 0), new Positions(text))
  return root
}

/** As `parseCited`, without its short way for ordinary texts; the result is the same. */
export function parseCitedInFull(text: string, stretches: readonly Span[]): Root {
  const body = bodyOf(text, stretches)
  const labels = new Set(Array.from(body.matchAll(CITATION), (match) => match[1] ?? ''))
  // Definitions of our own make the tokeniser see every citation; the comment parts them from the body.
  const head = `${[...labels].map((label) => `[^${label}]: x\n`).join('')}\n<!-- -->\n`
  const root = inFull().parseMarkdown(head + body)
  root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) >= head.length)
  move(root, inWhole(stretches, head.length), new Positions(text))
  return root
}

function bodyOf(text: string, stretches: readonly Span[]): string {
  return stretches.map(({ start, end }) => text.slice(start, end)).join('')
}

/** Translates an offset in what was parsed into one in the whole text; between two stretches a node's start and end part. */
type Translate = (offset: number, edge: 'start' | 'end') => number

function inWhole(stretches: readonly Span[], headLength: number): Translate {
  return (offset, edge) => {
    let left = Math.max(0, offset - headLength)
    for (const [index, { start, end }] of stretches.entries()) {
      const length = end - start
      if (left < length || (left === length && edge === 'end') || index === stretches.length - 1)
        return start + left
      left -= length
    }
    return left
  }
}

function move(node: Nodes, whole: Translate, positions: Positions): void {
  if (node.position) {
    const { start, end } = node.position
    start.offset = whole(start.offset ?? 0, 'start')
    end.offset = whole(end.offset ?? 0, 'end')
    Object.assign(start, positions.lineColumn(start.offset ?? 0))
    Object.assign(end, positions.lineColumn(end.offset ?? 0))
  }
  if ('children' in node) for (const child of node.children) move(child, whole, positions)
}
