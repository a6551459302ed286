import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.js'

describe('fold', () => {
  it('makes of ASCII what it makes of it beside other letters', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text)).toBe(fold(`${text}ø`).slice(0, -1))
      }),
    )
  })
})
