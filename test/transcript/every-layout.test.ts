import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLabel } from '../../src/transcript/label.js'
import { readTranscript } from '../../src/transcript/read.js'
import { spokenTurns } from '../accuracy/fixture.js'
import { type Noise, RENDERERS, render, type SpokenTurn } from '../accuracy/render.js'

const WORD = fc.constantFrom(
  ...`we had the boat out before dawn and nobody asked who had left door open because it was cold in there so I went
  back twice but she would not hear of it or else it rained on us at 7:30 then two of them came down with Edith from
  https://example.org/a and Carl said no really 12 years`.split(/\s+/),
)

const SENTENCE = fc
  .tuple(fc.array(WORD, { minLength: 2, maxLength: 14 }), fc.constantFrom('.', '?', '.', '!'))
  .map(([words, end]) => [...words.slice(0, -1), `${words.at(-1)}${end}`])
  .map(([opening = 'we', ...rest]) => [opening.charAt(0).toUpperCase() + opening.slice(1), ...rest])

const TURN = fc.array(SENTENCE, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.flat())

/** Two to four people, each of whom speaks at least three times, never twice in a row. */
const CONVERSATION: fc.Arbitrary<SpokenTurn[]> = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.array(TURN, { minLength: 12, maxLength: 20 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 20, maxLength: 20 }),
  )
  .map(([people, speeches, steps]) => {
    let who = 0
    return speeches.map((words, nth) => {
      if (nth > 0)
        who = nth < people * 3 ? (who + 1) % people : (who + 1 + ((steps[nth] ?? 1) % (people - 1))) % people
      return { who, words }
    })
  })

const NOISE: fc.Arbitrary<Noise> = fc.record({
  wrap: fc.constantFrom(0, 60, 78),
  pageEvery: fc.constantFrom(0, 7, 12),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  trailingBlanks: fc.boolean(),
  noBreak: fc.boolean(),
  header: fc.boolean(),
})

const QUIET: Noise = {
  wrap: 0,
  pageEvery: 0,
  lineEnd: '\n',
  trailingBlanks: false,
  noBreak: false,
  header: false,
}

describe.each(RENDERERS.map((renderer) => [renderer.name, renderer] as const))('%s', (_name, renderer) => {
  const reads = (turns: SpokenTurn[], noise: Noise): void => {
    const text = render(renderer, turns, noise)
    const transcript = readTranscript({ id: 'T', file: 'T.txt', text, language: 'en' })
    const found = spokenTurns(transcript).map((turn) => ({ speaker: turn.speaker, text: turn.text }))
    expect(found).toEqual(
      turns.map(({ who, words }) => ({ speaker: cleanLabel(renderer.label(who)), text: words.join(' ') })),
    )
    for (const turn of transcript.turns) {
      expect(turn.start).toBeLessThanOrEqual(turn.end)
      for (const [nth, gap] of turn.gaps.entries()) {
        expect(gap.start).toBeGreaterThanOrEqual(turn.gaps[nth - 1]?.end ?? turn.start)
        expect(gap.end).toBeLessThanOrEqual(turn.end)
      }
    }
  }

  test('gives back the turns written in it', () => {
    fc.assert(
      fc.property(CONVERSATION, (turns) => reads(turns, QUIET)),
      { numRuns: 40, seed: 7 },
    )
  })

  test('gives them back under noise', () => {
    fc.assert(
      fc.property(CONVERSATION, NOISE, (turns, noise) => reads(turns, noise)),
      { numRuns: 60, seed: 11 },
    )
  })
})

describe('a very long file', () => {
  test('of timed lines is read without running out of stack', () => {
    const text = '[00:00:01] hello there\n'.repeat(150_000)
    const transcript = readTranscript({ id: 'x', file: 'x.txt', text, language: 'en' })
    expect(transcript.speakers.size).toBe(0)
    expect(transcript.turns.length).toBeGreaterThan(0)
  })
})
