import { describe, expect, it } from 'vitest'
import { bareContext } from '../../src/condensate/context.js'
import { studyContext } from '../../src/condensate/study-context.js'
import { isVerbatim } from '../../src/condensate/verbatim.js'
import { transcript, unit, unitAt } from './make-units.js'

const one = unit('I rank six people (laughter) in my head, [to P5] and I do not like it.', { turn: 3 })
const told = (quoted: string, units = [one]) => isVerbatim(quoted, units, bareContext(), 'en')

describe('a quote', () => {
  it.each([
    'I rank six people (laughter) in my head, [to P5] and I do not like it.',
    'I rank six people in my head and I do not like it',
    '“I RANK six\npeople …” in my head',
    'I rank (…) in my head (...) I do not like it.',
    'I rank […] in my head [...] like it.',
    'I rank six people in my head [the nurse’s] and I do not like it.',
    '[We] rank six people',
  ])('is as it was said: %s', (quoted) => {
    expect(told(quoted)).toBe(true)
  })

  it.each([
    ['a word is changed', 'I rank six people in my heart'],
    ['a word is left out without a mark', 'I rank people in my head'],
    ['a word is put in without a mark', 'I do really not like it'],
    ['a word in round brackets was not said', 'I rank six (or seven) people'],
    ['the order is turned', 'I do not like it (…) I rank six people'],
    ['it has no word', '(…)'],
    ['nothing is left of it', ''],
    ['it goes on where the unit ends', 'I do not like it at all'],
  ])('is altered when %s', (_, quoted) => {
    expect(told(quoted)).toBe(false)
  })

  it('may join units in their order, in that of the citations, but not within one in reverse', () => {
    const two = unit('Whoever has the phone decides.', { turn: 7, start: 90 })
    expect(told('I do not like it. (…) Whoever has the phone', [one, two])).toBe(true)
    expect(told('Whoever has the phone (…) I rank six people', [two, one])).toBe(true)
    expect(told('has the phone (…) Whoever', [two])).toBe(false)
  })

  it('may go on within the turn, where the transcript is known', () => {
    const source = transcript('M: Who decides?\nP1: Whoever has the phone. That is the truth of it.')
    const part = unitAt(source, 2, 'Whoever has the phone.')
    const quoted = 'Whoever has the phone. That is the truth of it.'
    expect(isVerbatim(quoted, [part], studyContext([source]), 'en')).toBe(true)
    expect(isVerbatim(quoted, [part], bareContext(), 'en')).toBe(false)
    expect(isVerbatim('Who decides?', [part], studyContext([source]), 'en')).toBe(true)
  })
})
