import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseByMarginalRelevance } from '../../src/condensate/marginal-relevance.js'

function choose(
  relevance: number[],
  alike: (a: number, b: number) => number,
  count: number,
  chosen: number[] = [],
) {
  const taken: number[] = []
  chooseByMarginalRelevance({
    candidates: relevance.map((_, index) => index),
    chosen,
    relevance: (index) => relevance[index] ?? 0,
    similarity: alike,
    fits: (index) => taken.length < count && !chosen.includes(index),
    take: (index) => taken.push(index),
  })
  return taken
}

const different = () => 0

describe('choosing by maximal marginal relevance', () => {
  it('takes the most relevant first where all are different', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 12 }), (percents) => {
        const relevance = percents.map((percent) => percent / 100)
        const expected = relevance.map((_, index) => index)
        expected.sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0) || a - b)
        expect(choose(relevance, different, relevance.length).map((index) => relevance[index])).toEqual(
          expected.map((index) => relevance[index]),
        )
      }),
    )
  })

  it('prefers the new to a repetition of what is chosen', () => {
    const alike = (a: number, b: number) => (a + b === 1 ? 1 : 0)
    expect(choose([1, 0.95, 0.8], alike, 2)).toEqual([0, 2])
    expect(choose([1, 0.95, 0.8], alike, 1, [0])).toEqual([2])
  })

  it('prefers the relevant to the merely new', () => {
    expect(choose([1, 0.9, 0.05], (a, b) => (a + b === 1 ? 0.5 : 0), 2)).toEqual([0, 1])
  })

  it('takes the earlier of equals', () => {
    expect(choose([0.5, 0.5, 0.5], different, 2)).toEqual([0, 1])
  })
})
