import type { Heading, RootContent } from 'mdast'

/** A text whose title, if it has one, is told apart from what stands under it. */
export interface TitledText {
  /** A heading of depth 1 that opens the text and is the only one of this depth. */
  title: Heading | undefined
  /** Without front matter and comments. */
  nodes: readonly RootContent[]
}

/** Tells a text's title apart; front matter and comments, which are no part of what is printed, are left out. */
export function titled(body: readonly RootContent[]): TitledText {
  const nodes = body.filter(
    (node) => node.type !== 'yaml' && !(node.type === 'html' && node.value.startsWith('<!--')),
  )
  const [first] = nodes
  const titles = nodes.filter((node) => node.type === 'heading' && node.depth === 1)
  if (first?.type === 'heading' && first.depth === 1 && titles.length === 1) {
    return { title: first, nodes: nodes.slice(1) }
  }
  return { title: undefined, nodes }
}

/** Moves the headings so that the highest has the depth given and the others keep their distance, six at most. */
export function withHeadingsFrom(depth: 1 | 2 | 3 | 4 | 5 | 6, nodes: readonly RootContent[]): RootContent[] {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
  const shift = depth - Math.min(...depths)
  return nodes.map((node) =>
    node.type === 'heading'
      ? { ...node, depth: Math.max(1, Math.min(6, node.depth + shift)) as Heading['depth'] }
      : node,
  )
}

/** Cuts a text before each heading, for `stringifySections`. */
export function splitAtHeadings(nodes: readonly RootContent[]): RootContent[][] {
  const sections: RootContent[][] = []
  for (const node of nodes) {
    const last = sections.at(-1)
    if (last && node.type !== 'heading') last.push(node)
    else sections.push([node])
  }
  return sections
}
