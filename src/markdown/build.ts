import type {
  BlockContent,
  Blockquote,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  List,
  Paragraph,
  PhrasingContent,
  Table,
  Text,
  Yaml,
} from 'mdast'

type Inline = string | PhrasingContent

/** Plain text as a node. White space, line breaks included, is folded to single blanks. */
export function text(value: string): Text {
  return { type: 'text', value: value.replace(/\s+/g, ' ') }
}

/** Strings become text nodes; nodes stay as they are. */
export function inlines(children: readonly Inline[]): PhrasingContent[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child))
}

export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, ...children: Inline[]): Heading {
  return { type: 'heading', depth, children: inlines(children) }
}

export function paragraph(...children: Inline[]): Paragraph {
  return { type: 'paragraph', children: inlines(children) }
}

export function emphasis(...children: Inline[]): PhrasingContent {
  return { type: 'emphasis', children: inlines(children) }
}

export function strong(...children: Inline[]): PhrasingContent {
  return { type: 'strong', children: inlines(children) }
}

export function blockquote(...children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children }
}

/** A bullet list; each item is a row of inline nodes or strings, or whole blocks. */
export function bullets(items: readonly (readonly Inline[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  }
}

/** A GFM table; the first row is the head. Numbers are aligned right where `align` says so. */
export function table(
  rows: readonly (readonly (string | readonly Inline[])[])[],
  align: readonly ('left' | 'right' | 'center' | null)[] = [],
): Table {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: inlines(typeof cell === 'string' ? (cell === '' ? [] : [cell]) : cell),
      })),
    })),
  }
}

export function footnoteReference(id: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: id.toLowerCase(), label: id }
}

export function footnoteDefinition(id: string, ...children: Inline[]): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: id.toLowerCase(),
    label: id,
    children: [paragraph(...children)],
  }
}

/** A comment in the source, invisible in print. */
export function comment(value: string): Html {
  return { type: 'html', value: `<!-- ${value} -->` }
}

export function frontMatter(yaml: string): Yaml {
  return { type: 'yaml', value: yaml.replace(/\n$/, '') }
}

/** The words with a capital first letter, as a heading starts. */
export function capitalised(words: string): string {
  return words.replace(/^./u, (first) => first.toUpperCase())
}
