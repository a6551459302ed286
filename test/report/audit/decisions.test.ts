import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/coding/decision.js'
import { decisionEvents } from '../../../src/report/audit/decisions.js'
import { makeDecision } from '../../coding/make-coding.js'

const decided = (at: string, quote: string, more: Partial<Decision> = {}) =>
  makeDecision(quote, {
    transcript: at.split(':')[0],
    turn: Number(at.split(':')[1]),
    codes: ['queue'],
    ...more,
  })

const told = (before: readonly Decision[], after: readonly Decision[]) =>
  decisionEvents(before, after, 'coding/ana.yaml', 'ana').map(({ action, about }) => `${action} ${about}`)

describe('what was decided between two versions of a coding file', () => {
  test.each([
    ['only its turn', 'FG1:7', 'I am afraid of making a mistake.'],
    ['only a word of its quote', 'FG1:6', 'I am afraid of making an error.'],
    ['its turn and a word of its quote', 'FG1:7', 'I am afraid of making an error.'],
  ])('an entry of which somebody corrected %s is re-anchored', (_, at, quote) => {
    const before = decided('FG1:6', 'I am afraid of making a mistake.')
    expect(told([before], [decided(at, quote)])).toEqual([`re-anchored ${at}`])
  })

  test('other words in another turn are a decision of their own', () => {
    const before = decided('FG1:6', 'I am afraid of making a mistake.')
    expect(told([before], [decided('FG1:7', 'We have no beds.')])).toEqual([
      'accepted FG1:7',
      'withdrawn FG1:6',
    ])
  })

  test('close words that are decided otherwise are a decision of their own', () => {
    const before = decided('FG1:6', 'I am afraid of making a mistake.')
    const after = decided('FG1:7', 'I am afraid of making an error.', { status: 'excluded', reason: 'no' })
    expect(told([before], [after])).toEqual(['excluded FG1:7', 'withdrawn FG1:6'])
  })

  test('events stand in the order of the file', () => {
    const before = [decided('FG1:1', 'One two three.'), decided('FG1:2', 'Four five six.')]
    const after = [
      decided('FG1:1', 'Seven.', { codes: ['beds'] }),
      decided('FG1:3', 'One two three!'),
      before[1] as Decision,
    ]
    expect(told(before, after)).toEqual(['accepted FG1:1', 're-anchored FG1:3'])
  })
})
