import { type Diagnostic, fail, info, warning } from '../diagnostic.js'
import { guessEncoding } from './guess-encoding.js'
import { mendWindows1252 } from './windows-1252.js'

/** Decoded text without its byte order mark, and what is worth saying about the decoding. */
export interface Decoded {
  text: string
  encoding: string
  /** Surely without characters of two UTF-16 units, which only a look at the bytes tells quickly. */
  isBasic: boolean
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
 * Throws StcError: stc/empty-file, stc/binary-file, stc/invalid-encoding (with the byte offset). `quickUtf8` gives the text
 * of bytes that are valid UTF-8 without a byte order mark, where it can do so faster than TextDecoder.
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
  quickUtf8: (bytes: Uint8Array) => string | undefined = () => undefined,
): Decoded {
  refuseOtherFormats(bytes, file)
  const marked = byteOrderMark(bytes)
  const plain = marked === undefined && encoding === undefined ? plainUtf8(bytes, quickUtf8) : undefined
  const guessed =
    plain === undefined && marked === undefined && encoding === undefined ? guessEncoding(bytes) : undefined
  const chosen = marked ?? encoding ?? guessed ?? 'utf-8'
  const text = plain ?? decodeAs(chosen, bytes, file)
  if (text.trim() === '') refuseBlank(file)
  // UTF-8 has a zero byte for NUL and for nothing else, and bytes are searched several times as fast as text.
  const nul = plain !== undefined && !bytes.includes(0) ? -1 : text.indexOf('\0')
  if (nul >= 0) refuseNul(nul, bytes, file)
  return {
    text,
    encoding: chosen,
    isBasic: plain !== undefined && isBasicUtf8(bytes),
    diagnostics: decodedAs(chosen, guessed !== undefined, file),
  }
}

/** The first bytes of characters that UTF-8 writes in four bytes and UTF-16 in two units. */
const FOUR_BYTES = [0xf0, 0xf1, 0xf2, 0xf3, 0xf4] as const

/** Whether no character that begins in these bytes of UTF-8 takes two UTF-16 units. */
export function isBasicUtf8(bytes: Uint8Array): boolean {
  return !FOUR_BYTES.some((first) => bytes.includes(first))
}

/** What is worth saying about the encoding a file was read by: nothing where that is UTF-8. */
export function decodedAs(encoding: string, guessed: boolean, file: string): Diagnostic[] {
  const place = { file }
  if (isUtf8(encoding)) return []
  if (!guessed) return [info('stc/decoded-as', `read as ${encoding}`, { place })]
  return [
    warning('stc/decoded-as', `${file} is not UTF-8; it was read as ${encoding}, which its bytes fit`, {
      place,
      hint: `save it as UTF-8, or name its encoding: --encoding ${encoding}`,
    }),
  ]
}

/** Whether a label names UTF-8. */
export function isUtf8(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding)
}

/** Throws StcError where the first bytes of a file are none, or those of a format that is no text. */
export function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const place = { file }
  if (bytes.length === 0) fail('stc/empty-file', `${file} is empty`, { place })
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      fail('stc/binary-file', `${file} is ${what}, not a text file`, { place })
    }
  }
}

/** Throws the StcError for a file of white space. */
export function refuseBlank(file: string): never {
  fail('stc/empty-file', `${file} holds no text`, { place: { file } })
}

/** Throws the StcError for a NUL at a UTF-16 offset; `bytes` are the first of the file. */
export function refuseNul(nul: number, bytes: Uint8Array, file: string): never {
  fail('stc/binary-file', `${file} holds a NUL character (at character ${nul}); it is not a text file`, {
    place: { file },
    hint:
      bytes[1] === 0 || bytes[0] === 0
        ? `if it is UTF-16 without a byte order mark: --encoding utf-16${bytes[0] === 0 ? 'be' : 'le'}`
        : undefined,
  })
}

/** The text of bytes that are valid UTF-8 without zeros at their beginning, as UTF-16 has them; undefined otherwise. */
function plainUtf8(
  bytes: Uint8Array,
  quickly: (bytes: Uint8Array) => string | undefined,
): string | undefined {
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  const text = quickly(bytes)
  if (text !== undefined) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding that the first bytes of a file name. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array, file: string): string {
  const decoder = decoderOf(encoding)
  try {
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? mendWindows1252(text) : text
  } catch {
    const offset = isUtf8(encoding) ? firstInvalidUtf8(bytes) : undefined
    if (offset === undefined) refuseBytes(encoding, file)
    refuseBytes(encoding, file, { offset, byte: bytes[offset] ?? 0, ...lineOfByte(bytes, offset) })
  }
}

/** A decoder that throws at the first byte that breaks the encoding. Throws StcError for an unknown label. */
export function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    fail('stc/invalid-encoding', `"${encoding}" is not an encoding stc knows`, {
      hint: 'use a name such as utf-8, utf-16le, windows-1252, iso-8859-15',
    })
  }
}

/** Where a byte breaks the encoding: its 0-based offset, and the line and column it stands at. */
export interface InvalidByte {
  offset: number
  byte: number
  line: number
  column: number
}

/** Throws the StcError for bytes that are not what the encoding allows. */
export function refuseBytes(encoding: string, file: string, at?: InvalidByte): never {
  const where = at === undefined ? '' : ` (byte ${at.offset}, 0x${at.byte.toString(16).padStart(2, '0')})`
  fail('stc/invalid-encoding', `${file} is not valid ${encoding}${where}`, {
    place: at === undefined ? { file } : { file, line: at.line, column: at.column },
    hint: 'save it as UTF-8, or name its encoding: --encoding windows-1252',
  })
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
