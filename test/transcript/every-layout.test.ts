import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLabel } from '../../src/transcript/label.js'
import { readTranscript } from '../../src/transcript/read.js'
import { spokenTurns } from '../accuracy/fixture.js'
import { type Noise, RENDERERS, render, type SpokenTurn } from '../accuracy/render.js'
import { CONVERSATION } from './conversations.js'

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
