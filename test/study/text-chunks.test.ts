import { describe, expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { textChunks } from '../../src/study/text-chunks.js'

const LINE = `{"text":"på sykehuset’s æøå ${'x'.repeat(1000)}"}\n`
const encode = (text: string) => new TextEncoder().encode(text)

/** More than is decoded as one, in chunks that end anywhere, with `last` at the end. */
async function* long(last: Uint8Array = new Uint8Array(), chunk = 999_983): AsyncGenerator<Uint8Array> {
  const block = Buffer.from(encode(LINE.repeat(1000)))
  let held = Buffer.alloc(0)
  for (let times = 0; times < 70; times++) {
    held = Buffer.concat([held, block])
    for (; held.length > chunk; held = held.subarray(chunk)) yield held.subarray(0, chunk)
  }
  yield Buffer.concat([held, last])
}

async function collect(bytes: AsyncIterable<Uint8Array>, encoding?: string): Promise<string[]> {
  const pieces: string[] = []
  for await (const text of textChunks(bytes, 'units.ndjson', encoding)) pieces.push(text)
  return pieces
}

async function refused(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const cause = await collect(bytes).catch((thrown: unknown) => thrown)
  if (cause instanceof StcError) return cause.diagnostics[0]
  throw new Error('not refused')
}

async function* given(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

describe('text in pieces', () => {
  test('is decoded as one while it is short, whatever its encoding', async () => {
    expect(await collect(given())).toEqual([])
    expect(await collect(given(encode('\ufeffa\nb'), encode('c')))).toEqual(['a\nbc'])
    const utf16 = Buffer.from('\ufeffæ\nb\n', 'utf16le')
    expect(await collect(given(utf16.subarray(0, 3), utf16.subarray(3)))).toEqual(['æ\nb\n'])
    expect(await collect(given(Buffer.from('på\n', 'latin1')), 'windows-1252')).toEqual(['på\n'])
  })

  test('comes in pieces that end with a line where it is long', async () => {
    const pieces = await collect(long(encode('{"last":1}')))
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces.slice(0, -1)) expect(piece.endsWith('"}\n')).toBe(true)
    expect(pieces.at(-1)?.endsWith('{"last":1}')).toBe(true)
    expect(pieces.reduce((sum, piece) => sum + piece.split(LINE).length - 1, 0)).toBe(70_000)
  })

  test('is refused at its line and byte where it is not what its beginning was', async () => {
    const bytes = encode(LINE).length * 70_000
    expect(await refused(long(Buffer.from([0x7b, 0xe6, 0x20])))).toMatchObject({
      code: 'stc/invalid-encoding',
      message: `units.ndjson is not valid utf-8 (byte ${bytes + 1}, 0xe6)`,
      place: { file: 'units.ndjson', line: 70_001 },
    })
    expect(await refused(long(Buffer.from([0])))).toMatchObject({ code: 'stc/binary-file' })
  })
})
