import type { Blockquote, Nodes, Paragraph } from 'mdast'
import { plainText, proseOf } from './prose.js'

/** What one speaker says within a block quote. */
export interface QuotedTurn {
  /** The label in bold before it, without its colon; undefined where nobody is named. */
  label: string | undefined
  text: string
}

/** A quote that stands by itself, with the units it cites. */
export interface GoldenQuote {
  turns: readonly QuotedTurn[]
  /** Footnote labels anywhere in the block, in their order. */
  cites: readonly string[]
  /** UTF-16 offset in the file. */
  offset: number
  node: Blockquote
}

/** A line of more words that begins with a dash is speech, not the name of who is quoted. */
const ATTRIBUTION_WORDS = 10

/** Reads a block quote: its speech, cut at bold labels and line by line, without the attribution at its end. */
export function readBlockQuote(node: Blockquote): GoldenQuote {
  const lines: QuotedTurn[] = paragraphsOf(node).flatMap(linesOf)
  const last = lines.at(-1)
  if (last && lines.length > 1 && isAttribution(last)) lines.pop()
  const turns: QuotedTurn[] = []
  for (const line of lines) {
    const before = turns.at(-1)
    if (before && line.label === undefined) before.text += ` ${line.text}`
    else turns.push({ ...line })
  }
  return {
    turns,
    cites: [...new Set(proseOf(node).citations.map(({ label }) => label))],
    offset: node.position?.start.offset ?? 0,
    node,
  }
}

function isAttribution({ label, text }: QuotedTurn): boolean {
  return label === undefined && /^[—–―-]/.test(text) && text.split(/\s+/).length <= ATTRIBUTION_WORDS
}

function paragraphsOf(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return 'children' in node ? node.children.flatMap(paragraphsOf) : []
}

/** The lines of a paragraph, each with the bold label it begins with. */
function linesOf(node: Paragraph): QuotedTurn[] {
  const lines: QuotedTurn[] = [{ label: undefined, text: '' }]
  for (const child of node.children) {
    const line = lines.at(-1)
    if (!line) break
    if (child.type === 'strong' && line.text.trim() === '' && line.label === undefined) {
      line.label = plainText(child)
      continue
    }
    const [first, ...others] = proseOf(child).text.split('\n')
    line.text += first
    for (const text of others) lines.push({ label: undefined, text })
  }
  return lines.map(settleLabel).filter(({ label, text }) => label !== undefined || text !== '')
}

/** A bold word is a label only with a colon at its end or behind it; otherwise it belongs to the speech. */
function settleLabel({ label, text }: QuotedTurn): QuotedTurn {
  const said = text.trim()
  if (label === undefined) return { label, text: said }
  if (label.endsWith(':')) return { label: label.slice(0, -1).trim(), text: said }
  if (said.startsWith(':')) return { label, text: said.slice(1).trim() }
  return { label: undefined, text: `${label}${/^\s/.test(text) ? ' ' : ''}${said}`.trim() }
}
