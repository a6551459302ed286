import { describe, expect, it } from 'vitest'
import { whereabouts } from '../../src/condensate/whereabouts.js'
import { unit } from './make-units.js'

describe('what a unit whose id is gone has become', () => {
  const before = unit('I rank them in my head.', { turn: 3 })
  const other = unit('We were all so tired.', { turn: 3 })
  const remembered = new Map([before, other].map((each) => [each.id, each.text]))

  it('is the unit of the same turn that is most like it', () => {
    const now = unit('I rank them in my heart.', { turn: 3 })
    const tired = unit('We were all so tired then.', { turn: 3 })
    expect(whereabouts([other.id, before.id], remembered, [now, tired])).toEqual(
      new Map([
        [other.id, { id: tired.id, is: 'reworded', diff: 'We were all so [tired.→tired then.]' }],
        [before.id, { id: now.id, is: 'reworded', diff: 'I rank them in my [head.→heart.]' }],
      ]),
    )
  })

  it('is the same words in another turn of the transcript', () => {
    const now = unit(before.text, { turn: 4 })
    expect([...whereabouts([before.id], new Map(), [now])]).toEqual([
      [before.id, { id: now.id, is: 'moved' }],
    ])
  })

  it('is nothing where no words are alike, or none are remembered', () => {
    const now = unit('Nobody came.', { turn: 3 })
    expect(whereabouts([before.id], remembered, [now]).size).toBe(0)
    expect(whereabouts([before.id], new Map(), [unit('I rank them all.', { turn: 3 })]).size).toBe(0)
  })

  it('is told from the beginning of a long unit', () => {
    const long = `${'and so on and on '.repeat(20)}end`
    const gone = unit(`I rank. ${long}`, { turn: 5 })
    const now = unit(`I judge. ${long}`, { turn: 5 })
    const shortened = new Map([[gone.id, `${gone.text.slice(0, 60).trimEnd()}…`]])
    expect(whereabouts([gone.id], shortened, [now]).get(gone.id)?.diff).toMatch(
      /^I \[rank\.→judge\.\] and .* …$/,
    )
  })
})
