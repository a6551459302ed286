import { trimmedEnd } from '../../transcript/lines.js'
import type { Positions } from '../../transcript/positions.js'
import type { Span } from '../../transcript/transcript.js'
import { gapAt, gutterOf, isSetAlike, kindOf, type LineKind, type PageLine, pageLine } from './gutter.js'
import type { Mapped } from './running-text.js'

/** A text whose columns were read apart. */
export interface ReadApart extends Mapped {
  /** How long the longest line of a column is. */
  width: number
}

/** A line of a page. Offsets in the text. */
interface Placed extends PageLine, Span {
  /** Before a form feed, should one stand before its start. */
  from: number
  /** Where the next line begins. */
  next: number
}

/** Lines that follow each other: of two columns, or across both. */
interface Band {
  isApart: boolean
  lines: { line: Placed; kind: LineKind }[]
}

/** What one column has of a line, as places in its text. */
interface Half {
  line: Placed
  from: number
  to: number
  /** How far it is set in; unknown where a long line on its left has pushed it on. */
  indent: number
  isPushed?: boolean
}

/** An indent is that of a column if it is so common beside the most common one. */
const COMMON = 0.3
const WITH_NUMBER = /^\W{0,3}\d{1,4}\W{0,3}$|^\d{1,4}\s{2}|\s{2}\d{1,4}$/

/**
 * Reads the columns of a text that shows pages as they look (`pdftotext -layout`) apart, page by page: down the left one, then
 * down the right one, in between what goes across both. Undefined where no page has two columns with a plain gutter. Each
 * character keeps the offset at which it stands in the text.
 */
export function columnsApart({ text, lineStarts }: Positions): ReadApart | undefined {
  if (!/\S {2,}\S/.test(text)) return undefined
  const pages = pagesOf(text, lineStarts)
  const plain = pages.map(gutterOf)
  const known = [...new Set(plain.flatMap((right) => right ?? []))]
  if (known.length === 0) return undefined
  const edges = edgesOf(pages)
  const set = pages.map((lines, index) => {
    const right = plain[index] ?? known.find((each) => isSetAlike(lines, each))
    return { lines, right, margin: right === undefined ? undefined : marginOf(lines, right) }
  })
  const least = Math.min(...set.flatMap(({ margin }) => margin ?? []))
  const into = new Apart(text)
  for (const { lines, right, margin } of set) {
    const from = lines[0]?.from ?? 0
    into.copy({ start: from, end: lines[0]?.start ?? from })
    if (right === undefined) for (const line of lines) into.across(line, least)
    else for (const band of bandsOf(lines, right, edges)) into.add(band, margin ?? 0, right)
  }
  return into.finish()
}

/** The lines of each page, which begins with a form feed; without any, with a page's number or a head that has one. */
function pagesOf(text: string, lineStarts: readonly number[]): Placed[][] {
  const lines = lineStarts.map((from, index): Placed => {
    const next = lineStarts[index + 1] ?? text.length
    const start = text.charAt(from) === '\f' ? from + 1 : from
    const end = trimmedEnd(text, start, next)
    return { ...pageLine(text.slice(start, end)), from, start, end, next }
  })
  const hasFeeds = text.includes('\f')
  const pages: Placed[][] = []
  for (const [index, line] of lines.entries()) {
    const begins = hasFeeds ? line.start > line.from : isAlone(lines, index) && WITH_NUMBER.test(line.text)
    if (begins || pages.length === 0) pages.push([])
    pages.at(-1)?.push(line)
  }
  return pages
}

function isAlone(lines: readonly PageLine[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].every((line) => line === undefined || line.length === 0)
}

/** Lines at the edges of pages that come back or have a number, alone between blank lines: heads and feet. */
function edgesOf(pages: readonly (readonly Placed[])[]): ReadonlySet<Placed> {
  const found = pages.flatMap((lines) => {
    const own = [...lines.entries()].filter(([, { length }]) => length > 0)
    return [own[0], own.at(-1)].flatMap((each) => (each && isAlone(lines, each[0]) ? [each[1]] : []))
  })
  const counts = new Map<string, number>()
  for (const line of found) counts.set(headKey(line), (counts.get(headKey(line)) ?? 0) + 1)
  return new Set(
    found.filter((line) => WITH_NUMBER.test(line.text.trim()) || (counts.get(headKey(line)) ?? 0) > 1),
  )
}

function headKey({ text }: PageLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}

/** Where the left column begins. */
function marginOf(lines: readonly Placed[], right: number): number {
  const counts = new Map<number, number>()
  for (const line of lines)
    if (kindOf(line, right) === 'both') counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count >= most * COMMON).map(([indent]) => indent))
}

function bandsOf(lines: readonly Placed[], right: number, edges: ReadonlySet<Placed>): Band[] {
  const kinds = lines.map((line) => (edges.has(line) ? 'across' : kindOf(line, right)))
  const bands: Band[] = []
  for (const [index, line] of lines.entries()) {
    const kind = isTight(lines, kinds, index, right) ? 'both' : (kinds[index] ?? 'blank')
    const last = bands.at(-1)
    if (last && (kind === 'blank' || last.isApart === (kind !== 'across'))) last.lines.push({ line, kind })
    else bands.push({ isApart: kind !== 'across' && kind !== 'blank', lines: [{ line, kind }] })
  }
  // Short lines alone are the end of what goes across.
  return bands.map((band) => ({ ...band, isApart: band.lines.some(({ kind }) => kind === 'both') }))
}

/** Whether a line goes across only since the left column is so full that a single blank is left of the gutter. */
function isTight(
  lines: readonly Placed[],
  kinds: readonly LineKind[],
  index: number,
  right: number,
): boolean {
  const isBetween = [index - 1, index + 1].every((at) => ['both', 'left', 'right'].includes(kinds[at] ?? ''))
  return kinds[index] === 'across' && isBetween && lines[index]?.text.charAt(right - 1) === ' '
}

/** Gathers the text that is read, with the offset of each of its characters. */
class Apart {
  readonly #parts: string[] = []
  readonly #offsets: number[] = []
  #width = 0

  constructor(readonly source: string) {}

  copy({ start, end }: Span): void {
    this.#parts.push(this.source.slice(start, end))
    for (let at = start; at < end; at++) this.#offsets.push(at)
  }

  /** Adds a line as it stands but for the margin of the page. */
  across(line: Placed, margin: number): void {
    this.#line(line, Math.min(margin, line.indent), line.length)
  }

  add({ isApart, lines }: Band, margin: number, right: number): void {
    if (!isApart) {
      for (const { line } of lines) this.across(line, margin)
      return
    }
    const [first, last] = [lines[0], lines.at(-1)]
    if (first?.kind === 'blank') this.across(first.line, 0)
    this.#column(lines.map((each) => leftOf(each, margin, right)))
    this.#column(lines.map((each) => rightOf(each, right)))
    if (last?.kind === 'blank') this.across(last.line, 0)
  }

  finish(): ReadApart {
    const text = this.#parts.join('')
    return { text, offsets: [...this.#offsets, this.source.length], width: this.#width }
  }

  #column(halves: readonly Half[]): void {
    const first = halves.findIndex(hasWords)
    const last = halves.findLastIndex(hasWords)
    for (const [at, { line, from, to, isPushed }] of halves.entries()) {
      if (at < first || at > last) continue
      const indent = isPushed ? indentAround(halves, at) : 0
      this.#parts.push(' '.repeat(indent))
      for (let blank = 0; blank < indent; blank++) this.#offsets.push(line.start + from)
      this.#line(line, from, to)
      this.#width = Math.max(this.#width, to - from)
    }
  }

  #line({ start }: Placed, from: number, to: number): void {
    this.copy({ start: start + from, end: start + to })
    this.#parts.push('\n')
    this.#offsets.push(Math.min(start + to, this.source.length))
  }
}

function hasWords({ from, to }: Half): boolean {
  return to > from
}

function leftOf({ line, kind }: Band['lines'][number], margin: number, right: number): Half {
  const to = kind === 'both' ? gutterIn(line, right).start : kind === 'left' ? line.length : 0
  return { line, from: Math.min(margin, line.indent, to), to, indent: Math.max(0, line.indent - margin) }
}

function rightOf({ line, kind }: Band['lines'][number], right: number): Half {
  if (kind !== 'both' && kind !== 'right') return { line, from: 0, to: 0, indent: 0 }
  const gutter = kind === 'both' ? gutterIn(line, right) : { start: 0, end: line.indent }
  const isPushed = gutter.start >= right
  const from = isPushed ? gutter.end : Math.min(right, gutter.end)
  return { line, from, to: line.length, indent: gutter.end - from, isPushed }
}

/** How far a pushed line of a paragraph is set in, told by the next one that is not. */
function indentAround(halves: readonly Half[], at: number): number {
  for (const by of [1, -1])
    for (let beside = at + by; ; beside += by) {
      const half = halves[beside]
      if (!half || !hasWords(half)) break
      if (!half.isPushed) return half.indent
    }
  return 0
}

/** The gutter of a line of both columns. */
function gutterIn(line: Placed, right: number): Span {
  return gapAt(line, right) ?? { start: right - 1, end: right }
}
