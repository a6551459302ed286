import { Inflate } from 'fflate'
import { fail } from '../diagnostic.js'
import { crc32 } from './crc32.js'

/** How much an archive may unfold to. */
export interface ZipLimits {
  /** Bytes of all parts that are read, together. */
  bytes: number
  /** Unfolded bytes per packed byte, looked at beyond a megabyte. */
  ratio: number
}

/** Far beyond any transcript: a two-hour interview in Word is about five megabytes of XML. */
export const ZIP_LIMITS: ZipLimits = { bytes: 64 * 1024 * 1024, ratio: 250 }

interface Entry {
  method: number
  encrypted: boolean
  packed: number
  size: number
  crc: number
  /** Byte offset of the local header. */
  at: number
}

const MEGABYTE = 1024 * 1024
const CHUNK = 16 * 1024

/** Whether the bytes start as a zip archive does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** The names of an archive's parts; none where it cannot be read. Never throws. */
export function zipNames(bytes: Uint8Array): string[] {
  if (!looksLikeZip(bytes)) return []
  const entries = directory(bytes)
  return typeof entries === 'string' ? [] : [...entries.keys()]
}

/**
 * A zip archive in memory (APPNOTE 6.3: stored and deflated parts, no encryption, no zip64). Nothing is ever put on
 * disk, so names are only names. Sizes are counted while a part unfolds, never believed.
 * Throws StcError with stc/bad-archive.
 */
export class Zip {
  readonly names: readonly string[]
  readonly #entries: ReadonlyMap<string, Entry>
  #unfolded = 0

  constructor(
    readonly bytes: Uint8Array,
    readonly file: string,
    readonly limits: ZipLimits = ZIP_LIMITS,
  ) {
    const entries = looksLikeZip(bytes) ? directory(bytes) : 'is no zip archive'
    if (typeof entries === 'string') this.#refuse(entries)
    this.#entries = entries
    this.names = [...entries.keys()].sort()
  }

  /** The bytes of a part; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    if (entry.encrypted) this.#refuse('is encrypted', 'save it without a password')
    if (entry.method !== 0 && entry.method !== 8) this.#refuse(`packs "${name}" in a way stc does not know`)
    const view = viewOf(this.bytes)
    if (entry.at + 30 > this.bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) {
      this.#refuse('is damaged or cut off')
    }
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = this.bytes.subarray(start, start + entry.packed)
    if (packed.length < entry.packed) this.#refuse('is damaged or cut off')
    const found = entry.method === 0 ? this.#count(packed, packed.length) : this.#inflate(packed)
    if (found.length !== entry.size || crc32(found) !== entry.crc) {
      this.#refuse(`is damaged: "${name}" is not what the archive says it is`)
    }
    return found
  }

  #inflate(packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = []
    let size = 0
    const inflate = new Inflate((chunk) => {
      size += chunk.length
      this.#count(chunk, packed.length, size)
      chunks.push(chunk)
    })
    try {
      for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
        inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
      }
    } catch (cause) {
      if (cause instanceof Error && 'diagnostics' in cause) throw cause
      this.#refuse('is damaged or cut off')
    }
    const whole = new Uint8Array(size)
    let at = 0
    for (const chunk of chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }

  #count(chunk: Uint8Array, packed: number, size = chunk.length): Uint8Array {
    this.#unfolded += chunk.length
    if (this.#unfolded > this.limits.bytes) {
      this.#refuse(`unfolds to more than ${Math.floor(this.limits.bytes / MEGABYTE)} MB`, HOSTILE)
    }
    if (size > MEGABYTE && size > packed * this.limits.ratio) {
      this.#refuse(`unfolds to more than ${this.limits.ratio} times its size`, HOSTILE)
    }
    return chunk
  }

  #refuse(what: string, hint = 'save or download it again'): never {
    return fail('stc/bad-archive', `${this.file} ${what}`, { place: { file: this.file }, hint })
  }
}

const HOSTILE = 'no transcript is like that; save its text as .txt'

/** The central directory: parts by name, the first of a name winning; or what is wrong with it. */
function directory(bytes: Uint8Array): Map<string, Entry> | string {
  const view = viewOf(bytes)
  const end = endRecord(bytes, view)
  if (end === undefined) return 'is damaged or cut off'
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) return 'is a zip64 archive, larger than any transcript'
  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'is damaged or cut off'
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (!entries.has(name)) entries.set(name, entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Byte offset of the end record, which a comment of up to 65535 bytes may follow. */
function endRecord(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
