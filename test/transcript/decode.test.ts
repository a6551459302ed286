import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { decode, firstInvalidUtf8 } from '../../src/transcript/decode.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...utf8(value)])))

/** UTF-16 with its byte order mark. */
function utf16(text: string, order: 'le' | 'be', marked = true): Uint8Array {
  const units = `${marked ? '\ufeff' : ''}${text}`
  return Uint8Array.from(
    Array.from({ length: units.length }, (_, at) => units.charCodeAt(at)).flatMap((unit) =>
      order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  )
}

/** What decoding refuses, as `code message line:column = hint`. */
function refused(data: Uint8Array, encoding?: string): string {
  try {
    decode(data, 'FG1.txt', encoding)
  } catch (thrown) {
    if (!(thrown instanceof StcError)) throw thrown
    const [{ code, message, place, hint } = { code: '', message: '' }] = thrown.diagnostics
    return `${code.slice(4)} ${message}${place?.line ? ` ${place.line}:${place.column}` : ''}${hint ? ` = ${hint}` : ''}`
  }
  return 'nothing'
}

const said = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text.trim() !== '' && !text.includes('\0'))

describe('bytes become text', () => {
  it('as UTF-8, with nothing to say', () => {
    fc.assert(
      fc.property(said, (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        const isBasic = !/[\u{10000}-\u{10ffff}]/u.test(text)
        expect(decode(utf8(text), 'x')).toEqual({ text, encoding: 'utf-8', isBasic, diagnostics: [] })
      }),
    )
  })
  it('without the byte order mark, whichever it is', () => {
    fc.assert(
      fc.property(said, (text) => {
        expect(decode(bytes(0xef, 0xbb, 0xbf, text), 'x').text).toBe(text)
        expect(decode(utf16(text, 'le'), 'x')).toMatchObject({ text, encoding: 'utf-16le' })
        expect(decode(utf16(text, 'be'), 'x')).toMatchObject({ text, encoding: 'utf-16be' })
      }),
    )
  })
  it('keeping line ends, decomposed letters and a mark further inside as they are', () => {
    const text = 'a\r\nb\rc\u0085 e\u0301 \ufeff'
    expect(decode(utf8(text), 'x').text).toBe(text)
  })
  it('in the encoding named, and says so', () => {
    const { text, diagnostics } = decode(
      bytes('P1: k', 0xf8, ' ', 0x93, 'x', 0x94),
      'FG1.txt',
      'windows-1252',
    )
    expect(text).toBe('P1: kø “x”')
    expect(diagnostics).toMatchObject([
      {
        severity: 'info',
        code: 'stc/decoded-as',
        message: 'read as windows-1252',
        place: { file: 'FG1.txt' },
      },
    ])
  })
  it.each([
    ['latin1', bytes('k', 0xf8), 'kø'],
    ['windows-1252', bytes(0x80, 0x85, 0x91, 0x92, 0x96, 0x97, 0x9f, 0xff), '€…‘’–—Ÿÿ'],
    ['iso-8859-15', bytes(0xa4), '€'],
    ['utf-16le', utf16('kø', 'le', false), 'kø'],
    ['utf-16be', utf16('kø', 'be', false), 'kø'],
    ['shift_jis', bytes(0x91, 0xd2, 0x82, 0xbf), '待ち'],
    ['UTF8', bytes('kø'), 'kø'],
  ])('%s', (encoding, data, text) => {
    expect(decode(data, 'x', encoding).text).toBe(text)
  })
  it.each(['le', 'be'] as const)(
    'as UTF-16 without its mark, seen by its zero bytes, with a warning: %s',
    (order) => {
      const { text, encoding, diagnostics } = decode(utf16('P1: a kø', order, false), 'FG1.txt')
      expect([text, encoding]).toEqual(['P1: a kø', `utf-16${order}`])
      expect(diagnostics).toMatchObject([
        {
          severity: 'warning',
          code: 'stc/decoded-as',
          message: `FG1.txt is not UTF-8; it was read as utf-16${order}, which its bytes fit`,
        },
      ])
    },
  )
  it('as windows-1252 where every high byte is one of its letters, with a warning', () => {
    const { text, diagnostics } = decode(bytes('P1: Ja, ', 0x93, 'kj', 0xf8, 'tt', 0x94, '.\n'), 'FG1.txt')
    expect(text).toBe('P1: Ja, “kjøtt”.\n')
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'stc/decoded-as' }])
  })
  it('by the byte order mark rather than by the encoding named', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'kø'), 'x', 'windows-1252').text).toBe('kø')
    expect(decode(utf16('kø', 'le'), 'x', 'utf-8').text).toBe('kø')
  })
})

describe('bytes that are no text are refused', () => {
  const UTF8 = 'save it as UTF-8, or name its encoding: --encoding windows-1252'
  const cases: Record<string, [data: Uint8Array, expected: string, encoding?: string]> = {
    'an invalid byte, at its offset, line and column': [
      bytes('P1: hei\r\nP2: 😀 k', 0xf8, '\n'),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 19, 0xf8) 2:8 = ${UTF8}`,
    ],
    'an overlong form': [
      bytes('a', 0xc0, 0xaf),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 1, 0xc0) 1:2 = ${UTF8}`,
    ],
    'an encoded surrogate': [
      bytes('a\n', 0xed, 0xa0, 0x80),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 2, 0xed) 2:1 = ${UTF8}`,
    ],
    'a character cut off at the end': [
      bytes('ab', 0xf0, 0x9f, 0x98),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 2, 0xf0) 1:3 = ${UTF8}`,
    ],
    'an offset that counts the byte order mark, which the column does not': [
      bytes(0xef, 0xbb, 0xbf, 'a', 0xff),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 4, 0xff) 1:2 = ${UTF8}`,
    ],
    'a lone CR ends a line, too': [
      bytes('a\rb', 0xff),
      `invalid-encoding FG1.txt is not valid utf-8 (byte 3, 0xff) 2:2 = ${UTF8}`,
    ],
    'UTF-16 with half a character': [
      bytes(0xff, 0xfe, 0x41),
      `invalid-encoding FG1.txt is not valid utf-16le = ${UTF8}`,
    ],
    'an encoding nobody knows': [
      bytes('a'),
      'invalid-encoding "klingon" is not an encoding stc knows = use a name such as utf-8, utf-16le, windows-1252, iso-8859-15',
      'klingon',
    ],
    'no byte': [bytes(), 'empty-file FG1.txt is empty'],
    'only white space': [bytes(' \r\n\t\u00a0\n'), 'empty-file FG1.txt holds no text'],
    'only a byte order mark': [bytes(0xef, 0xbb, 0xbf), 'empty-file FG1.txt holds no text'],
    'a zip archive': [
      bytes('PK', 3, 4, 'rest'),
      'binary-file FG1.txt is a zip archive (.docx, .odt, .qdpx …), not a text file',
    ],
    'a PDF': [bytes('%PDF-1.7'), 'binary-file FG1.txt is a PDF, not a text file'],
    'an old Word document': [
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'binary-file FG1.txt is an old Word document, not a text file',
    ],
    'a gzip archive': [bytes(0x1f, 0x8b, 8), 'binary-file FG1.txt is a gzip archive, not a text file'],
    'a PNG picture': [bytes(0x89, 'PNG'), 'binary-file FG1.txt is a PNG picture, not a text file'],
    'a NUL character': [
      bytes('P1: a', 0, 'b'),
      'binary-file FG1.txt holds a NUL character (at character 5); it is not a text file',
    ],
  }
  it.each(Object.entries(cases))('%s', (_, [data, expected, encoding]) => {
    expect(refused(data, encoding)).toBe(expected)
  })

  it('and no other: the first invalid byte is where a strict decoder stumbles', () => {
    const tricky = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xa0,
      0x9f,
      0xed,
      0xef,
      0xf0,
      0x90,
      0x8f,
      0xf4,
      0xf5,
      0xff,
    )
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 8 }), (values) => {
        const data = Uint8Array.from(values)
        const offset = firstInvalidUtf8(data)
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
        if (offset === undefined) expect(() => strict.decode(data)).not.toThrow()
        else {
          expect(() => strict.decode(data)).toThrow()
          expect(() => strict.decode(data.subarray(0, offset))).not.toThrow()
        }
      }),
      { numRuns: 2000 },
    )
  })
})
