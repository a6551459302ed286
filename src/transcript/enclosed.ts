import type { Lines } from './lines.js'

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' }
const BRACKET = /[()[\]“”«»]/g
const OPENING = /[([“«]/
const LONGEST = 6

/**
 * Marks lines that stand within brackets or quotation marks opened on a line above, no more than six lines before,
 * in the same paragraph: heckles, stage directions and quoted dialogue hold labels that start no turn.
 */
export function markEnclosed(lines: Lines): void {
  for (let index = 0; index < lines.all.length; index++) {
    const line = lines.all[index]
    if (line === undefined || line.blank || line.furniture !== undefined) continue
    const open = leavesOpen(lines.text, line.start, line.end)
    if (open === undefined) continue
    const closer = PAIRS[open] ?? ''
    const end = closingLine(lines, index, open, closer)
    if (end === undefined) continue
    for (let at = index + 1; at <= end; at++) {
      const inside = lines.all[at]
      if (inside) inside.closed = `stands within ${open}${closer}`
    }
    index = end - 1
  }
}

/** The bracket that a line, given by its offsets, opens and does not close. */
export function leavesOpen(text: string, start: number, end: number): string | undefined {
  const tail = text.slice(Math.max(start, end - 300), end)
  return OPENING.test(tail) ? openBracket(tail) : undefined
}

/** The last bracket that is opened in a text and not closed again. */
function openBracket(text: string): string | undefined {
  const open: string[] = []
  for (const [character] of text.matchAll(BRACKET)) {
    if (PAIRS[character] !== undefined) open.push(character)
    else if (open.length > 0 && PAIRS[open.at(-1) ?? ''] === character) open.pop()
  }
  return open.at(-1)
}

/** The line that closes the bracket; none where a blank line or another opening comes first. */
function closingLine(lines: Lines, from: number, open: string, closer: string): number | undefined {
  for (let at = from + 1; at <= from + LONGEST; at++) {
    const line = lines.all[at]
    if (line === undefined || line.blank) return undefined
    const closes = line.head.indexOf(closer)
    const opens = line.head.indexOf(open)
    if (closes >= 0 && (opens < 0 || closes < opens)) return at
    if (opens >= 0) return undefined
  }
  return undefined
}
