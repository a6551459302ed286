import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withoutTransforms)
  .use(remarkFrontmatter, ['yaml'])

/**
 * Parses Markdown that a person wrote (GFM with footnotes, YAML front matter as a `yaml` node). Every node
 * carries its position. Not for generated reports: the parser's cost grows faster than the text.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/**
 * Leaves literal addresses to the tokeniser. The search through finished text nodes that GFM adds to it finds links
 * even in escaped text, and the nodes it makes have no position.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((extension) =>
    [extension].flat().map((one) => ({ ...one, transforms: [] })),
  )
}
