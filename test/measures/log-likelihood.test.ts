import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logLikelihood } from '../../src/measures/log-likelihood.js'

describe('the log-likelihood ratio', () => {
  test('is 2.65 for 52 in 50,000 against 57 in 75,000 (McEnery & Hardie, Corpus Linguistics, 2012, companion)', () => {
    expect(logLikelihood(52, 57, 50_000, 75_000).toFixed(2)).toBe('2.65')
  })

  test('is that of the calculator’s formula by hand: 10 in 100 against none in 100 is 20 ln 2', () => {
    expect(logLikelihood(10, 0, 100, 100)).toBeCloseTo(20 * Math.LN2, 12)
  })

  test('is 0 where both are equally frequent, and where a corpus is empty', () => {
    expect(logLikelihood(5, 50, 100, 1000)).toBeCloseTo(0, 12)
    expect(logLikelihood(5, 0, 100, 0)).toBe(0)
    expect(logLikelihood(0, 0, 100, 100)).toBe(0)
  })

  test('is never negative, and does not ask which corpus is the first', () => {
    const corpus = fc
      .tuple(fc.nat(10_000), fc.nat(10_000))
      .map(([count, others]) => ({ count, size: count + others }))
    fc.assert(
      fc.property(corpus, corpus, (a, b) => {
        const value = logLikelihood(a.count, b.count, a.size, b.size)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(logLikelihood(b.count, a.count, b.size, a.size)).toBeCloseTo(value, 6)
      }),
    )
  })
})
