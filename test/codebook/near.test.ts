import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from './make-codebook.js'

/** `a`, then so many words, then `b`. */
const apart = (words: number) => `bed ${'and '.repeat(words)}pressure`

describe('near finds terms that stand within a number of words of each other', () => {
  const near = (terms: string[], within = 8) => ({ near: [{ terms, within }] })

  it('counts the words from the first to the last: the next word is one away', () => {
    expect(found(apart(0), near(['bed', 'pressure'], 1))).toEqual(['bed', 'pressure'])
    expect(found(apart(1), near(['bed', 'pressure'], 1))).toEqual([])
  })

  it('reaches exactly as far as `within` says and not one word further', () => {
    for (const within of [1, 2, 8, 20]) {
      expect(found(apart(within - 1), near(['bed', 'pressure'], within))).toEqual(['bed', 'pressure'])
      expect(found(apart(within), near(['bed', 'pressure'], within))).toEqual([])
    }
  })

  it('does not mind the order', () => {
    expect(found('the pressure on every bed', near(['bed*', 'pressure'], 3))).toEqual(['pressure', 'bed'])
  })

  it('measures phrases from the end of the first to the start of the last', () => {
    const rules = near(['waiting list', 'ahead of others'], 2)
    expect(found('the waiting list put ahead of others', rules)).toEqual(['waiting list', 'ahead of others'])
    expect(found('the waiting list put us ahead of others', rules)).toEqual([])
  })

  it('needs every one of three terms within one stretch', () => {
    const rules = near(['bed', 'night', 'alone'], 4)
    expect(found('alone by the bed at night', rules)).toEqual([])
    expect(found('alone by bed at night', rules)).toEqual(['alone', 'bed', 'night'])
    expect(found('bed, alone', rules)).toEqual([])
  })

  it('needs a term twice where it is listed twice', () => {
    expect(found('one bed', near(['bed', 'bed']))).toEqual([])
    expect(found('one bed and another bed', near(['bed', 'bed'], 3))).toEqual(['bed', 'bed'])
    expect(found('one bed and yet another bed', near(['bed', 'bed'], 3))).toEqual([])
    expect(found('bed bed alone', near(['bed', 'bed', 'alone'], 3))).toEqual(['bed', 'bed', 'alone'])
  })

  it('lets one word stand for one term only, whichever leaves a word for the other', () => {
    expect(found('waiting', near(['wait*', 'waiting']))).toEqual([])
    expect(found('wait waiting', near(['wait*', 'waiting']))).toEqual(['wait', 'waiting'])
    expect(found('waiting wait', near(['wait*', 'waiting']))).toEqual(['waiting', 'wait'])
  })

  it('reaches over sentences where the unit is a turn', () => {
    const rules = { ...near(['bed', 'pressure'], 3), unit: 'turn' as const }
    expect(found('I had no bed. The pressure rose.', rules)).toEqual(['bed', 'pressure'])
  })

  it('takes regular expressions as terms', () => {
    expect(found('bed 24 is gone', near(['/[0-9]+/', 'gone'], 2))).toEqual(['24', 'gone'])
  })

  it('holds where one of several near rules holds', () => {
    const rules = {
      near: [
        { terms: ['x', 'y'], within: 1 },
        { terms: ['bed', 'gone'], within: 2 },
      ],
    }
    expect(found('the bed is gone', rules)).toEqual(['bed', 'gone'])
  })

  it('holds exactly where some choice of different words, one a term, lies close enough', () => {
    const texts = fc.array(fc.constantFrom('a', 'ab', 'b', 'x'), { maxLength: 9 })
    const terms = fc.array(fc.constantFrom('a', 'a*', 'ab', 'b', '*b'), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(texts, terms, fc.integer({ min: 1, max: 5 }), (words, wanted, within) => {
        const hits = found(words.join(' '), near(wanted, within))
        expect(hits.length > 0).toBe(someChoice(words, wanted, within, []))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Tries every choice of words for the terms. */
function someChoice(words: string[], terms: string[], within: number, chosen: number[]): boolean {
  const term = terms[chosen.length]
  if (term === undefined) return Math.max(...chosen) - Math.min(...chosen) <= within
  const pattern = new RegExp(`^${term.replaceAll('*', '.*')}$`)
  return words.some(
    (word, at) =>
      pattern.test(word) && !chosen.includes(at) && someChoice(words, terms, within, [...chosen, at]),
  )
}
