import type { Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { parseMarkdown } from '../../markdown/parse.js'
import { Positions } from '../../transcript/positions.js'
import { addInline } from './inline-text.js'
import type { Manuscript, Passage, PassageKind, TableCell } from './manuscript.js'
import { headingBefore, isHeadingAlone, isQuotedAlone } from './paragraph-shape.js'
import { isQuoteColumn } from './quote-column.js'
import { RunningText } from './running-text.js'
import { Sections } from './sections.js'

/** Deeper than any heading that Markdown marks; as a passage's depth it is 6. */
const BOLD = 7

/** What a block of Markdown stands in. */
interface Place {
  kind: PassageKind
  depth: number
  label?: string
  cell?: TableCell
}

/**
 * Reads a manuscript in Markdown (GFM with footnotes). Code, HTML blocks and front matter are left out. Read as headings
 * are also a paragraph that is all bold, and bold words with which a paragraph begins; as block quotes, also indented
 * blocks, paragraphs that are all italics and cells of a column headed `Quotes`.
 */
export function readMarkdown(text: string, file: string): Manuscript {
  const reader = new MarkdownReader(text)
  // The parser would count offsets from behind a byte order mark.
  for (const node of parseMarkdown(text.replace(/^\ufeff/, ' ')).children)
    reader.block(node, { kind: 'paragraph', depth: 0 })
  return { file, text, positions: new Positions(text), passages: reader.passages() }
}

class MarkdownReader {
  readonly #sections = new Sections()
  readonly #found: Passage[] = []
  /** The headings under which each note is first referred to. */
  readonly #notePlaces = new Map<string, readonly string[]>()
  #tables = 0

  constructor(readonly source: string) {}

  passages(): Passage[] {
    return this.#found.map((passage) =>
      passage.label === undefined
        ? passage
        : { ...passage, section: this.#notePlaces.get(passage.label) ?? [] },
    )
  }

  block(node: RootContent, place: Place): void {
    const isQuote = place.kind === 'block quote'
    if (node.type === 'heading') this.#heading(node.children, node.depth, endOf(node))
    else if (node.type === 'paragraph') this.#paragraph(node, place)
    else if (node.type === 'blockquote')
      this.#blocks(node.children, { ...place, kind: 'block quote', depth: place.depth + 1 })
    else if (node.type === 'list')
      for (const item of node.children)
        this.#blocks(item.children, isQuote ? place : { ...place, kind: 'list item' })
    else if (node.type === 'footnoteDefinition')
      this.#blocks(node.children, { kind: 'note', depth: 0, label: node.label ?? node.identifier })
    else if (node.type === 'table') this.#table(node, place)
    else if (node.type === 'code') this.#indented(node, place)
  }

  #blocks(nodes: readonly RootContent[], place: Place): void {
    for (const node of nodes) this.block(node, place)
  }

  #heading(children: readonly PhrasingContent[], depth: number, end: number): void {
    const passage = this.#gather(children, end)
    if (passage.text === '') return
    this.#sections.enter(depth, passage.text)
    this.#add(passage, { kind: 'heading', depth: Math.min(depth, 6) })
  }

  #paragraph(node: Paragraph, place: Place): void {
    const { children } = node
    const end = endOf(node)
    if (place.kind === 'paragraph') {
      if (isHeadingAlone(node)) this.#heading(children, BOLD, end)
      else if (isQuotedAlone(node)) this.#add(this.#gather(children, end), { kind: 'block quote', depth: 1 })
      else {
        const heading = children.slice(0, headingBefore(node))
        this.#heading(heading, BOLD, endOf(heading.at(-1)))
        this.#add(this.#gather(children.slice(heading.length), end), place)
      }
    } else this.#add(this.#gather(children, end), place)
  }

  #table(node: Table, place: Place): void {
    const [head] = node.children
    const table = this.#tables++
    const heads = head?.children.map((cell) => this.#gather(cell.children, endOf(cell)).text) ?? []
    for (const [row, { children }] of node.children.entries())
      for (const [column, { children: words, ...cell }] of children.entries()) {
        const head = row === 0 ? '' : (heads[column] ?? '')
        const isQuote = isQuoteColumn(head)
        this.#add(this.#gather(words, endOf(cell)), {
          ...place,
          kind: isQuote ? 'block quote' : 'table cell',
          depth: isQuote ? 1 : 0,
          cell: { table, row, rows: 1, column, head },
        })
      }
  }

  /** Who indents words by hand means a block quote; code is fenced. */
  #indented(node: Extract<RootContent, { type: 'code' }>, place: Place): void {
    const start = node.position?.start.offset ?? 0
    const end = endOf(node)
    if (/^[\s>]*(?:```|~~~)/.test(this.source.slice(start, end))) return
    const text = new RunningText()
    for (const line of this.source.slice(start, end).matchAll(/[^\n\r]+/g)) {
      const bare = line[0].replace(/^[\s>]+/, '')
      const from = start + line.index + line[0].length - bare.length
      if (text.length > 0) text.add('\n', [start + line.index - 1])
      text.addSource(this.source, { start: from, end: from + bare.trimEnd().length })
    }
    this.#add(text.finish(end), { ...place, kind: 'block quote', depth: place.depth + 1 })
  }

  #gather(children: readonly PhrasingContent[], end: number): ReturnType<RunningText['finish']> {
    const text = new RunningText()
    addInline(children, this.source, text)
    return text.finish(end)
  }

  #add(passage: ReturnType<RunningText['finish']>, place: Place): void {
    if (passage.text === '' && passage.notes.length === 0) return
    const section = this.#sections.names
    if (place.label === undefined)
      for (const { label } of passage.notes)
        if (!this.#notePlaces.has(label)) this.#notePlaces.set(label, section)
    this.#found.push({ ...passage, ...place, section })
  }
}

function endOf(
  node: { position?: { end: { offset?: number | undefined } } | undefined } | undefined,
): number {
  return node?.position?.end.offset ?? 0
}
