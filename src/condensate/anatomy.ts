import type { FootnoteDefinition, Root } from 'mdast'
import type { Span } from '../transcript/transcript.js'
import { isFootnoteText, isUnitId } from './footnote.js'
import { bodyStart } from './front-matter.js'
import { parseCited } from './parse-cited.js'
import { findUnusedList, type UnusedList } from './unused-list.js'

/** A footnote definition at the top level of a file. */
export interface Definition {
  label: string
  node: FootnoteDefinition
  /** Its words, where stc wrote them and nobody changed them; what stc may renew. UTF-16 offsets. */
  renewable: Span | undefined
  /** Whether it has nothing but those words, so that stc may take all of it away. */
  removable: boolean
}

/** The parts of a condensate or analytic text: what a person wrote, and what stc owns in it. */
export interface Anatomy {
  text: string
  /** Where the body starts, behind the front matter. UTF-16 offset. */
  bodyStart: number
  /** The body without the list of units not yet used. */
  root: Root
  list: UnusedList | undefined
  definitions: readonly Definition[]
}

/** One command asks for the same text several times, and parsing Markdown takes longer than most of what it does. */
const known = new Map<string, Anatomy>()
const MOST_KNOWN = 32
const LONGEST_KNOWN = 200_000

/** Takes a file apart; one without front matter counts as all body. Not to be changed: who asks again gets the same. */
export function anatomy(text: string): Anatomy {
  if (text.length > LONGEST_KNOWN) return takeApart(text)
  const parts = known.get(text) ?? takeApart(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, parts)
  return parts
}

function takeApart(text: string): Anatomy {
  const start = bodyStart(text) ?? (text.startsWith('\ufeff') ? 1 : 0)
  const list = findUnusedList(text, start)
  const stretches = list
    ? [
        { start, end: list.inner.start },
        { start: list.inner.end, end: text.length },
      ]
    : [{ start, end: text.length }]
  const root = parseCited(text, stretches)
  const definitions = root.children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [toDefinition(node, text)] : [],
  )
  return { text, bodyStart: start, root, list, definitions }
}

function toDefinition(node: FootnoteDefinition, text: string): Definition {
  const label = node.label ?? node.identifier
  const [first, ...more] = node.children
  const at = node.position
  if (!isUnitId(label) || !at) return { label, node, renewable: undefined, removable: false }
  if (!first) {
    // `[^id]:` without a word: the words go to its end.
    const end = at.end.offset ?? 0
    return { label, node, renewable: { start: end, end }, removable: true }
  }
  const span = { start: first.position?.start.offset ?? 0, end: first.position?.end.offset ?? 0 }
  const own = first.type === 'paragraph' && isFootnoteText(text.slice(span.start, span.end))
  return { label, node, renewable: own ? span : undefined, removable: own && more.length === 0 }
}
