import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
} from 'mdast'
import { unicode } from '../language/unicode.js'
import { identifierOf, inlines } from './ordinary-inlines.js'
import { between, type Line } from './place.js'

/** What begins a paragraph's line and nothing else in Markdown: letters, quotation marks, brackets, dashes, ellipses. */
const OPENS_SPEECH = unicode`[\p{L}“”„«»‹›‘’‚"'(…—–¿¡_*\\[]`
const ORDINAL = /^\d{1,9}[.)](?: |$)/
const HEADING = /^(#{1,6}) [^\s#]/
const DEFINITION = unicode`^\[\^([\p{L}\p{M}\p{N}._-]{1,200})\]: (?=[^\s[])`
const LOOSE_DEFINITION = /^\[\^[^\]]*\]:/
/** Tabs, carriage returns, other line ends and NUL; blanks at the ends of lines. */
const UNUSUAL = /[\t\r\0\u0085\u2028\u2029]| \n| $|\n[ ]|^ /
/** What may be an address, an entity, a tag, a table, code, struck text or a picture. */
const FOREIGN = unicode.i`[~\x60|@]|:\/\/|www\.|&[#\p{L}\p{N}]|(?<!\\)!\[|<(?!!--)|(?<!^)(?<!\n)<|[*_]{3}`

/**
 * Reads Markdown as condensates have it: headings, paragraphs, block quotes of paragraphs, lists and footnotes of one
 * line each, and comments; in lines of text the marks `[^label]`, `_text_`, `**text**`, escaped punctuation and `\` at a line's end.
 * Every label counts as one that is defined. Undefined where anything else is, or may be, in the text. What is read here
 * is, node by node, what remark makes of it, in a small part of the time; lines and columns are left at 0.
 */
export function parseOrdinary(text: string): Root | undefined {
  if (UNUSUAL.test(text) || FOREIGN.test(text)) return undefined
  const lines = linesOf(text)
  const children: RootContent[] = []
  for (let at = 0; at < lines.length; ) {
    const { start, end } = lines[at] as Line
    if (start === end) {
      at++
      continue
    }
    let last = at
    if (!endsBlock(text, lines[at] as Line)) while (continues(text, lines[last + 1])) last++
    const block = blockOf(text, lines.slice(at, last + 1))
    const above = children.at(-1)?.type
    // A list goes on below a blank line, and a footnote on the line below.
    if (block === undefined || (block.type === 'list' && above === 'list')) return undefined
    if (above === 'footnoteDefinition' && block.type !== above && lines[at - 1]?.start !== lines[at - 1]?.end)
      return undefined
    children.push(block)
    at = last + 1
  }
  return { type: 'root', children, position: between(0, text.length) }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

/** Whether a line is a block by itself, so that another may follow at once. */
function endsBlock(text: string, { start, end }: Line): boolean {
  const first = text.charAt(start)
  return first === '#' || first === '<' || DEFINITION.test(text.slice(start, end))
}

function continues(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.start < line.end && !endsBlock(text, line)
}

function blockOf(text: string, lines: readonly Line[]): RootContent | undefined {
  const first = lines[0] as Line
  const content = text.slice(first.start, first.end)
  switch (content.charAt(0)) {
    case '#':
      return headingOf(text, first, content)
    case '<':
      return commentOf(first, content)
    case '>':
      return quoteOf(text, lines)
    case '-':
      return listOf(text, lines)
    default:
      return DEFINITION.test(content) ? definitionOf(text, first, content) : paragraphOf(text, lines)
  }
}

function headingOf(text: string, { start, end }: Line, content: string): Heading | undefined {
  const marks = HEADING.exec(content)?.[1]
  if (marks === undefined || content.endsWith('#')) return undefined
  const children = inlines(text, [{ start: start + marks.length + 1, end }])
  if (children === undefined) return undefined
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: between(start, end) }
}

function commentOf({ start, end }: Line, value: string): Html | undefined {
  if (!/^<!--(?!-?>)/.test(value) || value.indexOf('-->') !== value.length - 3) return undefined
  return { type: 'html', value, position: between(start, end) }
}

function definitionOf(text: string, { start, end }: Line, content: string): FootnoteDefinition | undefined {
  const [head = '', label = ''] = DEFINITION.exec(content) ?? []
  const paragraph = paragraphOf(text, [{ start: start + head.length, end }])
  if (paragraph === undefined) return undefined
  const identifier = identifierOf(label)
  return {
    ...{ type: 'footnoteDefinition', identifier, label, children: [paragraph] },
    position: between(start, end),
  }
}

function quoteOf(text: string, lines: readonly Line[]): Blockquote | undefined {
  const children: Paragraph[] = []
  let held: Line[] = []
  for (const [index, { start, end }] of lines.entries()) {
    const isBare = end === start + 1
    if (text.charAt(start) !== '>' || !(isBare || text.charAt(start + 1) === ' ')) return undefined
    if (!isBare) held.push({ start: start + 2, end })
    if (!isBare && index < lines.length - 1) continue
    // A bare mark at an end of the quotation, or two that follow each other, are left to remark.
    const paragraph = held.length > 0 ? paragraphOf(text, held) : undefined
    if (paragraph === undefined || (isBare && index === lines.length - 1)) return undefined
    children.push(paragraph)
    held = []
  }
  const position = between((lines[0] as Line).start, (lines.at(-1) as Line).end)
  return { type: 'blockquote', children, position }
}

/** A list whose items have a line each. */
function listOf(text: string, lines: readonly Line[]): List | undefined {
  const children: ListItem[] = []
  for (const { start, end } of lines) {
    if (!text.startsWith('- ', start)) return undefined
    const paragraph = paragraphOf(text, [{ start: start + 2, end }])
    if (paragraph === undefined) return undefined
    const position = between(start, end)
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position })
  }
  const position = between((lines[0] as Line).start, (lines.at(-1) as Line).end)
  return { type: 'list', ordered: false, start: null, spread: false, children, position }
}

function paragraphOf(text: string, lines: readonly Line[]): Paragraph | undefined {
  if (!lines.every((line) => opensSpeech(text, line))) return undefined
  const children = inlines(text, lines)
  if (children === undefined) return undefined
  const position = between((lines[0] as Line).start, (lines.at(-1) as Line).end)
  return { type: 'paragraph', children, position }
}

function opensSpeech(text: string, { start, end }: Line): boolean {
  const line = text.slice(start, end)
  if (LOOSE_DEFINITION.test(line)) return false
  if (/^\d/.test(line)) return !ORDINAL.test(line)
  // `* item`, `_ _ _`; what is in emphasis is looked at with the words.
  return OPENS_SPEECH.test(line.charAt(0)) && !/^[*_]{1,2}(?: |$)/.test(line)
}
