import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { readOrdinary } from '../../src/transcript/ordinary.js'
import { Positions } from '../../src/transcript/positions.js'
import { readInFull, readTranscript, type TranscriptSource } from '../../src/transcript/read.js'
import { fixturesIn, sourceOf } from '../accuracy/fixture.js'
import { MIXED } from './mixed-transcripts.js'

/** All that reading gives, or what it refuses. */
function readBy(
  read: (source: TranscriptSource) => ReturnType<typeof readTranscript>,
  source: TranscriptSource,
) {
  try {
    const { positions, reasons, speakers, ...rest } = read(source)
    return { ...rest, speakers: [...speakers], reasons: reasons?.() }
  } catch (thrown) {
    if (thrown instanceof StcError) return thrown.diagnostics
    throw thrown
  }
}

const isOrdinary = ({
  text,
  language,
  declared = {},
  aliases = {},
  bodyStart = 0,
  layout,
}: TranscriptSource) =>
  readOrdinary(new Positions(text), {
    ...{ language, aliases, bodyStart, layout },
    declared: new Set(Object.keys(declared)),
  }) !== undefined

const sameBothWays = (source: TranscriptSource): void =>
  expect(readBy(readTranscript, source)).toEqual(readBy(readInFull, source))

const source = (text: string, more: Partial<TranscriptSource> = {}): TranscriptSource => ({
  ...{ id: 'T', file: 'T.txt', text, language: 'en', ...more },
})

describe('the short way of reading gives what the full one gives', () => {
  test('for transcripts in many forms, with odd things in them', () => {
    let ordinary = 0
    fc.assert(
      fc.property(
        MIXED,
        fc.constantFrom<Partial<TranscriptSource>>(
          ...[{}, {}, { declared: { Anna: {}, P1: { role: 'interviewer' } } }, { aliases: { P2: 'P1' } }],
          ...[{ layout: 'label-colon' }, { layout: 'label-colon-below' }, { language: 'nb' as const }],
        ),
        (text, more) => {
          const given = source(text, more)
          if (isOrdinary(given)) ordinary++
          sameBothWays(given)
        },
      ),
      { numRuns: 1500, seed: 11 },
    )
    // Else the property would hold of nothing.
    expect(ordinary).toBeGreaterThan(150)
  })

  test('for a body below front matter', () => {
    const text = '---\na: 1\n---\nAnna: It was.\n\nP1: Was it?\n\nAnna: It was.\n'
    const given = source(text, { bodyStart: 13 })
    expect(isOrdinary(given)).toBe(true)
    sameBothWays(given)
  })

  test('for a tag that stands only where a full line was wrapped', () => {
    const full = 'I went down to the boats, which was where one of us went, and then'
    const turns = [
      'Anna: It was late.',
      `P1: ${full}`,
      'Kari: on to bed, all of us, for there was no more to be said.',
    ]
    const more = [
      'Anna: And then?',
      `P1: ${full}`,
      'Anna: Yes?',
      `P1: ${full}`,
      'Kari: back again, she said so.',
    ]
    const given = source([...turns, ...more, ...more].join('\n'), {})
    expect(isOrdinary(given)).toBe(true)
    sameBothWays(given)
    sameBothWays(source(given.text, { declared: { Kari: {} } }))
    sameBothWays(source(given.text.replaceAll('Kari:', '[00:01] Kari:')))
  })

  test('for subtitles without cues', () =>
    sameBothWays(source('WEBVTT\n\nAnna: It was.\n\nP1: Was it?\n\nAnna: No.')))

  for (const fixture of fixturesIn('layouts')) {
    test(`for ${fixture.leaf}`, () => sameBothWays(sourceOf(fixture)))
  }
})

const WRAPPED = [
  'It was said that we had been there before, and that nobody had known of it, or',
  'nobody but one, who kept the book with the red (as some said it was) cover, and',
  '(as she called it) the old ways, and then it was all gone, house and harbour and',
  'the lot.',
].join('\n')

describe('plain files are read the short way', () => {
  const turns = ['Anna', 'Åse B', 'INTERVIEWER', 'Anna', 'Åse B', 'INTERVIEWER', 'Anna']
  const said = '“I was,” she said, and it went on (as it always does) for a while, too.'
  test.each([
    ['Name: text', (who: string) => `${who}: ${said}`],
    ['[time] Name: text', (who: string) => `[00:00:02] ${who}: ${said}`],
    ['Name (time): text', (who: string) => `${who} (00:02): ${said}`],
    ['Name: alone', (who: string) => `${who}:\n${said}`],
    ['Name: (aside) text', (who: string) => `${who}: (laughs) ${said}\n\n(…) ${said}`],
    ['Name: text, directions', (who: string) => `${who}: ${said}\n\n${who === 'Anna' ? '(Anna nods)' : ''}`],
    ['Name: text, wrapped by hand', (who: string) => `${who}: ${WRAPPED}`],
    ['Name: text, in two paragraphs', (who: string) => `${who}: ${said}\n\n${said}`],
  ])('%s', (_form, write) => {
    expect(isOrdinary(source(turns.map(write).join('\n\n')))).toBe(true)
    expect(isOrdinary(source(turns.map(write).join('\r\n\r\n')))).toBe(true)
  })
})
