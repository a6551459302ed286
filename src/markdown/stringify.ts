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

/**
 * Stringifies a long document section by section, because remark's cost grows faster than the text.
 * Sections are joined by an empty line. Every section must be a list of block nodes that stand by themselves.
 */
export function stringifySections(sections: Iterable<readonly RootContent[]>): string {
  const parts: string[] = []
  for (const section of sections) if (section.length > 0) parts.push(stringifyMarkdown(section))
  return parts.join('\n')
}
