import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idSafe, unitIds } from '../../src/coding/unit-id.js'
import { isUnitId, partsOfUnitId } from '../../src/coding/unit-id-parts.js'

it('is read into transcript, turn and hash, dashes in the transcript’s name included', () => {
  expect(partsOfUnitId('FG1-34-k3q2')).toEqual({ transcript: 'FG1', turn: 34, hash: 'k3q2' })
  expect(partsOfUnitId('ward-2-9-k3q2x')).toEqual({ transcript: 'ward-2', turn: 9, hash: 'k3q2x' })
})

it.each([
  'FG1',
  'FG1:34',
  'FG1-34',
  'FG1-34-k3q',
  'FG1-34-k3q1',
  'FG1-34-K3Q2',
  '-34-k3q2',
  'FG 1-34-k3q2',
  '',
])('is not "%s"', (text) => {
  expect(partsOfUnitId(text)).toBeUndefined()
  expect(isUnitId(text)).toBe(false)
})

it('is every id that a unit is given', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 9999 }), fc.string(), (transcript, turn, said) => {
      for (const id of unitIds(transcript, turn, [said, said])) {
        expect(partsOfUnitId(id)).toMatchObject({ transcript: idSafe(transcript), turn })
        expect(isUnitId(id)).toBe(true)
      }
    }),
  )
})
