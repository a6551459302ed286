import type { Root, RootContent } from 'mdast'
import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { UNIT_ID_PATTERN } from './footnote.js'
import { plainText } from './prose.js'

/** Units that a person set aside in the text, together with the reason. */
export interface NotUsed {
  ids: string[]
  /** Undefined where none is given. */
  reason: string | undefined
  /** UTF-16 offset of the item. */
  offset: number
}

/** The nodes under a `Not used` heading, up to the next heading, and the heading itself. */
export interface NotUsedSection {
  /** Index of the heading among the children of the root, and of the first node behind the section. */
  from: number
  to: number
}

/** Finds the last section that is headed `Not used`. */
export function findNotUsed(root: Root): NotUsedSection | undefined {
  const from = root.children.findLastIndex((node) => node.type === 'heading' && isNotUsed(plainText(node)))
  if (from < 0) return undefined
  const next = root.children.findIndex((node, index) => index > from && node.type === 'heading')
  return { from, to: next < 0 ? root.children.length : next }
}

function isNotUsed(title: string): boolean {
  return fold(title).replace(/[.:]$/, '') === 'not used'
}

const NEXT_ID = unicode.y`(?:\[\^)?(${UNIT_ID_PATTERN})\]?(?: \(new\))?(?:\s*[,;]\s*|\s+|(?=:)|$)`

/**
 * Reads the items of a `Not used` section: list items, or lines of a paragraph, that begin with one or more ids
 * (`FG1-80-p0aa, FG1-81-q1bb: about the day shift`). An excerpt in quotes directly behind the ids is no reason.
 */
export function readNotUsed(nodes: readonly RootContent[]): NotUsed[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.children.flatMap((item) => readItem(labelled(item), item))
    if (node.type === 'paragraph') {
      return labelled(node)
        .split('\n')
        .flatMap((line) => readItem(line, node))
    }
    return []
  })
}

/** Reads one item given as text, as it stands between the comment lines of the tool's own list. */
export function readNotUsedText(item: string, offset: number): NotUsed[] {
  return readWords(item.replace(/^[-*+]\s+/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'), offset)
}

function readItem(words: string, node: { position?: RootContent['position'] }): NotUsed[] {
  return readWords(words, node.position?.start.offset ?? 0)
}

function readWords(raw: string, offset: number): NotUsed[] {
  const words = raw.replace(/\s+/g, ' ').trim()
  const ids: string[] = []
  let at = 0
  const next = NEXT_ID.for(words)
  for (;;) {
    next.lastIndex = at
    const match = next.exec(words)
    if (!match) break
    ids.push(match[1] ?? '')
    at = next.lastIndex
  }
  if (ids.length === 0) return []
  const reason = words
    .slice(at)
    .replace(/^".*?"(?=\s*(?:[:–—-]|$))/, '')
    .replace(/^[\s:,;–—-]+/, '')
    .trim()
  return [{ ids, reason: reason === '' ? undefined : reason, offset }]
}

/** The words of a node, a citation standing as its label; unlike `plainText` the line ends stay. */
function labelled(node: RootContent | Root): string {
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`
  if (node.type === 'break') return '\n'
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (!('children' in node)) return ''
  const separator = node.type === 'listItem' || node.type === 'list' ? ' ' : ''
  return node.children.map((child) => labelled(child)).join(separator)
}
