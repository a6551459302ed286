import type { Span } from '../../transcript/transcript.js'

/** A line of a page that may hold two columns. */
export interface PageLine {
  text: string
  /** Where its last character ends. */
  length: number
  /** Where its first character stands. */
  indent: number
}

/** How a line stands to a gutter: words on both sides, on one, across it, or none. */
export type LineKind = 'both' | 'left' | 'right' | 'across' | 'blank'

/** So many lines have words on both sides, at least, and such a share of those from the first of them to the last. */
const LEAST = 6
const SHARE = 0.5
/** Where another page tells where the gutter is. */
const FEWEST = 2
/** Such a share of these lines at most goes across, as a heading or a table does. */
const MOST_ACROSS = 0.25
/** A long line on the left pushes what stands on the right on, by so much at most. */
const PUSHED = 10
const PULLED = 2
/** Columns of prose are at least so wide, nearly as wide as each other, and mostly full. */
const NARROWEST = 25
const ALIKE = 0.75
const FULL = 0.7
const MOST_TRIED = 8
const GAP = / {2,}/g

/** Reads a line, given without its line end. */
export function pageLine(text: string): PageLine {
  const length = text.trimEnd().length
  return { text, length, indent: length - text.trim().length }
}

/**
 * Where the right one of two columns of prose begins on a page, told by a gutter of two blanks or more in most of its lines.
 * Undefined where no gutter is plain: cells of a table are mostly short, and a single column has gaps anywhere.
 */
export function gutterOf(lines: readonly PageLine[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines) for (const { end } of gapsIn(line)) counts.set(end, (counts.get(end) ?? 0) + 1)
  let best: { right: number; both: number } | undefined
  const often = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TRIED)
  for (const [right] of often) {
    const both = linesAround(lines, right)
    if (both > (best?.both ?? 0) || (best && both === best.both && right < best.right)) best = { right, both }
  }
  return best?.right
}

/** Whether a page that has too few lines to tell, as the last one, has the columns of another page. */
export function isSetAlike(lines: readonly PageLine[], right: number): boolean {
  return linesAround(lines, right, FEWEST) > 0
}

/** How a line stands to the gutter before a column. */
export function kindOf(line: PageLine, right: number): LineKind {
  if (line.length === 0) return 'blank'
  if (line.indent >= right - PULLED) return 'right'
  if (gapAt(line, right)) return 'both'
  return line.length <= right + PUSHED ? 'left' : 'across'
}

/** The blanks between the columns of a line. */
export function gapAt(line: PageLine, right: number): Span | undefined {
  const own = gapsIn(line).filter(
    ({ start, end }) => end >= right - PULLED && (start < right ? true : end <= right + PUSHED),
  )
  return own.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
}

function gapsIn({ text, indent }: PageLine): Span[] {
  return [...text.slice(indent).matchAll(GAP)].map(({ 0: blanks, index }) => ({
    start: indent + index,
    end: indent + index + blanks.length,
  }))
}

/** How many lines have words on both sides of a gutter; 0 where it is none between two columns of prose. */
function linesAround(lines: readonly PageLine[], right: number, least = LEAST): number {
  const kinds = lines.map((line) => kindOf(line, right))
  const inside = kinds
    .slice(kinds.indexOf('both'), kinds.lastIndexOf('both') + 1)
    .filter((kind) => kind !== 'blank')
  const both = inside.filter((kind) => kind === 'both').length
  const across = inside.filter((kind) => kind === 'across').length
  if (both < least || both < inside.length * SHARE || across > inside.length * MOST_ACROSS) return 0
  const halves = lines.flatMap((line, index) => {
    const gap = kinds[index] === 'both' ? gapAt(line, right) : undefined
    return gap ? [{ left: gap.start - line.indent, right: line.length - gap.end }] : []
  })
  const lefts = halves.map(({ left }) => left)
  const rights = halves.map((half) => half.right)
  const [narrow = 0, wide = 0] = [widthOf(lefts), widthOf(rights)].sort((a, b) => a - b)
  return narrow >= NARROWEST && narrow >= wide * ALIKE && isFull(lefts) && isFull(rights) ? both : 0
}

/** How wide a column is: but for a few no line of it is longer. */
function widthOf(widths: readonly number[]): number {
  return [...widths].sort((a, b) => a - b)[Math.floor((widths.length - 1) * 0.9)] ?? 0
}

function isFull(widths: readonly number[]): boolean {
  const full = widthOf(widths) * FULL
  return widths.filter((width) => width >= full).length >= widths.length * SHARE
}
