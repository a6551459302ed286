import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, truncate } from '../../src/tabular/display-width.js'
import { plainTable } from '../../src/tabular/plain-table.js'

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['blåbær', 6],
    ['a\u030angstro\u0308m', 8],
    ['漢字', 4],
    ['한국', 4],
    ['ﾊﾝｶｸ', 4],
    ['ＡＢ', 4],
    ['👍', 2],
    ['zero\u200bwidth', 9],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('truncate', () => {
  it.each([
    ['fits', 4, 'fits'],
    ['too long', 5, 'too…'],
    ['漢字漢字', 4, '漢…'],
    ['cafe\u0301s here', 5, 'cafe\u0301…'],
    ['x', 0, ''],
  ])('%j to %i columns is %j', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut)
  })

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('plainTable', () => {
  it('aligns columns by what is seen, numbers right, without blanks at line ends', () => {
    const rows = [
      ['speaker', 'turns'],
      ['漢字', '7'],
      ['Åse', '120'],
    ]
    expect(plainTable(rows, { align: ['left', 'right'] })).toBe(
      'speaker  turns\n漢字         7\nÅse        120\n',
    )
  })

  it('cuts the widest column until the row fits', () => {
    const rows = [['FG1-34-k3q2', 'then this person gets ahead of others in the list']]
    expect(plainTable(rows, { width: 30 })).toBe('FG1-34-k3q2  then this person…\n')
  })

  it('cuts the last of equally wide columns first', () => {
    expect(plainTable([['abcdef', 'abcdef']], { width: 13 })).toBe('abcdef  abcd…\n')
  })

  it('folds line breaks and drops control characters', () => {
    expect(plainTable([['a\n b\u001b[31m', 'c']])).toBe('a b[31m  c\n')
  })

  it('keeps every line within the width as long as three columns a cell are left', () => {
    const row = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 13, max: 60 }), (rows, width) => {
        const lines = plainTable(rows, { width }).split('\n').slice(0, -1)
        expect(lines).toHaveLength(rows.length)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('of no rows is empty', () => {
    expect(plainTable([])).toBe('')
  })
})
