import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { decode } from '../../src/transcript/decode.js'
import { StreamDecoder } from '../../src/transcript/decode-stream.js'

/** The text of bytes in chunks of these lengths, the rest in one; or what is refused. */
function streamed(bytes: Uint8Array, lengths: readonly number[], encoding?: string) {
  return outcome(() => {
    const decoder = new StreamDecoder('x', encoding)
    let text = ''
    let at = 0
    for (const length of lengths) {
      text += decoder.push(bytes.subarray(at, at + length))
      at += length
    }
    return text + decoder.push(bytes.subarray(at)) + decoder.end()
  })
}

const outcome = (read: () => string) => {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof StcError) return thrown.diagnostics
    throw thrown
  }
}

const LENGTHS = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })
const TEXT = fc
  .array(fc.constantFrom('Anna: so\n', 'é', '😀', '\r\n', '\r', '\n', 'x', '\u2028', '€'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a stream is decoded as its bytes at once', () => {
  test('as UTF-8, with or without a byte order mark', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('', '\ufeff'), LENGTHS, (said, mark, lengths) => {
        const bytes = utf8(`${mark}${said}${mark}`)
        expect(streamed(bytes, lengths)).toEqual(outcome(() => decode(bytes, 'x').text))
      }),
      { numRuns: 500 },
    )
  })
  test('and is said to be without characters of two UTF-16 units only where it is', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
    fc.assert(
      fc.property(TEXT, lengths, (said, sizes) => {
        const decoder = new StreamDecoder('x')
        const bytes = utf8(`Anna: so\n${said}`)
        let at = 0
        for (const size of [...sizes, bytes.length]) {
          const text = decoder.push(bytes.subarray(at, at + size))
          const isBasic = decoder.takeIsBasic()
          if (text.includes('😀')) expect(isBasic).toBe(false)
          if (!said.includes('😀')) expect(isBasic).toBe(true)
          at += size
        }
      }),
      { numRuns: 1000 },
    )
  })
  test('with the place of an invalid byte', () => {
    const broken = fc.tuple(
      TEXT,
      fc.constantFrom([0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0x80]),
      TEXT,
    )
    fc.assert(
      fc.property(broken, LENGTHS, ([before, bad, after], lengths) => {
        const bytes = Uint8Array.from([...utf8(`${before}ab`), ...bad, ...utf8(after)])
        expect(streamed(bytes, lengths, 'utf-8')).toEqual(outcome(() => decode(bytes, 'x', 'utf-8').text))
      }),
      { numRuns: 1000 },
    )
  })
  test.each(['utf-16le', 'windows-1252', 'iso-8859-15', 'klingon'])('in %s', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), LENGTHS, (bytes, lengths) => {
        fc.pre(!bytes.includes(0))
        expect(streamed(bytes, lengths, encoding)).toEqual(outcome(() => decode(bytes, 'x', encoding).text))
      }),
      { numRuns: 300 },
    )
  })
  test.each([
    ['nothing', new Uint8Array()],
    ['white space', utf8(' \n \n')],
    ['an archive', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x20, 0x20, 0x20, 0x20, 0x20])],
    ['NUL', utf8('Anna: so\n\0')],
  ])('refusing %s', (_what, bytes) => {
    const refused = outcome(() => decode(bytes, 'x', 'utf-8').text)
    expect(typeof refused).toBe('object')
    for (const lengths of [[], [1, 2, 1], [9]]) expect(streamed(bytes, lengths, 'utf-8')).toEqual(refused)
  })
})
