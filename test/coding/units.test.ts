import { describe, expect, it } from 'vitest'
import { makeCodebook, type SomeRules } from '../codebook/make-codebook.js'
import { brief, makeCoding, makeTranscript } from './make-coding.js'

function units(text: string, rules: Record<string, SomeRules>, declared = {}): string[] {
  return brief(makeCoding([makeTranscript(text, { declared })], makeCodebook(rules)).units)
}

const bed = { any: ['bed*'] }
const list = { any: ['list*'] }

describe('what rules find becomes meaning units', () => {
  it('sentences of a turn that follow each other under one code are one unit', () => {
    expect(units('P1: No bed. The beds are full. Well. A bed!', { bed })).toEqual([
      'No bed. The beds are full. [bed] candidate',
      'A bed! [bed] candidate',
    ])
  })
  it('sentences of two turns stay two units, also where the same person goes on', () => {
    expect(units('P1: No bed.\nP1: A bed.', { bed })).toEqual([
      'No bed. [bed] candidate',
      'A bed. [bed] candidate',
    ])
  })
  it('codes that find the same stretch share a unit, in the order of the codebook', () => {
    expect(units('P1: A list of beds. Well.', { list, bed })).toEqual([
      'A list of beds. [list bed] candidate',
    ])
    expect(units('P1: A list of beds. Well.', { bed, list })).toEqual([
      'A list of beds. [bed list] candidate',
    ])
  })
  it('codes whose joined stretches are the same share a unit', () => {
    expect(units('P1: A list of beds. Listed beds.', { bed, list })).toEqual([
      'A list of beds. Listed beds. [bed list] candidate',
    ])
  })
  it('stretches that overlap but differ stay two units, in the order of their start, the shorter first', () => {
    expect(units('P1: A list of beds. One bed.', { bed, list })).toEqual([
      'A list of beds. [list] candidate',
      'A list of beds. One bed. [bed] candidate',
    ])
  })
  it('a turn as unit is the whole turn, and joins a sentence that is the whole turn', () => {
    expect(units('P1: No bed. A list.\nP2: Bed.', { bed: { ...bed, unit: 'turn' }, list })).toEqual([
      'No bed. A list. [bed] candidate',
      'A list. [list] candidate',
      'Bed. [bed] candidate',
    ])
    expect(units('P1: A bed list.', { bed: { ...bed, unit: 'turn' }, list })).toEqual([
      'A bed list. [bed list] candidate',
    ])
  })
  it('a paragraph as unit is what stands between blank lines', () => {
    expect(units('P1: No bed. None.\n\nWell.\n\nA bed.', { bed: { ...bed, unit: 'paragraph' } })).toEqual([
      'No bed. None. [bed] candidate',
      'A bed. [bed] candidate',
    ])
  })
  it('a unit keeps line ends within it as they are', () => {
    expect(units('P1: No\r\n  bed here.\r\nP2: Yes.', { bed })).toEqual(['No\r\n  bed here. [bed] candidate'])
  })
  it('context roles are not coded unless a code asks for them', () => {
    const text = 'M: A bed?\nP1: A bed.'
    expect(units(text, { bed })).toEqual(['A bed. [bed] candidate'])
    expect(units(text, { bed: { ...bed, roles: ['moderator'] } })).toEqual(['A bed? [bed] candidate'])
  })
  it('a declared role counts more than the tag', () => {
    expect(
      units('M: A bed.\nP1: Bed.', { bed }, { M: { role: 'participant' }, P1: { role: 'secretary' } }),
    ).toEqual(['A bed. [bed] candidate'])
  })
  it('a heading within a turn is nobody’s words', () => {
    expect(units('P1: Well.\n\n## The beds\n\nYes, a bed.', { bed })).toEqual(['Yes, a bed. [bed] candidate'])
  })
})

describe('a unit as a record', () => {
  it('has every field of the contract', () => {
    const declared = { P1: { participant: 'anna', role: 'nurse' } }
    const book = makeCodebook({ bed })
    const [unit] = makeCoding(
      [makeTranscript('M: Yes?\n[00:12] P1: 😀 well,\na bed.', { declared })],
      book,
    ).units
    expect(unit).toEqual({
      id: expect.stringMatching(/^FG1-2-[a-z2-7]{4}$/),
      transcript: 'FG1',
      turn: 2,
      line: 2,
      start: 20,
      end: 34,
      speaker: 'P1',
      participant: 'anna',
      role: 'nurse',
      timestamp: '00:12',
      text: '😀 well,\na bed.',
      codes: ['bed'],
      groups: ['g'],
      subgroups: [],
      status: 'candidate',
      origin: 'codebook',
      analyst: null,
      reason: null,
      evidence: [{ code: 'bed', term: 'bed*', start: 30, end: 33 }],
    })
  })
})

describe('a sentence of very many matches', () => {
  it('is one unit with all its evidence', () => {
    const many = makeTranscript(`P1: ${'bed and '.repeat(150_000)}`)
    const { units } = makeCoding([many], makeCodebook({ bed: { any: ['bed*'] } }))
    expect(units.map(({ evidence }) => evidence.length)).toEqual([150_000])
  })
})
