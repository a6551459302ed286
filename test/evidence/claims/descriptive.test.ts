import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isRounded,
  mean,
  median,
  populationDeviation,
  sampleDeviation,
} from '../../../src/evidence/claims/descriptive.js'

describe('descriptive statistics', () => {
  test('of NumAcc1 are those NIST certifies (Statistical Reference Datasets, univariate)', () => {
    const values = [10000001, 10000003, 10000002]
    expect(mean(values)).toBe(10000002)
    expect(sampleDeviation(values)).toBe(1)
  })

  test('of NumAcc2 are those NIST certifies', () => {
    // 1.2, then 1.1 and 1.3 five hundred times each.
    const values = [1.2, ...Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 1.1 : 1.3))]
    expect(mean(values)).toBeCloseTo(1.2, 12)
    expect(sampleDeviation(values)).toBeCloseTo(0.1, 12)
  })

  test('worked by hand: 2 4 4 4 5 5 7 9', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    expect(mean(values)).toBe(5)
    expect(populationDeviation(values)).toBe(2)
    // √(32 / 7)
    expect(sampleDeviation(values)).toBeCloseTo(2.138, 3)
    expect(median(values)).toBe(4.5)
    expect(median([9, 1, 5])).toBe(5)
  })

  test('of nothing, and the deviation of one value, are no numbers', () => {
    expect([mean([]), median([]), sampleDeviation([]), sampleDeviation([4])]).toEqual([NaN, NaN, NaN, NaN])
  })

  test('do not depend on where zero is', () => {
    const values = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, shift) => {
        const moved = list.map((value) => value + shift)
        expect(sampleDeviation(moved)).toBeCloseTo(sampleDeviation(list), 9)
        expect(mean(moved)).toBeCloseTo(mean(list) + shift, 9)
        expect(median([...list].reverse())).toBe(median(list))
      }),
    )
  })
})

describe('a number of a paper is a value', () => {
  it.each([
    ['51', 50.94, true],
    ['50', 50.94, false],
    ['50.9', 50.94, true],
    ['50.94', 50.9412, true],
    ['50,94', 50.9412, true],
    ['50.95', 50.9412, false],
    // A half may be rounded either way.
    ['2.5', 2.45, true],
    ['2.4', 2.45, true],
    ['34', 34, true],
    ['34.0', 34, true],
  ])('%s of %d: %s', (written, value, is) => {
    expect(isRounded(written, value)).toBe(is)
  })

  it('that is rounded to its decimals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (value, decimals) => {
          expect(isRounded(value.toFixed(decimals), value)).toBe(true)
        },
      ),
    )
  })
})
