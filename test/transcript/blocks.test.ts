import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BlockOptions, type BlockSource, readInBlocks } from '../../src/transcript/blocks.js'
import { findFrontMatter } from '../../src/transcript/front-matter.js'
import { readTranscript } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'
import { type Noise, RENDERERS, render } from '../accuracy/render.js'
import { CONVERSATION } from './conversations.js'

const SOURCE: BlockSource = { id: 'T', file: 'T.txt', language: 'en' }

/** Bytes in chunks of some length. */
function* chunked(text: string | Uint8Array, length: number): Generator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function blocksOf(
  text: string | Uint8Array,
  options: BlockOptions,
  source: Partial<BlockSource> = {},
): Promise<Transcript[]> {
  const blocks: Transcript[] = []
  const describe = (beginning: string) => ({
    ...SOURCE,
    bodyStart: findFrontMatter(beginning)?.bodyStart ?? 0,
    ...source,
  })
  for await (const block of readInBlocks(chunked(text, 61), 'T.txt', describe, options)) blocks.push(block)
  return blocks
}

/** Turns with their places in the whole file; parts of one turn joined. */
function turnsOf(blocks: readonly Transcript[]) {
  const turns: {
    number: number
    speaker: string | null
    timestamp: string | null
    from: string
    to: string
    said: string
  }[] = []
  for (const { text, turns: found, positions } of blocks) {
    for (const { number, speaker, timestamp, start, end, gaps } of found) {
      const at = (offset: number) =>
        [positions.toCodePoint(offset), ...Object.values(positions.lineColumn(offset))].join(':')
      const pieces = [...gaps.map((gap) => gap.start), end].map((to, nth) =>
        text.slice(nth === 0 ? start : (gaps[nth - 1]?.end ?? start), to),
      )
      const said = pieces.join('').replace(/\s+/g, '')
      const last = turns.at(-1)
      if (last?.number === number) Object.assign(last, { to: at(end), said: last.said + said })
      else turns.push({ number, speaker, timestamp, from: at(start), to: at(end), said })
    }
  }
  return turns
}

const speakersOf = (blocks: readonly Transcript[]) =>
  Object.fromEntries(blocks.flatMap(({ speakers }) => [...speakers]))

const QUIET: Noise = {
  ...{ wrap: 0, pageEvery: 0, lineEnd: '\n', trailingBlanks: false, noBreak: false, header: false },
}

describe('a file read in blocks has the turns of the file read at once', () => {
  test.each(RENDERERS.map((renderer) => [renderer.name, renderer] as const))(
    '%s',
    async (_name, renderer) => {
      await fc.assert(
        fc.asyncProperty(
          CONVERSATION,
          fc.integer({ min: 500, max: 1500 }),
          fc.constantFrom('\n', '\r\n', '\r'),
          fc.constantFrom('', ' 😀'),
          async (conversation, blockLength, lineEnd, astral) => {
            const text = render(renderer, conversation, {
              ...QUIET,
              lineEnd,
              header: renderer.header,
            }).replaceAll(' had', `${astral} had`)
            const whole = readTranscript({ ...SOURCE, text })
            const blocks = await blocksOf(text, { blockLength })
            expect(turnsOf(blocks)).toEqual(turnsOf([whole]))
            expect(speakersOf(blocks)).toEqual(speakersOf([whole]))
            expect(new Set(blocks.map(({ layout }) => layout))).toEqual(new Set([whole.layout]))
          },
        ),
        { numRuns: 15, seed: 5 },
      )
    },
  )
})

const said = 'We had the boat out before dawn and nobody asked who had left the door open.'

describe('a turn longer than a block', () => {
  const parts = (text: string, blockLength = 400) => blocksOf(text, { blockLength })
  const short = `Anna: ${said}\n\nPer: ${said}\n\nAnna: ${said}\n\nPer: ${said}\n\n`
  test.each([
    ['at a blank line', `${said}\n${said}\n\n`.repeat(20)],
    ['at a line end', `${said}\n`.repeat(30)],
    ['at the end of a sentence', `${said} `.repeat(30)],
  ])('is cut %s', async (_where, long) => {
    const text = `${short}Anna: ${long}\n\nPer: ${said}\n`
    const whole = readTranscript({ ...SOURCE, text })
    const blocks = await parts(text)
    expect(turnsOf(blocks)).toEqual(turnsOf([whole]))
    expect(blocks.length).toBeGreaterThan(4)
    for (const block of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(400)
      for (const turn of block.turns) expect(block.text.slice(turn.start, turn.end)).toMatch(/\.$/)
    }
  })
  test('without a place to cut is cut between characters', async () => {
    const text = `${short}Anna: ${'x😀'.repeat(600)}\nPer: ${said}\n`
    const blocks = await parts(text)
    expect(turnsOf(blocks)).toEqual(turnsOf([readTranscript({ ...SOURCE, text })]))
    for (const block of blocks) expect(block.text).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('what was decided by the beginning', () => {
  const talk = (names: string[], times: number) =>
    Array.from({ length: times }, (_, nth) => `${names[nth % names.length]}: ${said}\n\n`).join('')
  const options = { blockLength: 2000, sampleLength: 4000 }

  test('lets a new speaker in who comes later', async () => {
    const text = talk(['Anna', 'Per'], 80) + talk(['Anna', 'Kari Lie'], 20) + talk(['Kari Lie', 'Per'], 40)
    const blocks = await blocksOf(text, options)
    expect(turnsOf(blocks)).toEqual(turnsOf([readTranscript({ ...SOURCE, text })]))
    expect(speakersOf(blocks)['Kari Lie']).toMatchObject({ participant: 'T/Kari Lie', declared: false })
  })
  test('holds for a speaker who hardly speaks in a block', async () => {
    const text = `${talk(['Anna', 'Per', 'So'], 60)}So: ${said}\n\n${talk(['Anna', 'Per'], 60)}So: ${said}\n`
    expect(turnsOf(await blocksOf(text, options))).toEqual(turnsOf([readTranscript({ ...SOURCE, text })]))
  })
  test('keeps what front matter and study.yaml declare, and aliases', async () => {
    const text = `---\nspeakers: x\n---\n${talk(['Anna', 'P-1', 'Per'], 90)}`
    const more = { declared: { Anna: { role: 'moderator' } }, aliases: { 'P-1': 'P1' } }
    const whole = readTranscript({ ...SOURCE, ...more, text, bodyStart: 20 })
    const blocks = await blocksOf(text, options, more)
    expect(turnsOf(blocks)).toEqual(turnsOf([whole]))
    expect(speakersOf(blocks)).toEqual(speakersOf([whole]))
    const told = (transcripts: readonly Transcript[]) =>
      transcripts.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))
    expect(told(blocks)).toEqual(told([whole]))
  })
  test('tells each doubt about the file once, and of a kind no more than the file does', async () => {
    const text =
      talk(['Anna', 'Per', 'Perr Olsen', 'Per Olsen'], 90) + `Anna: ${said} Per: no.\n\n`.repeat(80)
    const codes = (transcripts: readonly Transcript[]) =>
      transcripts.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)).sort()
    expect(codes(await blocksOf(text, options))).toEqual(codes([readTranscript({ ...SOURCE, text })]))
  })
  test('is refused where nobody speaks in it', async () => {
    await expect(blocksOf('Nobody here.\n\n'.repeat(40), options)).rejects.toMatchObject({
      diagnostics: [{ code: 'stc/no-speaker' }],
    })
  })
})
