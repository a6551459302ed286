import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, suggest } from '../../src/diagnostics/suggest.js'

describe('suggest', () => {
  const cases: [word: string, candidates: string[], expected: string | undefined][] = [
    ['groupp', ['group', 'condense'], 'group'],
    ['rolse', ['rules', 'roles'], 'roles'],
    ['trun', ['turn', 'tree'], 'turn'],
    ['Waiting-List', ['waiting-list'], 'waiting-list'],
    ['P7', ['P2', 'P1'], 'P1'],
    ['P7', ['M', 'Moderator'], undefined],
    ['cond', ['code', 'condense'], 'condense'],
    ['co', ['condense'], undefined],
    ['x', ['a', 'b'], undefined],
    ['colour', ['groups', 'sessions'], undefined],
    ['sentense', ['sentence', 'turn', 'paragraph'], 'sentence'],
    ['fat', ['bat', 'cat', 'fab'], 'fab'],
    ['bat', ['rat', 'cat'], 'cat'],
    ['', ['a'], undefined],
    ['a', [], undefined],
  ]
  for (const [word, candidates, expected] of cases) {
    it(`takes "${word}" among ${candidates.join(', ') || 'none'} for ${expected ?? 'nothing'}`, () => {
      expect(suggest(word, candidates)).toBe(expected)
    })
  }

  it('does not depend on the order of the candidates', () => {
    const words = fc.array(fc.stringMatching(/^[abc]{1,6}$/), { maxLength: 8 })
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{1,6}$/), words, (word, candidates) => {
        expect(suggest(word, [...candidates].reverse())).toBe(suggest(word, candidates))
      }),
    )
  })

  it('finds a word among the candidates itself', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zø-]{2,12}$/), { minLength: 1 }), (candidates) => {
        expect(suggest(candidates[0] ?? '', candidates)).toBe(candidates[0])
      }),
    )
  })
})

describe('didYouMean', () => {
  it('is a sentence to append, or nothing', () => {
    expect(didYouMean('groupp', ['group'])).toBe(' Did you mean "group"?')
    expect(didYouMean('xyzzy', ['group'])).toBe('')
  })
})
