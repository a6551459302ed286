import { type Diagnostic, fail, info, warning } from '../diagnostic.js'
import { guessEncoding } from './guess-encoding.js'
import { mendWindows1252 } from './windows-1252.js'

/** Decoded text without its byte order mark, and what is worth saying about the decoding. */
export interface Decoded {
  text: string
  encoding: string
  diagnostics: Diagnostic[]
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a zip archive (.docx, .odt, .qdpx …)', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
]

/**
 * Decodes the bytes of a text file: by its byte order mark, else by `encoding` (any WHATWG label), else as UTF-8, and
 * where that fails by what the bytes clearly are (UTF-16 without a mark, windows-1252), which is said.
 * Throws StcError: stc/empty-file, stc/binary-file, stc/invalid-encoding (with the byte offset).
 */
export function decode(bytes: Uint8Array, file: string, encoding?: string): Decoded {
  const place = { file }
  if (bytes.length === 0) fail('stc/empty-file', `${file} is empty`, { place })
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      fail('stc/binary-file', `${file} is ${what}, not a text file`, { place })
    }
  }
  const marked = byteOrderMark(bytes)
  const plain = marked === undefined && encoding === undefined ? plainUtf8(bytes) : undefined
  const guessed =
    plain === undefined && marked === undefined && encoding === undefined ? guessEncoding(bytes) : undefined
  const chosen = marked ?? encoding ?? guessed ?? 'utf-8'
  const text = plain ?? decodeAs(chosen, bytes, file)
  if (text.trim() === '') fail('stc/empty-file', `${file} holds no text`, { place })
  // UTF-8 has a zero byte for NUL and for nothing else, and bytes are searched several times as fast as text.
  const nul = plain !== undefined && !bytes.includes(0) ? -1 : text.indexOf('\0')
  if (nul >= 0) {
    fail('stc/binary-file', `${file} holds a NUL character (at character ${nul}); it is not a text file`, {
      place,
      hint:
        bytes[1] === 0 || bytes[0] === 0
          ? `if it is UTF-16 without a byte order mark: --encoding utf-16${bytes[0] === 0 ? 'be' : 'le'}`
          : undefined,
    })
  }
  const diagnostics = /^utf-?8$/i.test(chosen)
    ? []
    : guessed === undefined
      ? [info('stc/decoded-as', `read as ${chosen}`, { place })]
      : [
          warning('stc/decoded-as', `${file} is not UTF-8; it was read as ${chosen}, which its bytes fit`, {
            place,
            hint: `save it as UTF-8, or name its encoding: --encoding ${chosen}`,
          }),
        ]
  return { text, encoding: chosen, diagnostics }
}

/** The text of bytes that are valid UTF-8 without zeros at their beginning, as UTF-16 has them; undefined otherwise. */
function plainUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array, file: string): string {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    fail('stc/invalid-encoding', `"${encoding}" is not an encoding stc knows`, {
      hint: 'use a name such as utf-8, utf-16le, windows-1252, iso-8859-15',
    })
  }
  try {
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? mendWindows1252(text) : text
  } catch {
    const offset = /^utf-?8$/i.test(encoding) ? firstInvalidUtf8(bytes) : undefined
    const where =
      offset === undefined ? '' : ` (byte ${offset}, 0x${bytes[offset]?.toString(16).padStart(2, '0')})`
    fail('stc/invalid-encoding', `${file} is not valid ${encoding}${where}`, {
      place: offset === undefined ? { file } : { file, ...lineOfByte(bytes, offset) },
      hint: 'save it as UTF-8, or name its encoding: --encoding windows-1252',
    })
  }
}

/** 0-based offset of the first byte that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates). */
export function firstInvalidUtf8(bytes: Uint8Array): number | undefined {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number
    if (first < 0x80) {
      i++
      continue
    }
    const length =
      first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0
    if (length === 0) return i
    for (let k = 1; k < length; k++) {
      const byte = bytes[i + k]
      const low = k > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
      const high = k > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
      if (byte === undefined || byte < low || byte > high) return i
    }
    i += length
  }
  return undefined
}

function lineOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) {
      line++
      start = i + 1
    }
  }
  const before = new TextDecoder().decode(bytes.subarray(start, offset))
  return { line, column: [...before].length + 1 }
}
