import { describe, expect, it } from 'vitest'
import { judgeSpeakers, type Sighting } from '../../src/transcript/speakers.js'

/** Labels at the starts of lines, `~` before one that follows a blank line. */
function judge(labels: readonly string[], { declared = [] as string[], proseLines = 100 } = {}) {
  const sightings = labels.map(
    (label, index): Sighting => ({
      label: label.replace('~', ''),
      line: index + 1,
      afterBlank: label.startsWith('~'),
    }),
  )
  return judgeSpeakers(sightings, new Set(declared), proseLines)
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
    'M',
    'INT',
    '?',
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
  it('that is written otherwise but comes back three times', () => {
    expect(people(['the tall one', 'the tall one', 'the tall one'])).toEqual(['the tall one'])
    expect(people(['the tall one', 'the tall one'])).toEqual([])
  })
  it('that is written like a name, once, where nearly every line is a turn', () => {
    expect(people(['P1', 'Anna', 'P2'], { proseLines: 3 })).toEqual(['P1', 'Anna', 'P2'])
    expect(people(['P1', 'Anna', 'P2'], { proseLines: 4 })).toEqual(['P1', 'P2'])
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
    expect(people(['Trust'], { declared: ['Kari'], proseLines: 1 })).toEqual([])
  })
})

describe('a verdict', () => {
  it('tells how often and why, in the order of first sight', () => {
    expect([...judge(['P1', 'Note', 'P1', 'Trust', '10']).values()]).toEqual([
      { label: 'P1', speaker: true, times: 2, reasons: ['has the shape of a tag'] },
      { label: 'Note', speaker: false, times: 1, reasons: ['is a word that opens a remark'] },
      { label: 'Trust', speaker: false, times: 1, reasons: ['stands only once'] },
      { label: '10', speaker: false, times: 1, reasons: ['has only digits'] },
    ])
  })
})
