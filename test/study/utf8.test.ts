import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8Text } from '../../src/study/utf8.js'

/** What the platform's decoder makes of bytes; undefined where they are no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const texts = fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text))
const nearlyText = fc
  .tuple(texts, fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.nat())
  .map(([bytes, broken, at]) => {
    const cut = at % (bytes.length + 1)
    return Uint8Array.from([...bytes.subarray(0, cut), ...broken, ...bytes.subarray(cut)])
  })

describe('UTF-8 the short way', () => {
  it('is what TextDecoder reads, valid or not', () => {
    const all = fc.oneof(texts, nearlyText, fc.uint8Array({ maxLength: 12 }))
    fc.assert(
      fc.property(all, (bytes) => {
        expect(utf8Text(bytes)).toBe(decoded(bytes))
      }),
    )
  })

  it('reads a part of a larger buffer', () => {
    const whole = new TextEncoder().encode('før … etter')
    expect(utf8Text(whole.subarray(5, 8))).toBe('…')
    expect(utf8Text(whole.subarray(9))).toBe('etter')
  })
})
