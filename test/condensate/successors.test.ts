import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { successors } from '../../src/condensate/successors.js'
import { wordDiff } from '../../src/condensate/word-diff.js'
import { unit } from './make-units.js'

describe('a word diff', () => {
  it.each([
    ['I rank them in my head', 'I rank them in my heart', 'I rank them in my [head→heart]'],
    ['alone at night', 'quite alone at night', '[→quite] alone at night'],
    ['I am really tired', 'I am tired', 'I am [really→] tired'],
    ['a  b', 'a\nb', 'a b'],
    ['', 'new', '[→new]'],
    ['', '', ''],
  ])('of %j and %j is %j', (before, after, marked) => {
    expect(wordDiff(before, after).marked).toBe(marked)
  })

  it('leads back to both wordings, and finds a wording like itself', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { marked, likeness } = wordDiff(before, after)
        const side = (pick: '$1' | '$2') =>
          marked
            .replace(/\[([^→]*)→([^\]]*)\]/g, pick)
            .replace(/ +/g, ' ')
            .trim()
        expect(side('$1')).toBe(before)
        expect(side('$2')).toBe(after)
        expect(likeness === 1).toBe(before === after)
        expect(wordDiff(after, before).likeness).toBe(likeness)
      }),
    )
  })

  it('of very long texts compares them as a whole', () => {
    const long = 'word '.repeat(500).trim()
    expect(wordDiff(long, long).likeness).toBe(1)
    expect(wordDiff(long, `${long} more`).likeness).toBe(0)
  })
})

describe('what a unit whose id is gone has become', () => {
  const before = unit('I rank them in my head.', { turn: 3 })
  const other = unit('We were all so tired.', { turn: 3 })
  const remembered = new Map([before, other].map((each) => [each.id, each.text]))

  it('is the unit of the same turn that is most like it', () => {
    const now = unit('I rank them in my heart.', { turn: 3 })
    const tired = unit('We were all so tired then.', { turn: 3 })
    expect(successors([other.id, before.id], remembered, [now, tired])).toEqual(
      new Map([
        [other.id, { id: tired.id, is: 'reworded', diff: 'We were all so [tired.→tired then.]' }],
        [before.id, { id: now.id, is: 'reworded', diff: 'I rank them in my [head.→heart.]' }],
      ]),
    )
  })

  it('is the same words in another turn of the transcript', () => {
    const now = unit(before.text, { turn: 4 })
    expect([...successors([before.id], new Map(), [now])]).toEqual([[before.id, { id: now.id, is: 'moved' }]])
  })

  it('is nothing where no words are alike, or none are remembered', () => {
    const now = unit('Nobody came.', { turn: 3 })
    expect(successors([before.id], remembered, [now]).size).toBe(0)
    expect(successors([before.id], new Map(), [unit('I rank them all.', { turn: 3 })]).size).toBe(0)
  })

  it('is told from the beginning of a long unit', () => {
    const long = `${'and so on and on '.repeat(20)}end`
    const gone = unit(`I rank. ${long}`, { turn: 5 })
    const now = unit(`I judge. ${long}`, { turn: 5 })
    const shortened = new Map([[gone.id, `${gone.text.slice(0, 60).trimEnd()}…`]])
    expect(successors([gone.id], shortened, [now]).get(gone.id)?.diff).toMatch(
      /^I \[rank\.→judge\.\] and .* …$/,
    )
  })
})
