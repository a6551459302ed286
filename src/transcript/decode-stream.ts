import {
  byteOrderMark,
  decoderOf,
  firstInvalidUtf8,
  isBasicUtf8,
  isUtf8,
  refuseBlank,
  refuseBytes,
  refuseNul,
  refuseOtherFormats,
} from './decode.js'
import { Positions } from './positions.js'
import { mendWindows1252 } from './windows-1252.js'

/** How many bytes the longest character of UTF-8 has before its last one. */
const UNFINISHED = 3

/** How many bytes tell what a file is. */
const FIRST = 8

/**
 * Decodes a file whose bytes come in chunks: by its byte order mark, else by `encoding`, else as UTF-8, without guessing.
 * Refuses what `decode` refuses, with the same StcErrors and places; but as it goes, so that what stands above the
 * offending byte has been given out by then.
 */
export class StreamDecoder {
  readonly #file: string
  readonly #declared: string | undefined
  #encoding = ''
  #decoder: InstanceType<typeof TextDecoder> | undefined
  #first: Uint8Array = new Uint8Array()
  /** The last bytes of the chunk above, which may be an unfinished character. */
  #tail: Uint8Array = new Uint8Array()
  #bytes = 0
  #units = 0
  #blank = true
  #isBasic = true
  #line = 1
  /** Code points since the last line end. */
  #column = 0
  #afterReturn = false

  constructor(file: string, encoding?: string) {
    this.#file = file
    this.#declared = encoding
  }

  /** The encoding that the file is read by; empty before its first bytes were. */
  get encoding(): string {
    return this.#encoding
  }

  /** Whether what was given out since this was asked is surely without characters of two UTF-16 units. */
  takeIsBasic(): boolean {
    const isBasic = this.#isBasic
    this.#isBasic = true
    return isBasic
  }

  /** The text of the next bytes, as far as they make whole characters. */
  push(chunk: Uint8Array): string {
    // What a file is shows in its first bytes, which need not come at once.
    if (this.#decoder === undefined) {
      this.#first = joined(this.#first, chunk)
      if (this.#first.length < FIRST) return ''
      const bytes = this.#first
      return this.#decode(this.#begin(bytes), bytes, true)
    }
    return this.#decode(this.#decoder, chunk, true)
  }

  /** The rest of the text, when there are no more bytes. */
  end(): string {
    const rest = this.#decoder === undefined ? this.#first : new Uint8Array()
    const text = this.#decode(this.#decoder ?? this.#begin(rest), rest, false)
    if (this.#blank) refuseBlank(this.#file)
    return text
  }

  #begin(first: Uint8Array): InstanceType<typeof TextDecoder> {
    refuseOtherFormats(first, this.#file)
    this.#encoding = byteOrderMark(first) ?? this.#declared ?? 'utf-8'
    this.#decoder = decoderOf(this.#encoding)
    this.#first = first.slice(0, FIRST)
    return this.#decoder
  }

  #decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
    let text: string
    try {
      text = decoder.decode(bytes, { stream })
    } catch {
      this.#refuse(bytes)
    }
    if (decoder.encoding === 'windows-1252') text = mendWindows1252(text)
    const nul = text.indexOf('\0')
    if (nul >= 0) refuseNul(this.#units + nul, this.#first, this.#file)
    this.#blank &&= text.trim() === ''
    // A character may have begun in the chunk above.
    this.#isBasic &&= isUtf8(decoder.encoding) && isBasicUtf8(this.#tail) && isBasicUtf8(bytes)
    this.#units += text.length
    this.#bytes += bytes.length
    this.#tail = joined(this.#tail, bytes.subarray(-UNFINISHED)).slice(-UNFINISHED)
    this.#countLines(text)
    return text
  }

  /** Lines as `decode` counts them for an invalid byte: at LF, CR and CRLF. */
  #countLines(text: string): void {
    if (text === '') return
    let start = 0
    if (text.includes('\r') || this.#afterReturn) {
      for (const { index, 0: sign } of text.matchAll(/\r\n|[\r\n]/g)) {
        if (sign !== '\n' || index > 0 || !this.#afterReturn) this.#line++
        start = index + sign.length
      }
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        this.#line++
        start = at + 1
      }
    }
    if (start > 0) this.#column = 0
    this.#column += new Positions(text.slice(start)).toCodePoint(text.length - start)
    this.#afterReturn = text.endsWith('\r')
  }

  #refuse(bytes: Uint8Array): never {
    if (!isUtf8(this.#encoding)) refuseBytes(this.#encoding, this.#file)
    const unfinished = unfinishedOf(this.#tail)
    const whole = joined(unfinished, bytes)
    const offset = firstInvalidUtf8(whole) ?? 0
    this.#countLines(
      new TextDecoder('utf-8', { ignoreBOM: this.#bytes > 0 }).decode(whole.subarray(0, offset)),
    )
    refuseBytes(this.#encoding, this.#file, {
      offset: this.#bytes - unfinished.length + offset,
      byte: whole[offset] ?? 0,
      line: this.#line,
      column: this.#column + 1,
    })
  }
}

/** The bytes at the end that begin a character of UTF-8 and do not finish it. */
function unfinishedOf(tail: Uint8Array): Uint8Array {
  for (let at = Math.max(0, tail.length - UNFINISHED); at < tail.length; at++) {
    const byte = tail[at] ?? 0
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (byte >= 0xc0 && at + length > tail.length) return tail.subarray(at)
  }
  return new Uint8Array()
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
