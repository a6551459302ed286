import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/**
 * Parses Markdown that a person wrote (GFM with footnotes, YAML front matter as a `yaml` node). Every node
 * carries its position. Not for generated reports: the parser's cost grows faster than the text.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
