import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import type { Mapped } from '../manuscript/running-text.js'
import { aftermath } from './attribution-shape.js'
import { lineStarts, type Paper } from './paper.js'

/** A reply that a dash opens: from where its line begins, and from where what is said does. */
export interface Reply {
  line: number
  from: number
}

const DASH = /^(?:[–—―]{1,2}[ \t\u00a0]*|-{1,2}[ \t\u00a0]+)(?=\S)/
const REPLY = unicode`^(?:[([][….][….\s]*[)\]]\s*|["“”„«»‘'…¿¡*_.\s])*[\p{Lu}\p{Lo}\p{N}[(]`
/** Markdown takes the mark of a list away. */
const LISTED = /(?:^|[\n>])[ \t]*-[ \t]+$/
const ENDED = /[.?!…:–—"”»’')\]*_-]\s*$/
const BRACKETED = /^[([].*[)\]]\.?$/su

/**
 * The replies of an exchange in which dashes open what each says, one behind the other: two at least, the first of which
 * begins a paragraph and, where the file marks the block as one, all of it. Empty where there are none: a list has small
 * letters, and a line may begin with a dash by chance, where no sentence ends above it.
 */
export function repliesIn(
  { text, offsets }: Mapped,
  paragraphs: readonly Span[],
  isOne: boolean,
  source: string,
): Reply[] {
  const found: Reply[] = []
  let run: Reply[] = []
  const close = () => {
    // Quotations between marks of their own are a list.
    if (run.length > 1 && !run.every(({ from }) => /["“”„«»‘‚']/.test(text.charAt(from)))) found.push(...run)
    run = []
  }
  const starts = new Set(paragraphs.map(({ start }) => start))
  for (const line of lineStarts(text)) {
    const begins = starts.has(line)
    const from =
      begins || ENDED.test(text.slice(Math.max(0, line - 3), line)) ? dashAt(text, line) : undefined
    const isListed =
      begins && LISTED.test(source.slice(Math.max(0, (offsets[line] ?? 0) - 20), offsets[line] ?? 0))
    const reply = from ?? (isListed ? line : undefined)
    if (reply !== undefined && speaks(text.slice(reply, reply + 40))) {
      if (run.length > 0 || (begins && (line === 0 || !isOne))) run.push({ line, from: reply })
    } else if (begins && !isOne) close()
  }
  close()
  return found
}

/** Whether a paragraph begins with a longer dash and words of a reply. */
export function beginsReply(text: string): boolean {
  const from = /^[–—―]/.test(text) ? dashAt(text, 0) : undefined
  return from !== undefined && speaks(text.slice(from, from + 40))
}

function dashAt(text: string, line: number): number | undefined {
  const dash = DASH.exec(text.slice(line, line + 8))
  return dash ? line + dash[0].length : undefined
}

/** Whether words may be somebody's reply rather than an item of a list. */
function speaks(words: string): boolean {
  return REPLY.test(words)
}

/** Lines of a block that are nothing but who spoke, in brackets or behind a dash. */
export function attributionLines(text: string, paper: Paper): number[] {
  return lineStarts(text).filter((start) => {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end).trim()
    const dash = dashAt(line, 0)
    if (line.length > 80 || (dash === undefined && !BRACKETED.test(line))) return false
    const words = line.slice(dash ?? 0)
    return !/[?!…]$/.test(words) && isName(words.replace(/^[([]|[)\]]\.?$/g, ''), paper)
  })
}

function isName(words: string, { language }: Paper): boolean {
  return !/\.$/.test(words) && aftermath(words, language) === 'attribution'
}
