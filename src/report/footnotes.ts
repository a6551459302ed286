import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'

/**
 * Gathers the footnotes of several texts for one list at the end of a document. Each text is given in turn to `take`;
 * afterwards `definitions` are those that some text refers to, each once, in the order of their first reference.
 */
export class Footnotes {
  readonly #definitions = new Map<string, FootnoteDefinition>()
  readonly #cited = new Set<string>()

  /** @param shared whether an id means the same in every text, as a unit's id does */
  constructor(private readonly shared: (id: string) => boolean) {}

  /**
   * Takes the definitions out of a text and returns the rest; the text itself is left as it is. A footnote of the
   * researcher's own (`[^1]`) whose id another text uses for something else is renamed to `PREFIX-1`.
   */
  take(body: readonly RootContent[], prefix: string): RootContent[] {
    const nodes = structuredClone(body) as RootContent[]
    const definitions = nodes.filter((node) => node.type === 'footnoteDefinition')
    const renamed = new Map<string, string>()
    for (const { identifier, label } of definitions) {
      if (!this.#definitions.has(identifier) || this.shared(label ?? identifier)) continue
      let free = `${prefix}-${label ?? identifier}`
      while (this.#definitions.has(free.toLowerCase())) free = `${prefix}-${free}`
      renamed.set(identifier, free)
    }
    for (const node of nodes) rename(node, renamed)
    for (const definition of definitions) {
      if (!this.#definitions.has(definition.identifier))
        this.#definitions.set(definition.identifier, definition)
    }
    const rest = nodes.filter((node) => node.type !== 'footnoteDefinition')
    for (const node of rest) for (const id of references(node)) this.#cited.add(id)
    return rest
  }

  get definitions(): FootnoteDefinition[] {
    const order = new Set(this.#cited)
    // A footnote may refer to another; a set that grows while it is walked visits what is added.
    for (const id of order) {
      const definition = this.#definitions.get(id)
      if (definition) for (const further of references(definition)) order.add(further)
    }
    return [...order].flatMap((id) => this.#definitions.get(id) ?? [])
  }
}

function rename(node: Nodes, names: ReadonlyMap<string, string>): void {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const name = names.get(node.identifier)
    if (name !== undefined) {
      node.label = name
      node.identifier = name.toLowerCase()
    }
  }
  if ('children' in node) for (const child of node.children) rename(child, names)
}

function references(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier]
  return 'children' in node ? node.children.flatMap((child) => references(child)) : []
}
