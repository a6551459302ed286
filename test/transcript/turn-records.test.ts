import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../src/transcript/read.js'
import {
  summariseSpeakers,
  TURN_FIELDS,
  turnRecords,
  wordsInTurn,
} from '../../src/transcript/turn-records.js'

const transcript = readTranscript({
  id: 'FG1',
  file: 'FG1.txt',
  text: "M: 😀 Who?\n[00:09] P1: I don't.\n## Not said\nMe, too.\nP1:\nP2: No.\n",
  language: 'en',
  declared: { P2: { participant: 'anna', role: 'nurse' }, P9: {}, M: { role: 'moderator' } },
})

describe('a turn as a record', () => {
  it('has every field of the contract, in its order', () => {
    for (const record of turnRecords(transcript)) expect(Object.keys(record)).toEqual([...TURN_FIELDS])
  })
  it('counts positions in code points, which text is exactly', () => {
    expect(turnRecords(transcript)).toEqual([
      {
        transcript: 'FG1',
        turn: 1,
        line: 1,
        start: 3,
        end: 9,
        speaker: 'M',
        participant: 'FG1/M',
        role: 'moderator',
        timestamp: null,
        text: '😀 Who?',
      },
      {
        transcript: 'FG1',
        turn: 2,
        line: 2,
        start: 22,
        end: 51,
        speaker: 'P1',
        participant: 'FG1/P1',
        role: 'participant',
        timestamp: '00:09',
        text: "I don't.\n## Not said\nMe, too.",
      },
      {
        transcript: 'FG1',
        turn: 3,
        line: 5,
        start: 55,
        end: 55,
        speaker: 'P1',
        participant: 'FG1/P1',
        role: 'participant',
        timestamp: null,
        text: '',
      },
      {
        transcript: 'FG1',
        turn: 4,
        line: 6,
        start: 60,
        end: 63,
        speaker: 'P2',
        participant: 'anna',
        role: 'nurse',
        timestamp: null,
        text: 'No.',
      },
    ])
  })
})

describe('words', () => {
  it('are counted without what nobody said', () => {
    expect(transcript.turns.map((turn) => wordsInTurn(transcript, turn))).toEqual([1, 4, 0, 1])
  })
  it('and turns are summed up for each speaker, the silent ones last', () => {
    expect(summariseSpeakers(transcript).map(({ transcript: _, ...more }) => more)).toEqual([
      { speaker: 'M', participant: 'FG1/M', role: 'moderator', declared: true, turns: 1, words: 1 },
      { speaker: 'P1', participant: 'FG1/P1', role: 'participant', declared: false, turns: 2, words: 4 },
      { speaker: 'P2', participant: 'anna', role: 'nurse', declared: true, turns: 1, words: 1 },
      { speaker: 'P9', participant: 'FG1/P9', role: 'participant', declared: true, turns: 0, words: 0 },
    ])
  })
})
