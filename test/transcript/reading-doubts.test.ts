import { describe, expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { decode } from '../../src/transcript/decode.js'
import { readTranscript, type TranscriptSource } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'

function read(text: string, more: Partial<TranscriptSource> = {}): Transcript {
  return readTranscript({ id: 'T', file: 'T.txt', text, language: 'en', ...more })
}

function told({ diagnostics }: Transcript, code: string): string[] {
  return diagnostics
    .filter((each) => each.code === code)
    .map(({ severity, place }) => `${severity} ${place?.file}:${place?.line}:${place?.column}`)
}

function speakersOf({ speakers }: Transcript): string[] {
  return [...speakers.keys()]
}

describe('what a reader should look at', () => {
  test('a known tag in mid-line is told with its place and not split', () => {
    const transcript = read('P1: 🙂 I was. P2: No.\nM: One at a time.\nP2: I was.\nP1: Fine.\n')
    expect(told(transcript, 'stc/label-inside-line')).toEqual(['warning T.txt:1:14'])
    expect(transcript.turns).toHaveLength(4)
  })

  test('spellings that may be one speaker are kept apart, and aliases are offered', () => {
    const transcript = read('Interviewer 1: A?\nBSR06: B.\nInterviewer1: C?\nBSRO6: D.\nBSR06: E.\n')
    expect(speakersOf(transcript)).toEqual(['Interviewer 1', 'BSR06', 'Interviewer1', 'BSRO6'])
    expect(told(transcript, 'stc/similar-labels')).toEqual(['warning T.txt:3:1', 'warning T.txt:4:1'])
    expect(transcript.diagnostics.map((each) => each.hint).join()).toContain('aliases: {"BSRO6": "BSR06"}')
  })

  test('tags that differ in a number are two people', () => {
    expect(told(read('P1: A.\nP2: B.\nP11: C.\nP1: D.\nP2: E.\n'), 'stc/similar-labels')).toEqual([])
  })

  test('aliases of the study join spellings', () => {
    const transcript = read('Interviewer 1: A?\nBSR06: B.\nInterviewer1: C?\n', {
      aliases: { Interviewer1: 'Interviewer 1' },
    })
    expect(speakersOf(transcript)).toEqual(['Interviewer 1', 'BSR06'])
    expect(transcript.turns[2]?.speaker).toBe('Interviewer 1')
  })

  test('a layout that is easily mistaken is told', () => {
    const transcript = read('Anna\nIs it far?\n\nCarl\nNo.\n\nAnna\nGood.\n\nCarl\nYes.\n')
    expect(transcript.layout).toBe('label-line')
    expect(told(transcript, 'stc/uncertain-layout')).toEqual(['warning T.txt:1:1'])
  })

  test('a tag whose colon was forgotten is read and told', () => {
    const transcript = read('Anna: A?\n\nBerit: B.\n\nAnna\nC.\n\nBerit: D.\n')
    expect(transcript.turns.map(({ speaker }) => speaker)).toEqual(['Anna', 'Berit', 'Anna', 'Berit'])
    expect(told(transcript, 'stc/label-without-colon')).toEqual(['warning T.txt:5:1'])
  })

  test('a remark between turns is nobody’s and told', () => {
    const transcript = read('M: A?\n\nNote: the window was opened.\n\nP1: B.\n\nM: C?\n')
    expect(told(transcript, 'stc/remark-between-turns')).toEqual(['info T.txt:3:1'])
    expect(speakersOf(transcript)).toEqual(['M', 'P1'])
  })

  test('a word before a colon that could be a name says why it is not', () => {
    const transcript = read(
      'M: A?\nP1: It is this.\nSalt: three spoons of it, no salt at all.\nM: C?\nP1: D.\n',
    )
    expect(speakersOf(transcript)).toEqual(['M', 'P1'])
    expect(told(transcript, 'stc/doubtful-label')).toEqual(['info T.txt:3:1'])
  })
})

describe('reasons', () => {
  test('tell the layout, each label’s verdict, and where it is first seen', () => {
    const reasons = read('M: A?\nP1: B.\nNote: c\nM: D?\n').reasons?.()
    expect(reasons?.layouts[0]?.name).toBe('label-colon')
    expect(
      reasons?.labels.map(({ label, speaker, times, line }) => ({ label, speaker, times, line })),
    ).toEqual([
      { label: 'M', speaker: true, times: 2, line: 1 },
      { label: 'P1', speaker: true, times: 1, line: 2 },
      { label: 'Note', speaker: false, times: 1, line: 3 },
    ])
    expect(reasons?.labels[0]?.reasons).toContain('comes back 2 times')
  })
})

describe('a forced layout', () => {
  test('is used although another explains more', () => {
    const text = '[Anna] B.\n[Carl] B.\n[Anna] D.\n[Carl] E.\nP1: C.\nP2: D.\nP1: E.\nP2: F.\nP1: G.\n'
    expect(speakersOf(read(text))).toEqual(['P1', 'P2'])
    expect(speakersOf(read(text, { layout: 'bracket-label' }))).toEqual(['Anna', 'Carl'])
  })

  test('must exist', () => {
    expect(() => read('P1: a', { layout: 'label-colom' })).toThrow(StcError)
  })
})

describe('where nobody is named', () => {
  test('prose is refused rather than given a speaker', () => {
    for (const text of [
      'Salt is old. There are two lessons: do not waste it, and share it.\n',
      'Monday: rain.\nTuesday: rain.\nWednesday: sun, at last.\nThursday: rain.\nFriday: rain.\n',
      'Hopper: a box.\nStone: it turns.\nRace: it brings water.\nSluice: a gate.\nWheel: it turns too.\n',
    ]) {
      expect(() => read(text)).toThrow(/names no speaker/)
    }
  })

  test('times make turns of one unnamed speaker', () => {
    const transcript = read('[00:01] We went.\n[00:05] It rained.\n[00:09] We came\n[00:11] back.\n')
    expect(transcript.speakers.size).toBe(0)
    expect(transcript.turns.map(({ timestamp }) => timestamp)).toEqual(['00:01', '00:05', '00:09'])
  })
})

describe('bytes without a name for their encoding', () => {
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  test('are read as windows-1252 where every one of them fits, which is said', () => {
    const { text, encoding, diagnostics } = decode(latin('\xc5se: Nei \x96 det bl\xe5ser.\n'), 'T.txt')
    expect(text).toBe('Åse: Nei – det blåser.\n')
    expect(encoding).toBe('windows-1252')
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning stc/decoded-as'])
  })

  test('are refused where they fit nothing', () => {
    expect(() => decode(latin('P1: \x81\x8d\x90\xf7\n'), 'T.txt')).toThrow(/not valid utf-8/)
  })

  test('are read as UTF-16 where nearly every second one is zero', () => {
    const text = 'P1: It is on.\nP2: Since noon.\n'
    expect(decode(new Uint8Array(Buffer.from(text, 'utf16le')), 'T.txt').text).toBe(text)
  })
})

test('the positions of a turn are those of the file', () => {
  const text =
    'WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Åse>Tea &amp; 🙂\n\n2\n00:02.000 --> 00:03.000\n<v Åse>cake</v>\n'
  const [turn] = read(text).turns
  expect(text.slice(turn?.start, turn?.end)).toMatch(/^Tea &amp; 🙂.*cake$/s)
  expect(turn?.gaps).toHaveLength(1)
})
