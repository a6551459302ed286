import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinList, splitList } from '../../src/tabular/list-cell.js'

describe('a list in a cell', () => {
  it('joins plain items by a semicolon', () => {
    expect(joinList(['waiting-list', 'beds', 3])).toBe('waiting-list;beds;3')
  })

  it('writes an item that holds a semicolon as JSON without one', () => {
    expect(joinList(['a;b', 'c'])).toBe('"a\\u003bb";c')
  })

  it('tells the empty list from a list of the empty string', () => {
    expect([joinList([]), joinList([''])]).toEqual(['', '""'])
  })

  it('writes evidence as JSON objects that come back', () => {
    const evidence = [
      { code: 'beds', term: 'bed;time', start: 3, end: 9 },
      { code: 'x', term: '"q"', start: 1, end: 2 },
    ]
    expect(splitList(joinList(evidence))).toEqual(evidence)
  })

  it('leaves what only starts like JSON a string', () => {
    expect(splitList('[x;{y')).toEqual(['[x', '{y'])
  })

  it('comes back as it was, for any strings, and splits at every semicolon', () => {
    const item = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...';"{}[]\\a') }))
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const cell = joinList(items)
        expect(splitList(cell)).toEqual(items)
        if (items.length > 0) expect(cell.split(';')).toHaveLength(items.length)
      }),
    )
  })
})
