import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showWordDiff, wordDiff } from '../../src/language/word-diff.js'

const shown = (before: string, after: string, context?: number) =>
  showWordDiff(wordDiff(before, after), context)

describe('a word diff', () => {
  test('shows words that were replaced, added and removed', () => {
    expect(shown('I rank them in my head', 'I rank them in my heart')).toBe('I rank them in my [head→heart]')
    expect(shown('a long night', 'a quite long night')).toBe('a [→quite] long night')
    expect(shown('a really long night', 'a long night')).toBe('a [really→] long night')
    expect(shown('one two three', 'one zwei drei')).toBe('one [two three→zwei drei]')
  })

  test('takes white space and typographic marks for the same, other marks not', () => {
    expect(wordDiff('"It\'s  so..."', '“It’s so…”').alike).toBe(1)
    expect(shown('You decided.', 'You decided?')).toBe('You [decided.→decided?]')
  })

  test('lets an omission mark stand for any words', () => {
    expect(wordDiff('we had (…) one bed', 'we had nine in and one bed').alike).toBe(1)
    expect(shown('we had(…) one bed left', 'we had nine in and one bed')).toBe('we had (…) one bed [left→]')
  })

  test('leaves out what is the same far from a change', () => {
    expect(shown('a b c d e f g', 'a b c x e f g', 1)).toBe('… c [d→x] e …')
    expect(shown('x b c d e f y', 'z b c d e f z', 1)).toBe('[x→z] b … f [y→z]')
  })

  test('reads scripts without blanks character by character', () => {
    expect(shown('我们有两张床', '我们有三张床')).toBe('我 们 有 [两→三] 张 床')
  })
})

describe('how alike two texts are', () => {
  test('is twice the words in common by the words of both, nearly equal words counting in part', () => {
    expect(wordDiff('a b c d', 'a b c d').alike).toBe(1)
    expect(wordDiff('one two six ten', 'one two six').alike).toBeCloseTo(6 / 7)
    // head and heart: two letters of five differ, 0.9 · 0.6 = 0.54.
    expect(wordDiff('I rank them in my head', 'I rank them in my heart').alike).toBeCloseTo((2 * 5.54) / 12)
    expect(wordDiff('one', 'two').alike).toBe(0)
    expect(wordDiff('', '').alike).toBe(1)
  })

  test('is the same in both directions, within 0 and 1, and 1 only for the same words', () => {
    const text = fc.array(fc.constantFrom('bed', 'beds', 'queue', 'ward', 'Ward,', '–'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { alike } = wordDiff(one.join(' '), other.join(' '))
        expect(alike).toBeCloseTo(wordDiff(other.join(' '), one.join(' ')).alike, 10)
        expect(alike >= 0 && alike <= 1).toBe(true)
        expect(alike === 1).toBe(one.join(' ') === other.join(' '))
      }),
    )
  })

  test('loses no word of either text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { runs } = wordDiff(one, other)
        const joined = (side: 'before' | 'after') =>
          runs
            .map((run) => run[side])
            .join('')
            .replace(/\s/g, '')
        expect(joined('after')).toBe(other.replace(/\s/g, ''))
        if (!/[([](?:…|\.{3})[)\]]/.test(one)) expect(joined('before')).toBe(one.replace(/\s/g, ''))
      }),
    )
  })
})
