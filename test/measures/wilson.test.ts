import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../../src/measures/wilson.js'

describe('the score interval', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857–872, table I, method 3.
  test.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %i in %i is that of Newcombe', (hits, trials, low, high) => {
    const found = wilson(hits, trials)
    expect([found?.low.toFixed(4), found?.high.toFixed(4)]).toEqual([low, high])
  })

  test('ends at 1 where every trial hits', () => {
    expect(wilson(3, 3)).toMatchObject({ value: 1, high: 1 })
  })

  test('is not there where nothing was tried', () => {
    expect(wilson(0, 0)).toBeUndefined()
  })

  test('holds the proportion and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (hits, others) => {
        fc.pre(hits + others > 0)
        const { value, low, high } = wilson(hits, hits + others) ?? { value: 2, low: 2, high: 2 }
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})
