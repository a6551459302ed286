import { unicode } from '../../language/unicode.js'
import { markFurniture } from '../../transcript/furniture.js'
import { stripLineNumbers } from '../../transcript/line-numbers.js'
import { type Line, Lines } from '../../transcript/lines.js'
import type { Positions } from '../../transcript/positions.js'
import { isCaption } from './captions.js'
import { markPageNotes, type PageNote } from './page-notes.js'

/** A line of running text: no page head, no page number, no rule. Offsets are UTF-16. */
export interface TextLine {
  /** Behind its indent. */
  start: number
  end: number
  text: string
  /** In columns; a tab reaches to the next multiple of four. */
  indent: number
  /** A blank line, or a rule, stands above. */
  afterBlank: boolean
  /** A page ends above. */
  afterPage: boolean
}

/** The lines of a text, and how it was set. */
export interface TextLines {
  lines: readonly TextLine[]
  /** Where the text begins. */
  margin: number
  /** How long full lines are; undefined where a line is a paragraph. */
  width: number | undefined
  /** At the feet of pages; their lines are not among the others. */
  notes: readonly PageNote[]
}

/** Lines that come back at least so often on the pages are their heads or feet. */
const OFTEN = 3
const WIDEST = 130
/** Lines of a title page, and how long the head of a page may be. */
const TOP = 8
const LONGEST_HEAD = 90
const NAME = unicode.g`(?<!\p{L})\p{Lu}[\p{L}\p{M}'’-]{3,}`
const THREE_CAPITALS = unicode`\p{Lu}{3}`
const SMALL_LETTER_OR_STOP = unicode`\p{Ll}|[.?!:]$`
/** An indent is that of the text if it is so common beside the most common one: blocks may have more lines. */
const COMMON = 0.3
const PAGE_FURNITURE: ReadonlySet<string> = new Set(['page number', 'page head', 'page note', 'line number'])

/**
 * Reads the lines of a text as copied from a page, without what belongs to the page only.
 *
 * @param columnWidth how long its full lines are, where it was set in columns
 */
export function textLines(positions: Positions, columnWidth?: number): TextLines {
  const all = new Lines(positions, 0, columnWidth === undefined ? undefined : { wrapWidth: columnWidth })
  markFurniture(all)
  markRepeated(all)
  stripLineNumbers(all)
  const notes = markPageNotes(all)
  const lines: TextLine[] = []
  let afterBlank = true
  let afterPage = false
  for (const line of all.all) {
    const furniture = line.furniture
    if (furniture !== undefined && PAGE_FURNITURE.has(furniture))
      afterPage = furniture !== 'line number' || afterPage
    else if (line.blank || furniture === 'rule') {
      afterBlank = true
      afterPage ||= hasFeed(all, line)
    } else {
      const feed = positions.text.charAt(line.start) === '\f'
      lines.push({ ...bare(positions.text, line), afterBlank, afterPage: afterPage || feed })
      afterBlank = false
      afterPage = false
    }
  }
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const width = all.wrapWidth ?? (longest <= WIDEST ? longest : undefined)
  return { lines, margin: marginOf(lines), width, notes }
}

function bare(text: string, line: Line): Pick<TextLine, 'start' | 'end' | 'text' | 'indent'> {
  let start = line.from
  let indent = 0
  for (; start < line.end && /\s/.test(text.charAt(start)); start++)
    indent =
      text.charAt(start) === '\t'
        ? (Math.floor(indent / 4) + 1) * 4
        : indent + (text.charAt(start) === '\f' ? 0 : 1)
  return { start, end: line.end, text: text.slice(start, line.end), indent }
}

/** A form feed may stand alone on a line. */
function hasFeed(lines: Lines, line: Line): boolean {
  const next = lines.positions.lineStarts[line.number] ?? lines.text.length
  return lines.text.slice(line.start, next).includes('\f')
}

/** Marks numbers alone on a line, and lines that come back on the pages without a page number beside them. */
function markRepeated(lines: Lines): void {
  const groups = new Map<string, Line[]>()
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || line.furniture !== undefined) continue
    const text = line.head.trim()
    if (/^\d{1,4}$/.test(text)) line.furniture = 'page number'
    if (/^\d{1,4} {3,}\S.{0,90}$|^\S.{0,90} {3,}\d{1,4}$/.test(text) && lines.afterBlank(index))
      line.furniture = 'page head'
    if (line.end - line.start > 120 || text.length < 10 || /[.?!:;,"”»]$/.test(text) || text.includes(': '))
      continue
    // Captions are alike, yet no page heads.
    if (isCaption(text)) continue
    const key = text.replace(/\d+/g, '#').replace(/\s+/g, ' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const names = namesAtTop(lines)
  for (const [index, line] of lines.all.entries()) {
    if (line.furniture !== 'page number') continue
    for (const beside of [lines.at(index - 1), lines.at(index + 1)])
      if (beside && !beside.blank && isHeadOfPage(beside.head.trim(), names)) beside.furniture ??= 'page head'
  }
  for (const group of groups.values())
    if (group.length >= OFTEN) for (const line of group) line.furniture = 'page head'
}

/** Words with capitals in the title and the names below it. */
function namesAtTop(lines: Lines): ReadonlySet<string> {
  const top = lines.all.filter(({ blank }) => !blank).slice(0, TOP)
  return new Set(top.flatMap(({ head }) => head.match(NAME) ?? []).map((name) => name.toLowerCase()))
}

/** Whether a line beside a page number is set in capitals, divided by signs, or holds what the title page names. */
function isHeadOfPage(text: string, names: ReadonlySet<string>): boolean {
  if (THREE_CAPITALS.test(text) && !SMALL_LETTER_OR_STOP.test(text)) return true
  if (text.length > LONGEST_HEAD) return false
  if (/ [·•|] /.test(text)) return true
  return (text.match(NAME) ?? []).filter((name) => names.has(name.toLowerCase())).length >= 2
}

function marginOf(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const common = [...counts].filter(([, count]) => count >= most * COMMON).map(([indent]) => indent)
  return common.length > 0 ? Math.min(...common) : 0
}
