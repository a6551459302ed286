import { countBelow, countWhile } from './ascending.js'

/** A 1-based line and a 1-based column in code points. */
export interface LineColumn {
  line: number
  column: number
}

/**
 * Translates between the offsets a JavaScript string has (UTF-16 code units), the code points that records
 * carry, and the line and column a person looks up. Line ends are LF, CRLF, lone CR, NEL, LS and PS.
 * Building it costs one quick pass over the line ends; each question costs a binary search. Characters of two code
 * units are looked for when they first matter.
 */
export class Positions {
  /** UTF-16 offset at which each line starts. */
  readonly lineStarts: readonly number[]
  /** UTF-16 offset of each astral character (two code units, one code point). */
  #astralPlaces: readonly number[] | undefined

  /** `isBasic`: the text is known to be without characters of two code units. */
  constructor(
    readonly text: string,
    isBasic = false,
  ) {
    this.lineStarts = startsOfLines(text)
    if (isBasic) this.#astralPlaces = []
  }

  get #astral(): readonly number[] {
    this.#astralPlaces ??= placesOfAstral(this.text)
    return this.#astralPlaces
  }

  /** Code points before a UTF-16 offset. */
  toCodePoint(offset: number): number {
    const astral = this.#astral
    return astral.length === 0 ? offset : offset - countBelow(astral, offset)
  }

  /** UTF-16 offset of the code point with this 0-based number. */
  fromCodePoint(codePoint: number): number {
    if (this.#astral.length === 0) return codePoint
    return codePoint + countWhile(this.#astral, (place, before) => place - before < codePoint)
  }

  /** The 1-based line of a UTF-16 offset. */
  lineOf(offset: number): number {
    return countBelow(this.lineStarts, offset + 1)
  }

  /** The line and column of a UTF-16 offset. */
  lineColumn(offset: number): LineColumn {
    const line = countBelow(this.lineStarts, offset + 1)
    return { line, column: this.codePointsBetween(this.lineStarts[line - 1] ?? 0, offset) + 1 }
  }

  /** How many code points stand between two UTF-16 offsets. */
  protected codePointsBetween(start: number, end: number): number {
    // A message or two need no look at the whole text.
    if (this.#astralPlaces === undefined && end - start < NEAR)
      return end - start - placesOfAstral(this.text.slice(start, end + 1)).length
    const astral = this.#astral
    return end - start - (countBelow(astral, end) - countBelow(astral, start))
  }

  /** The text of a 1-based line, without its line end. */
  line(number: number): string {
    const start = this.lineStarts[number - 1]
    if (start === undefined) return ''
    const end = this.lineStarts[number] ?? this.text.length
    return this.text.slice(start, end).replace(/(?:\r\n|[\n\r\u0085\u2028\u2029])$/, '')
  }
}

/** Whether a text is without characters of two code units. */
export function isBasic(text: string): boolean {
  return !/[\ud800-\udbff]/.test(text)
}

/** What stands above a part of a text. */
export interface PartStart {
  /** Line ends above. */
  lines: number
  codePoints: number
  /** Code points of the line that the part goes on with; 0 where it begins a line. */
  column: number
}

/**
 * The positions of a part of a text too long to be held: offsets are UTF-16 within the part, but code points, lines and
 * columns are those of the whole. `lineStarts` are offsets within the part.
 */
export class PartPositions extends Positions {
  constructor(
    text: string,
    readonly start: PartStart,
    isBasic = false,
  ) {
    super(text, isBasic)
  }

  override toCodePoint(offset: number): number {
    return this.start.codePoints + super.toCodePoint(offset)
  }

  override fromCodePoint(codePoint: number): number {
    return super.fromCodePoint(codePoint - this.start.codePoints)
  }

  override lineOf(offset: number): number {
    return this.start.lines + super.lineOf(offset)
  }

  override lineColumn(offset: number): LineColumn {
    const { line, column } = super.lineColumn(offset)
    return { line: this.start.lines + line, column: line === 1 ? this.start.column + column : column }
  }

  override line(number: number): string {
    return super.line(number - this.start.lines)
  }

  /** What stands above the part that follows this one. */
  next(): PartStart {
    const { lineStarts, text, start } = this
    const column = this.codePointsBetween(lineStarts.at(-1) ?? 0, text.length)
    return {
      lines: start.lines + lineStarts.length - 1,
      codePoints: this.toCodePoint(text.length),
      column: lineStarts.length === 1 ? start.column + column : column,
    }
  }
}

/** How many UTF-16 units are looked at for a column rather than the whole text. */
const NEAR = 1000

const RARE_BREAKS = ['\r', '\u0085', '\u2028', '\u2029'] as const

/** Searching for single characters is many times faster than a pattern, and nearly every file has line feeds alone. */
function startsOfLines(text: string): number[] {
  const starts = [0]
  if (!RARE_BREAKS.some((sign) => text.includes(sign))) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (const match of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g))
    starts.push(match.index + match[0].length)
  return starts
}

function placesOfAstral(text: string): number[] {
  const places: number[] = []
  if (isBasic(text)) return places
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) places.push(match.index)
  return places
}
