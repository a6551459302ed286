import { describe, expect, test } from 'vitest'
import { logRatio } from '../../src/measures/log-ratio.js'

describe('the log ratio (Hardie 2014)', () => {
  test.each([
    ['as often', 5, 50, 100, 1000, 0],
    ['twice as often', 2, 1, 100, 100, 1],
    ['four times as often', 4, 1, 100, 100, 2],
    ['half as often', 1, 2, 100, 100, -1],
  ])('of a word that is %s', (_, a, b, c, d, value) => {
    expect(logRatio(a, b, c, d)).toBeCloseTo(value, 12)
  })

  test('of 0.0006 against 0.0002, three times as often, is 1.58, his example', () => {
    expect(logRatio(6, 2, 10_000, 10_000)?.toFixed(2)).toBe('1.58')
  })

  test('takes a word that a corpus has not for half an occurrence', () => {
    expect(logRatio(4, 0, 100, 100)).toBe(3)
    expect(logRatio(0, 4, 100, 100)).toBe(-3)
  })

  test('is not defined where a corpus is empty', () => {
    expect(logRatio(4, 0, 100, 0)).toBeUndefined()
  })
})
