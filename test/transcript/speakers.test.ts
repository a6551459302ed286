import { describe, expect, it } from 'vitest'
import { judgeSpeakers } from '../../src/transcript/speakers.js'
import type { Sighting } from '../../src/transcript/tally.js'

/** Labels at the starts of lines, `~` before one that follows a blank line. */
function judge(labels: readonly string[], { declared = [] as string[], lines = 100 } = {}) {
  const sightings = labels.map(
    (label): Sighting => ({
      label: label.replace('~', ''),
      afterBlank: label.startsWith('~'),
      ...{
        wrapped: false,
        midSentence: false,
        stamp: false,
        emphasis: false,
        below: false,
        tight: false,
        certain: false,
        fact: false,
      },
      indent: 0,
    }),
  )
  return judgeSpeakers(sightings, {
    language: 'en',
    declared: new Set(declared),
    listed: new Set(),
    lines,
    isCommonWord: () => false,
    isNamed: () => false,
    cues: false,
    weak: false,
  })
}

const people = (...args: Parameters<typeof judge>) =>
  [...judge(...args).values()].filter(({ speaker }) => speaker).map(({ label }) => label)

describe('a label before a colon is a person', () => {
  it.each([
    'P1',
    'P 12',
    'P1a',
    'ID-1007',
    'FG1_P4',
    'resp2',
    'Moderator',
    'Nurse 2',
    'deltaker 3',
    'Speaker B',
  ])('that stands once but has the shape of a tag: %s', (label) => expect(people([label])).toEqual([label]))
  it('that is declared, whatever it looks like', () => {
    for (const label of ['Note', '10', 'the tall one', '-']) {
      expect(people([label], { declared: [label] })).toEqual([label])
    }
  })
  it('that is written like a name and comes back', () => {
    expect(people(['Anna', 'Bo van Dam', 'Anna', 'Bo van Dam'])).toEqual(['Anna', 'Bo van Dam'])
  })
  it('that has the shape of initials, in the company of others', () => {
    for (const label of ['M', 'INT', '?']) expect(people([label, 'P1', 'P2'])).toEqual([label, 'P1', 'P2'])
    expect(people(['M'])).toEqual([])
  })
  it('that is written otherwise but comes back where nearly every line is a turn', () => {
    const labels = ['the tall one', 'P1', 'the tall one', 'P1', 'the tall one', 'P1']
    expect(people(labels, { lines: 6 })).toEqual(['the tall one', 'P1'])
    expect(people(labels)).toEqual(['P1'])
  })
  it('that is written like a name, once, where nearly every line is a turn', () => {
    expect(people(['P1', 'Anna', 'P2'], { lines: 3 })).toEqual(['P1', 'Anna', 'P2'])
    expect(people(['P1', 'Anna', 'P2'], { lines: 4 })).toEqual(['P1', 'P2'])
  })
  it('that is written like a name and stands after a blank line, where turns do', () => {
    expect(people(['~P1', '~Anna', '~P2'])).toEqual(['P1', 'Anna', 'P2'])
    expect(people(['~P1', 'Anna', '~P2'])).toEqual(['P1', 'P2'])
  })
  it('that misspells a declared one', () => {
    expect(people(['Kary', 'kari', 'Mod'], { declared: ['Kari', 'Moderator'] })).toEqual([
      'Kary',
      'kari',
      'Mod',
    ])
  })
})

describe('a label before a colon is nobody', () => {
  it.each(['Note', 'NB', 'Merknad', 'Example 2', 'e.g.', 'Part 3', 'https', 'PS', 'Question', 'Bemerkung'])(
    'that opens a remark, however often: %s',
    (label) => expect(people([label, label, label, label])).toEqual([]),
  )
  it.each([
    'in 2019',
    'since 2020',
    'room 12',
    'patient said',
    'doctor',
    'nurse told me',
    'the point',
    'He',
    '10.30',
    '1',
    '(a)',
  ])('that opens a wrapped line of speech: %s', (label) =>
    expect(people([label, 'P1', 'P2'])).toEqual(['P1', 'P2']),
  )
  it('that is a short word where tags of one letter are declared', () => {
    expect(people(['So', 'In', 'My'], { declared: ['S', 'I', 'M'] })).toEqual([])
  })
  it('that stands once among declared ones and resembles none of them', () => {
    expect(people(['Trust'], { declared: ['Kari'], lines: 1 })).toEqual([])
  })
})

describe('a verdict', () => {
  it('tells how often and why, in the order of first sight', () => {
    const verdicts = [...judge(['P1', 'Note', 'P1', 'Trust', '10']).values()]
    expect(verdicts.map(({ label, speaker, times, reasons }) => [label, speaker, times, reasons[0]])).toEqual(
      [
        ['P1', true, 2, 'has the shape of a tag'],
        ['Note', false, 1, 'is a word that opens a remark'],
        ['Trust', false, 1, 'is written like a name'],
        ['10', false, 1, 'has only digits'],
      ],
    )
  })
})
