import type { Nodes, RootContent } from 'mdast'
import type { GroupedGroup } from '../coding/grouping.js'
import { plainText, proseOf } from '../condensate/prose.js'
import { comment, heading } from '../markdown/build.js'
import type { Method } from '../method/methods.js'

/** The parts of a new analytic text, each to be stringified by itself, and the labels its quotes cite. */
export interface Scaffold {
  sections: RootContent[][]
  cited: ReadonlySet<string>
}

/**
 * Lays out an analytic text along a condensate's headings: under each the instruction with what the condensate
 * says, as a comment, and then the condensate's quotes as they stand.
 */
export function scaffold(body: readonly RootContent[], grouped: GroupedGroup, method: Method): Scaffold {
  const sections: { heading: RootContent | undefined; nodes: RootContent[] }[] = []
  for (const node of body) {
    if (node.type === 'footnoteDefinition' || isNotice(node)) continue
    if (node.type === 'heading') sections.push({ heading: node, nodes: [] })
    else {
      if (sections.length === 0) sections.push({ heading: undefined, nodes: [] })
      sections.at(-1)?.nodes.push(node)
    }
  }
  if (sections.length === 0) sections.push({ heading: heading(1, grouped.group.name), nodes: [] })
  const cited = new Set<string>()
  const parts = sections.map(({ heading: title, nodes }) => {
    const quotes = nodes.filter((node) => node.type === 'blockquote')
    for (const quote of quotes) for (const { label } of proseOf(quote).citations) cited.add(label)
    const prose = nodes.filter((node) => node.type !== 'blockquote').map(plainText)
    const said = prose.filter((words) => words !== '')
    const parent = said.length === 0 && quotes.length === 0
    const instruction = parent ? [] : [instructionFor(said, method)]
    return [...(title ? [title] : []), ...instruction, ...quotes]
  })
  return { sections: parts.filter((part) => part.length > 0), cited }
}

function instructionFor(said: readonly string[], { words }: Method): RootContent {
  const source = said.length === 0 ? '' : ` The ${words.condensate.one} says:\n\n${said.join('\n\n')}\n`
  // A comment ends at the first `-->`, whoever wrote it.
  return comment(`Write in the third person.${source}`.replaceAll('--', '- -').trimEnd())
}

/** Whether a paragraph is what stc says about a draft: all of it is emphasised. */
function isNotice(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'emphasis')
}
