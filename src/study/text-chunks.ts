import { fail } from '../diagnostic.js'
import { decode, firstInvalidUtf8 } from '../transcript/decode.js'
import { mendWindows1252 } from '../transcript/windows-1252.js'

/** Up to so many bytes are decoded as one, so that an encoding that nobody named is guessed from all of them. */
const FIRST = 1 << 26
/** So many are decoded at a time after that. */
const BATCH = 1 << 22
/** Nearly as many characters as V8 can hold in one string. */
const LONGEST_LINE = 2 ** 29 - 2 ** 20

/**
 * The text of bytes that come piece by piece, in pieces that end with a line; without its byte order mark. The first
 * piece is what `decode` makes of the first 64 MiB, and in the encoding found there the others are read. No bytes give
 * no piece. Throws StcError as `decode` does, and stc/cannot-read for a line that no string can hold.
 */
export async function* textChunks(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  encoding?: string,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let offset = 0
  let line = 1
  for await (const block of linesOf(bytes, encoding, name)) {
    if (decoder === undefined) {
      const first = decode(block, name, encoding)
      decoder = new TextDecoder(first.encoding, { fatal: true, ignoreBOM: true })
      yield first.text
    } else {
      yield decodeBlock(decoder, block, { name, offset, line })
    }
    offset += block.length
    line += lineFeeds(block)
  }
}

/** Where a block begins, for messages. */
interface Where {
  name: string
  offset: number
  line: number
}

function decodeBlock(decoder: InstanceType<typeof TextDecoder>, block: Uint8Array, at: Where): string {
  let text: string
  try {
    text = decoder.decode(block)
  } catch {
    const invalid = decoder.encoding === 'utf-8' ? firstInvalidUtf8(block) : undefined
    const where =
      invalid === undefined
        ? ''
        : ` (byte ${at.offset + invalid}, 0x${block[invalid]?.toString(16).padStart(2, '0')})`
    const line = at.line + (invalid === undefined ? 0 : lineFeeds(block.subarray(0, invalid)))
    return fail('stc/invalid-encoding', `${at.name} is not valid ${decoder.encoding}${where}`, {
      place: { file: at.name, line },
      hint: 'save it as UTF-8, or name its encoding: --encoding windows-1252',
    })
  }
  if (text.includes('\0')) {
    fail('stc/binary-file', `${at.name} holds a NUL character; it is not a text file`, {
      place: { file: at.name, line: at.line },
    })
  }
  return decoder.encoding === 'windows-1252' ? mendWindows1252(text) : text
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}

/** Bytes cut behind line ends; the first block of 64 MiB, or all. */
async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  name: string,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  let wanted = FIRST
  let isWide: boolean | undefined
  for await (const chunk of bytes) {
    isWide ??= isUtf16(chunk, encoding)
    // A chunk of an odd length would begin the next one in the middle of a UTF-16 unit.
    const end = isWide ? -1 : chunk.lastIndexOf(0x0a)
    if (length + chunk.length < wanted || end < 0) {
      held.push(chunk)
      length += chunk.length
      if (length > LONGEST_LINE) refuseLength(name, isWide)
      continue
    }
    yield joined([...held, chunk.subarray(0, end + 1)])
    held = [chunk.subarray(end + 1)]
    length = held[0]?.length ?? 0
    wanted = BATCH
  }
  if (length > 0) yield joined(held)
}

function isUtf16(first: Uint8Array, encoding: string | undefined): boolean {
  const [one, two] = first
  return /^utf-?16/i.test(encoding ?? '') || one === 0 || two === 0 || (one ?? 0) + (two ?? 0) === 0x1fd
}

function refuseLength(name: string, isWide: boolean): never {
  return fail(
    'stc/cannot-read',
    `${name} has ${isWide ? 'more than 512 MiB of UTF-16' : 'a line of more than 512 MiB'}`,
    {
      hint: isWide ? 'save it as UTF-8' : 'records stand one a line, as `stc code` writes them',
    },
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}
