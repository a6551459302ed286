import type { Nodes, RootContent } from 'mdast'
import { foldWhiteSpace } from '../language/fold.js'
import { type Anatomy, anatomy } from './anatomy.js'
import { digest } from './digest.js'
import { readFrontMatter } from './front-matter.js'
import { findNotUsed } from './not-used.js'
import { proseOf } from './prose.js'

const COMMENT = /^<!--[\s\S]*-->$/

/**
 * What a person wrote, for a report: headings, prose and quotes with their citations, and the footnotes they cite.
 * Without front matter, comments and the section `Not used`.
 */
export function condensateBody(text: string): RootContent[] {
  const { root } = anatomy(text)
  const section = findNotUsed(root)
  const kept = root.children.filter(
    (node, index) =>
      !(section && index >= section.from && index < section.to && node.type !== 'footnoteDefinition') &&
      !isComment(node),
  )
  const cited = new Set<string>()
  for (const node of kept) {
    if (node.type === 'footnoteDefinition') continue
    for (const { label } of proseOf(node).citations) cited.add(label)
  }
  return kept
    .filter((node) => node.type !== 'footnoteDefinition' || cited.has(node.label ?? node.identifier))
    .map(withoutComments)
}

/** `sha256:…` of what a condensate says, which the analytic text is written from; wrapping its lines anew keeps it. */
export function proseHash(text: string): string {
  return bodyProseHash(condensateBody(text))
}

/** The same from what `condensateBody` gives, which takes a while to read. */
export function bodyProseHash(body: readonly RootContent[]): string {
  const nodes = body.filter((node) => node.type !== 'footnoteDefinition')
  const said = nodes.map((node) => {
    const { text: words, citations } = proseOf(node)
    return [node.type, foldWhiteSpace(words), ...citations.map(({ label }) => label)]
  })
  return digest(JSON.stringify(said))
}

/**
 * `sha256:…` of the body as a person may have changed it: without the footnotes and the list that stc owns, and
 * whatever the line ends and the number of blank lines.
 */
export function bodyHash(text: string): string {
  return digest(handwritten(anatomy(text)))
}

/** Whether a file is still the draft that stc made, so that it may be made anew. `parts` are those of the text. */
export function isUntouched(text: string, parts?: Anatomy): boolean {
  const { value } = readFrontMatter(text, '')
  if (value?.status !== 'draft' || value.body === undefined) return false
  return value.body === digest(handwritten(parts ?? anatomy(text)))
}

function handwritten({ text, bodyStart, list, definitions }: Anatomy): string {
  const owned = definitions.flatMap(({ renewable, removable, node }) => {
    if (!renewable) return []
    const start = removable ? (node.position?.start.offset ?? renewable.start) : renewable.start
    return [{ start, end: renewable.end }]
  })
  // What a person wrote between the comment lines belongs to the hash; the rest of the list does not.
  if (list) owned.push({ start: list.start, end: list.end })
  owned.sort((a, b) => a.start - b.start)
  let said = ''
  let at = bodyStart
  for (const { start, end } of owned) {
    said += `${text.slice(at, start)}\n\n`
    at = end
  }
  said += text.slice(at)
  return [said, ...(list?.foreign ?? [])]
    .join('\n\n')
    .replace(/\r\n|\r/g, '\n')
    .replace(/[ \t]*\n(?:[ \t]*\n)+/g, '\n\n')
    .trim()
}

function isComment(node: Nodes): boolean {
  return node.type === 'html' && COMMENT.test(node.value.trim())
}

function withoutComments<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children.filter((child) => !isComment(child)).map((child) => withoutComments(child))
  return { ...node, children }
}
