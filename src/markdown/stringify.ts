import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const processor = unified()
  .use(remarkGfm, { firstLineBlank: false, tablePipeAlign: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkStringify, { bullet: '-', emphasis: '_', fences: true, listItemIndent: 'one', rule: '-' })

/**
 * Turns mdast nodes into Markdown that reads back as the same nodes: whatever a participant said (`*`, `_`, `<`,
 * `[`, backticks, a leading `1.`) is escaped where Markdown would otherwise swallow it. Ends with a line feed;
 * no nodes give the empty string.
 */
export function stringifyMarkdown(nodes: readonly RootContent[]): string {
  if (nodes.length === 0) return ''
  return processor.stringify({ type: 'root', children: [...nodes] } as Root)
}

/** Block nodes that stand by themselves, or Markdown that was made from such nodes and ends with a line feed. */
export type Section = readonly RootContent[] | string

/**
 * Stringifies a long document section by section, because remark's cost grows faster than the text.
 * Sections are joined by an empty line. Every section must be a list of block nodes that stand by themselves.
 */
export function stringifySections(sections: Iterable<Section>): string {
  return [...sectionChunks(sections)].join('')
}

/** As `stringifySections`, a section at a time, for a document that is written while it is made. */
export function* sectionChunks(sections: Iterable<Section>): Generator<string> {
  let isFirst = true
  for (const section of sections) {
    if (section.length === 0) continue
    if (!isFirst) yield '\n'
    yield typeof section === 'string' ? section : stringifyMarkdown(section)
    isFirst = false
  }
}
