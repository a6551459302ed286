import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Positions } from '../../src/transcript/positions.js'

const LINE_ENDS = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029']
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...LINE_ENDS, '😀', '𐐨', 'e\u0301', 'a', ' '), fc.string({ unit: 'binary' })),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

/** Line and column by walking over the text one code point at a time. */
function walk(within: string, offset: number): { line: number; column: number } {
  let line = 1
  let column = 1
  for (let at = 0; at < offset; ) {
    const point = String.fromCodePoint(within.codePointAt(at) ?? 0)
    at += point.length
    const endsLine = LINE_ENDS.includes(point) && !(point === '\r' && within[at] === '\n')
    line += endsLine ? 1 : 0
    column = endsLine ? 1 : column + 1
  }
  return { line, column }
}

/** The offsets at which code points start, and the end of the text. */
function starts(within: string): number[] {
  const found = [0]
  for (const point of within) found.push((found.at(-1) ?? 0) + point.length)
  return found
}

describe('positions', () => {
  it('offsets and code points are each other’s inverse wherever a code point starts', () => {
    fc.assert(
      fc.property(text, (within) => {
        const positions = new Positions(within)
        for (const [codePoint, offset] of starts(within).entries()) {
          expect(positions.toCodePoint(offset)).toBe(codePoint)
          expect(positions.fromCodePoint(codePoint)).toBe(offset)
        }
      }),
    )
  })

  it('a stretch in code points is the same text as the stretch in offsets', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (within, a, b) => {
        const all = starts(within)
        const [start = 0, end = 0] = [all[a % all.length] ?? 0, all[b % all.length] ?? 0].sort(
          (x, y) => x - y,
        )
        const positions = new Positions(within)
        const points = [...within].slice(positions.toCodePoint(start), positions.toCodePoint(end))
        expect(points.join('')).toBe(within.slice(start, end))
      }),
    )
  })

  it('line and column are those one finds by walking, for every kind of line end', () => {
    fc.assert(
      fc.property(text, (within) => {
        const positions = new Positions(within)
        for (const offset of starts(within)) {
          // Between CR and LF a line is not over yet.
          expect(positions.lineColumn(offset)).toEqual(walk(within, offset))
        }
      }),
    )
  })

  it('lines are what stands between the line ends', () => {
    fc.assert(
      fc.property(text, (within) => {
        const positions = new Positions(within)
        const lines = within.split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        expect(positions.lineStarts).toHaveLength(lines.length)
        expect(lines.map((_, index) => positions.line(index + 1))).toEqual(lines)
        for (const [index, start] of positions.lineStarts.entries()) {
          expect(positions.lineColumn(start)).toEqual({ line: index + 1, column: 1 })
        }
      }),
    )
  })

  it('a line that is not there is empty', () => {
    expect(new Positions('a\nb').line(0)).toBe('')
    expect(new Positions('a\nb').line(3)).toBe('')
  })

  it('columns count code points, not code units', () => {
    expect(new Positions('a\n😀😀x').lineColumn(6)).toEqual({ line: 2, column: 3 })
  })
})
