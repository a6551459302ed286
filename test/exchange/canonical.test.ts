import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CanonicalOptions, toCanonical } from '../../src/transcript/canonical.js'
import type { ImportedTurn } from '../../src/transcript/canonical-turns.js'
import { toClock } from '../../src/transcript/clock-time.js'
import { findFrontMatter } from '../../src/transcript/front-matter.js'
import { readTranscript } from '../../src/transcript/read.js'

const OPTIONS: CanonicalOptions = {
  mergeTurns: false,
  map: new Map(),
  source: { name: 'x.docx', sha256: 'ab', layout: 'docx/label-colon', importedBy: 'stc 1.0.0' },
}

const turn = (speaker: string | null, text: string, timestamp: string | null = null): ImportedTurn => ({
  speaker,
  timestamp,
  text,
})

const body = (text: string) => text.slice(findFrontMatter(text)?.bodyStart ?? 0).replace(/^\n/, '')

function readBack(text: string) {
  const block = findFrontMatter(text)
  const front = (block ? parse(block.yaml) : {}) as { speakers?: Record<string, object> }
  return readTranscript({
    id: 'x',
    file: 'x.txt',
    text,
    language: 'en',
    bodyStart: block?.bodyStart ?? 0,
    declared: front.speakers ?? {},
  })
}

const said = (text: string) => {
  const transcript = readBack(text)
  return transcript.turns.map(({ speaker, timestamp, start, end }) => ({
    speaker,
    timestamp,
    words: transcript.text
      .slice(start, end)
      .split(/\s+/)
      .filter((word) => word !== ''),
  }))
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The words of `needed` that are not among `given`, each counted as often as it stands there. */
function missing(needed: string, given: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(given)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(needed).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1
  })
}

describe('toCanonical', () => {
  it('writes front matter, then turns parted by blank lines', () => {
    const turns = [
      turn('M', 'Shall we\nbegin?', '1:02'),
      turn('P1', ''),
      turn('M', 'One, I said to them.\n\nTwo.'),
    ]
    expect(toCanonical(turns, OPTIONS)).toEqual({
      text: `---
source: x.docx
sha256: ab
layout: docx/label-colon
imported_by: stc 1.0.0
speakers:
  M: {}
  P1: {}
---

[00:01:02] M: Shall we begin?

P1:

M: One, I said to them.

Two.
`,
      dropped: [],
      turns: 3,
      speakers: ['M', 'P1'],
      relabelled: [],
      misread: [],
    })
  })

  it('joins a paragraph that could be taken for something else to the one before it', () => {
    for (const odd of ['P7: he said', '# Part two', 'Anna', '(laughs)', '- so', 'Note: this', '12', '>> x']) {
      expect(body(toCanonical([turn('M', `We talked.\n\n${odd}`)], OPTIONS).text)).toBe(
        `M: We talked. ${odd}\n`,
      )
    }
  })

  it('calls speakers without a name Unnamed, unless somebody has that name', () => {
    expect(body(toCanonical([turn(null, 'Yes.')], OPTIONS).text)).toBe('Unnamed: Yes.\n')
    expect(toCanonical([turn(null, 'Yes.'), turn('Unnamed', 'No.')], OPTIONS).speakers).toEqual([
      'Unnamed speaker',
      'Unnamed',
    ])
  })

  it('writes labels that can stand before a colon, never the same for two people', () => {
    const canonical = toCanonical(
      ['1', 'Anna: GP', 'Anna GP', '#*'].map((name) => turn(name, 'We were late that night.')),
      OPTIONS,
    )
    expect(new Set(canonical.relabelled)).toEqual(
      new Set([
        { from: '1', to: 'Speaker 1' },
        { from: 'Anna: GP', to: 'Anna GP 2' },
        { from: '#*', to: 'Unnamed' },
      ]),
    )
    expect(said(canonical.text).map((each) => each.speaker)).toEqual([
      'Speaker 1',
      'Anna GP 2',
      'Anna GP',
      'Unnamed',
    ])
  })

  it('renames labels by the map, and makes one person of two', () => {
    const map = new Map([
      ['Speaker 1', 'M'],
      ['Speaker 3', 'M'],
    ])
    const turns = [turn('Speaker 1', 'a'), turn('Speaker 2', 'b'), turn('Speaker  3', 'c')]
    expect(body(toCanonical(turns, { ...OPTIONS, map }).text)).toBe('M: a\n\nSpeaker 2: b\n\nM: c\n')
  })

  it('joins turns of one speaker where that is asked for, and counts the times it drops', () => {
    const turns = [
      turn('A', 'we were', '0:01'),
      turn('A', 'late. \n\nSo we left them there.', '0:04'),
      turn('B', 'Oh.'),
    ]
    const canonical = toCanonical(turns, { ...OPTIONS, mergeTurns: true })
    expect(body(canonical.text)).toBe('[00:00:01] A: we were late.\n\nSo we left them there.\n\nB: Oh.\n')
    expect(canonical.dropped).toEqual([
      { text: '00:00:04', reason: 'times, numbers and repeated labels', line: undefined },
    ])
  })

  it('lists a time that is none', () => {
    expect(toCanonical([turn('A', 'Oh.', 'at noon')], OPTIONS).dropped).toMatchObject([{ text: 'at noon' }])
  })

  it('keeps the researcher’s front matter, comments too, and the text above the first turn', () => {
    const source = `---
# ours
speakers:
  P1: { role: participant, participant: anna }
date: 2024-05 # approximately
---
Interview 3
Ward A, in the kitchen

P1: Yes.
M: Good.
P1: No.
M: Good.
`
    const canonical = toCanonical(readBack(source), {
      ...OPTIONS,
      map: new Map([['P1', 'Anna']]),
      language: 'nb',
    })
    expect(canonical.text).toBe(`---
# ours
speakers:
  Anna: { role: participant, participant: anna }
  M: {}
date: 2024-05 # approximately
source: x.docx
sha256: ab
layout: docx/label-colon
imported_by: stc 1.0.0
language: nb
preamble: |
  Interview 3
  Ward A, in the kitchen
---

Anna: Yes.

M: Good.

Anna: No.

M: Good.
`)
    expect(canonical.dropped).toEqual([])
  })

  it('never replaces what an earlier import said of the source', () => {
    const first = toCanonical([turn('A', 'Oh.')], OPTIONS).text
    const source = { name: 'x.txt', sha256: 'cd', layout: 'label-colon', importedBy: 'stc 2.0.0' }
    expect(toCanonical(readBack(first), { ...OPTIONS, source }).text).toBe(first)
  })

  it('drops headings within turns and lists them with their place', () => {
    const canonical = toCanonical(readBack('P1: Yes.\n# Part two\nStill me.\nM: Good.\n'), OPTIONS)
    expect(body(canonical.text)).toBe('P1: Yes. Still me.\n\nM: Good.\n')
    expect(canonical.dropped).toEqual([{ text: '# Part two', reason: 'not speech', line: 2, column: 1 }])
  })

  it('writes nothing but front matter for no turns', () => {
    expect(toCanonical([], OPTIONS)).toMatchObject({ turns: 0, speakers: [], misread: [] })
  })
})

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'we',
      'Anna',
      'late',
      'ward',
      'tänkte',
      'P1',
      'M',
      'yes.',
      'No?',
      '日本',
      '😀',
      'I',
      '12',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'P1:',
      'Anna:',
      'Note:',
      '[00:01]',
      '00:12',
      '#',
      '>>',
      '-->',
      '---',
      '**M:**',
      '(P1: no)',
      '<v Bo>',
      'A:',
      '1',
      '-',
      '：',
      'http://x',
      '|',
      '\t',
      '```',
      '*',
      'SPEAKER_01:',
      '...',
    ),
  },
)
const paragraph = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
// Turns open with ordinary words; whatever may look like a label or a time comes behind them.
const opening = fc.constantFrom('we were late,', 'she said that', 'I do not know', 'nobody was there:')
const speech = fc
  .tuple(opening, fc.array(paragraph, { maxLength: 4 }))
  .map(([first, parts]) => [[first, ...parts.slice(0, 1)].join(' '), ...parts.slice(1)].join('\n\n'))
const speaker = fc.oneof(
  fc.constantFrom(
    'P1',
    'M',
    'Anna',
    'Anna B',
    'anna',
    'Speaker 1',
    'SPEAKER_00',
    'Dr. Å. Lie',
    'Y, Jr.',
    'Note',
    '?',
    null,
  ),
  fc
    .string({
      unit: fc.constantFrom('Å', 'x', 'é', '日', '7', ' ', '-', '#', ':', '(', '*', '😀'),
      minLength: 1,
      maxLength: 60,
    })
    .filter((text) => /[\p{L}\p{N}]/u.test(text)),
)
const time = fc.oneof(
  fc.constant(null),
  fc.constantFrom('0:01', '00:01:02.5', '#00:00:05-3#', '3:10 PM', '1h02m'),
)
const turns = fc.array(fc.record({ speaker, timestamp: time, text: speech }), { minLength: 2, maxLength: 12 })

describe('the canonical form', () => {
  it('reads back as the same turns, with the same words at the same times', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const canonical = toCanonical(given, OPTIONS)
        expect(canonical.misread).toEqual([])
        const found = said(canonical.text)
        // Times within speech are no speech: readers skip them, so that they are listed instead.
        const left = canonical.dropped.map((each) => each.text).join(' ')
        const times = given.flatMap((each) =>
          each.timestamp === null ? [] : [toClock(each.timestamp) ?? ''],
        )
        const spoken = given.map((each) => each.text).join(' ')
        expect(missing(spoken, [left, ...times, ...found.flatMap((each) => each.words)].join(' '))).toEqual(
          [],
        )
        for (const [index, each] of given.entries()) {
          const clock = each.timestamp === null ? '' : (toClock(each.timestamp) ?? '')
          expect(`${found[index]?.timestamp ?? ''} ${left}`).toContain(clock)
        }
        const distinct = (list: readonly (string | null)[]) => list.map((label) => list.indexOf(label))
        const folded = given.map((each) => each.speaker?.replace(/\s+/g, ' ').trim() ?? null)
        expect(distinct(found.map((each) => each.speaker))).toEqual(distinct(folded))
      }),
      { numRuns: 150 },
    )
  })

  it('is written again as it is', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), (given, mergeTurns) => {
        const { text } = toCanonical(given, { ...OPTIONS, mergeTurns })
        expect(toCanonical(readBack(text), { ...OPTIONS, mergeTurns }).text).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('loses no word: each is in the text or listed as dropped', () => {
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom('P1: ', 'M: ', '[00:01:02] P1: ', 'M (0:12): ', 'Anna: ', ''), paragraph)
        .map((pair) => pair.join('')),
      fc.constantFrom('', '# Part two', 'Interview 3', '(Laughter.)', 'Note: the phone rang', 'Page 3'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.boolean(), (lines, mergeTurns) => {
        const source = [...lines, 'P1: the end', 'M: of it', 'P1: yes', ''].join('\n')
        const canonical = toCanonical(readBack(source), { ...OPTIONS, mergeTurns })
        const speakers = readBack(source).turns.map((each) => `${each.speaker} ${each.timestamp}`)
        const kept = [
          canonical.text,
          ...canonical.dropped.map((each) => each.text),
          // Labels and times may be joined or written otherwise; they are compared by the tests above.
          ...speakers,
        ]
        expect(missing(source, kept.join('\n'))).toEqual([])
        for (const { line: at, text } of canonical.dropped) {
          if (at !== undefined && !/^[\d:.]+$/.test(text)) expect(source.split('\n')[at - 1]).toContain(text)
        }
      }),
      { numRuns: 150 },
    )
  })
})
