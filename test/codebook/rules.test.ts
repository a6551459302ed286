import { describe, expect, it } from 'vitest'
import { Matcher } from '../../src/codebook/matcher.js'
import { CONTEXT_ROLES } from '../../src/transcript/transcript.js'
import { found, judged, makeCodebook, missed } from './make-codebook.js'

describe('any, near and all together', () => {
  it('any: one of its terms is enough', () => {
    expect(found('a queue', { any: ['list', 'queue'] })).toEqual(['queue'])
  })
  it('any and near: one of either is enough', () => {
    const rules = { any: ['queue'], near: [{ terms: ['bed', 'gone'], within: 2 }] }
    expect(found('a queue', rules)).toEqual(['queue'])
    expect(found('bed gone', rules)).toEqual(['bed', 'gone'])
    expect(found('bed', rules)).toEqual([])
  })
  it('all alone: every term must occur, in any order', () => {
    expect(found('gone is the bed', { all: ['bed', 'gone'] })).toEqual(['gone', 'bed'])
    expect(found('the bed', { all: ['bed', 'gone'] })).toEqual([])
  })
  it('all beside any: both must hold', () => {
    const rules = { any: ['queue', 'list'], all: ['bed'] }
    expect(found('a queue', rules)).toEqual([])
    expect(found('a bed', rules)).toEqual([])
    expect(found('a queue for a bed', rules)).toEqual(['queue', 'bed'])
  })
  it('all beside near: both must hold', () => {
    const rules = { near: [{ terms: ['bed', 'gone'], within: 1 }], all: ['night'] }
    expect(found('bed gone', rules)).toEqual([])
    expect(found('bed gone at night', rules)).toEqual(['bed', 'gone', 'night'])
  })
  it('a code without any, near and all finds nothing', () => {
    expect(found('a bed', { none: ['x'] })).toEqual([])
    expect(found('a bed', {})).toEqual([])
  })
  it('lists a place once where two rules find it by the same term', () => {
    expect(found('a bed', { any: ['bed'], all: ['bed'] })).toEqual(['bed'])
  })
})

describe('none', () => {
  const rules = { any: ['waiting'], none: ['waiting room', '/car\\b/'] }
  it('drops what it speaks against, and tells it as a near miss', () => {
    const text = 'waiting in the waiting room'
    expect(found(text, rules)).toEqual([])
    const [miss] = missed(text, rules)
    expect(miss?.hits.map((hit) => hit.term)).toEqual(['waiting', 'waiting'])
    expect(miss?.droppedBy).toMatchObject({ none: [{ term: 'waiting room', start: 15, end: 27 }] })
  })
  it('is no near miss where the rules found nothing anyway', () => {
    expect(judged('in the car', rules)).toEqual({ matches: [], nearMisses: [] })
  })
  it('leaves the rest alone', () => {
    expect(found('waiting', rules)).toEqual(['waiting'])
  })
})

describe('roles', () => {
  it.each([...CONTEXT_ROLES])(
    'by default the words of a %s are not coded, and told as a near miss',
    (role) => {
      expect(found('a bed', { any: ['bed'] }, { role })).toEqual([])
      expect(missed('a bed', { any: ['bed'] }, { role })).toMatchObject([{ droppedBy: { role } }])
    },
  )
  it.each(['participant', 'nurse', 'relative'])('by default the words of a %s are', (role) => {
    expect(found('a bed', { any: ['bed'] }, { role })).toEqual(['bed'])
  })
  it('may ask for the moderator', () => {
    const rules = { any: ['bed'], roles: ['moderator'] }
    expect(found('a bed', rules, { role: 'moderator' })).toEqual(['bed'])
    expect(found('a bed', rules)).toEqual([])
    expect(missed('a bed', rules)).toMatchObject([{ droppedBy: { role: 'participant' } }])
  })
  it('an empty list asks for nobody', () => {
    expect(found('a bed', { any: ['bed'], roles: [] })).toEqual([])
  })
})

describe('stem compares what words come from', () => {
  const rows = [
    ['en', 'wait', 'They waited, we are waiting, he waits; a waiter', ['waited', 'waiting', 'waits']],
    ['nb', 'venteliste', 'Ventelistene og ventelista', ['Ventelistene', 'ventelista']],
    ['de', 'Warteliste', 'Die Wartelisten sind lang', ['Wartelisten']],
    ['en', 'waiting lists', 'a waiting list', ['waiting list']],
  ] as const
  it.each(rows)('%s: %j in %j', (language, term, text, hits) => {
    expect(found(text, { any: [term], stem: true }, { language })).toEqual(hits)
  })
  it('is off unless asked for', () => {
    expect(found('They waited', { any: ['wait'] })).toEqual([])
  })
  it('leaves words with a star and regular expressions as they are', () => {
    expect(found('waited', { any: ['wait*'], stem: true })).toEqual(['waited'])
    expect(found('waited', { any: ['/wait/'], stem: true })).toEqual(['wait'])
    expect(found('happiest', { any: ['happy*'], stem: true })).toEqual([])
  })
})

describe('the matcher', () => {
  const matcher = new Matcher(
    makeCodebook({ late: { any: ['bed'] }, early: { any: ['a'] }, wide: { any: ['bed'], unit: 'turn' } }),
    'en',
  )
  const text = 'One. A bed, a bed. Two beds'
  const span = { start: 5, end: 18 }

  it('answers in the order of the codebook', () => {
    expect(matcher.judge(text, span, 'sentence', 'participant').matches.map(({ code }) => code)).toEqual([
      'late',
      'early',
    ])
  })
  it('asks only the codes that look at this kind of unit', () => {
    expect(matcher.unitsInUse).toEqual(new Set(['sentence', 'turn']))
    expect(matcher.judge(text, span, 'turn', 'participant').matches.map(({ code }) => code)).toEqual(['wide'])
    expect(matcher.judge(text, span, 'paragraph', 'participant').matches).toEqual([])
  })
  it('looks at the stretch only, and gives offsets into the whole text', () => {
    const [match] = matcher.judge(text, span, 'sentence', 'participant').matches
    expect(match?.hits).toEqual([
      { term: 'bed', start: 7, end: 10 },
      { term: 'bed', start: 14, end: 17 },
    ])
  })
})
