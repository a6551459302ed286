import { describe, expect, it } from 'vitest'
import { json } from '../../src/exchange/json.js'
import { refusal } from './refusal.js'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (value: unknown) => {
  const found = json.read(encode(JSON.stringify(value)), 'x.json')
  if (found.kind !== 'turns') throw new Error('no turns')
  return found
}
const turns = (value: unknown) =>
  read(value).turns.map(({ speaker, timestamp, text }) => [speaker, timestamp, text])

describe('json', () => {
  it('reads Whisper: segments without speakers', () => {
    const whisper = {
      text: ' Shall we begin? Yes.',
      language: 'en',
      segments: [
        { id: 0, seek: 0, start: 0.0, end: 3.5, text: ' Shall we begin?', tokens: [1, 2], avg_logprob: -0.2 },
        { id: 1, seek: 0, start: 3661.25, end: 3662, text: ' Yes.', tokens: [3], no_speech_prob: 0.01 },
      ],
    }
    expect(turns(whisper)).toEqual([
      [null, '00:00:00', 'Shall we begin?'],
      [null, '01:01:01.250', 'Yes.'],
    ])
    expect(read(whisper).dropped).toEqual([])
  })

  it('reads WhisperX: segments with speakers, also where only the words have them', () => {
    const words = [{ word: 'Yes.', start: 3, speaker: 'SPEAKER_00' }]
    expect(
      turns({
        segments: [
          { start: 0.5, end: 3, text: ' Shall we begin?', speaker: 'SPEAKER_01', words: [{ word: 'Shall' }] },
          { start: 3, end: 4, text: ' Yes.', words },
        ],
        word_segments: words,
      }),
    ).toEqual([
      ['SPEAKER_01', '00:00:00.500', 'Shall we begin?'],
      ['SPEAKER_00', '00:00:03', 'Yes.'],
    ])
  })

  it('reads whisper.cpp', () => {
    expect(
      turns({
        result: { language: 'en' },
        transcription: [
          {
            timestamps: { from: '00:00:01,500', to: '00:00:02,000' },
            offsets: { from: 1500, to: 2000 },
            text: ' Yes.',
          },
        ],
      }),
    ).toEqual([[null, '00:00:01,500', 'Yes.']])
  })

  it('reads AssemblyAI, which counts thousandths', () => {
    expect(
      turns({
        audio_duration: 12,
        text: 'Yes. No.',
        words: [],
        utterances: [
          { speaker: 'A', start: 250, end: 900, text: 'Yes.', confidence: 0.9, words: [] },
          { speaker: 'B', start: 61_000, end: 61_900, text: 'No.', confidence: 0.9, words: [] },
        ],
      }),
    ).toEqual([
      ['A', '00:00:00.250', 'Yes.'],
      ['B', '00:01:01', 'No.'],
    ])
  })

  it('reads Deepgram: utterances, paragraphs or words', () => {
    const alternatives = [
      {
        transcript: 'yes no',
        words: [
          { word: 'yes', punctuated_word: 'Yes,', start: 0.1, speaker: 0 },
          { word: 'well', punctuated_word: 'well.', start: 0.5, speaker: 0 },
          { word: 'no', punctuated_word: 'No.', start: 1.1, speaker: 1 },
        ],
      },
    ]
    expect(turns({ results: { channels: [{ alternatives }] } })).toEqual([
      ['Speaker 0', '00:00:00.100', 'Yes, well.'],
      ['Speaker 1', '00:00:01.100', 'No.'],
    ])
    expect(
      turns({
        results: { channels: [{ alternatives }], utterances: [{ start: 1, speaker: 0, transcript: 'Yes.' }] },
      }),
    ).toEqual([['Speaker 0', '00:00:01', 'Yes.']])
    const paragraphs = {
      paragraphs: [{ speaker: 2, start: 5, sentences: [{ text: 'Yes.' }, { text: 'No.' }] }],
    }
    expect(turns({ results: { channels: [{ alternatives: [{ paragraphs }] }] } })).toEqual([
      ['Speaker 2', '00:00:05', 'Yes. No.'],
    ])
  })

  it('reads Amazon Transcribe: items by speaker', () => {
    const word = (content: string, start: string, speaker?: string) => ({
      type: 'pronunciation',
      alternatives: [{ confidence: '0.9', content }],
      start_time: start,
      ...(speaker ? { speaker_label: speaker } : {}),
    })
    const mark = (content: string) => ({ type: 'punctuation', alternatives: [{ content }] })
    const expected = [
      ['spk_0', '00:00:00.500', 'Shall we?'],
      ['spk_1', '00:00:02', 'Yes.'],
    ]
    const labelled = [
      word('Shall', '0.5', 'spk_0'),
      word('we', '0.9', 'spk_0'),
      mark('?'),
      word('Yes', '2', 'spk_1'),
      mark('.'),
    ]
    expect(
      turns({ jobName: 'x', results: { transcripts: [{ transcript: 'Shall we? Yes.' }], items: labelled } }),
    ).toEqual(expected)
    const segments = [
      { speaker_label: 'spk_0', items: [{ start_time: '0.5' }, { start_time: '0.9' }] },
      { speaker_label: 'spk_1', items: [{ start_time: '2', speaker_label: 'spk_1' }] },
    ]
    const items = [word('Shall', '0.5'), word('we', '0.9'), mark('?'), word('Yes', '2'), mark('.')]
    expect(turns({ results: { speaker_labels: { segments }, items } })).toEqual(expected)
  })

  it('reads Rev: monologues, joined as they are', () => {
    const elements = [
      { type: 'text', value: 'Yes', ts: 1.5 },
      { type: 'punct', value: ', ' },
      { type: 'text', value: 'sure', ts: 2 },
    ]
    const monologues = [
      { speaker: 0, elements },
      { speaker: 1, elements },
    ]
    expect(turns({ speakers: [{ id: 0, name: 'Anna' }], monologues })).toEqual([
      ['Anna', '00:00:01.500', 'Yes, sure'],
      ['Speaker 1', '00:00:01.500', 'Yes, sure'],
    ])
  })

  it('reads any list of texts with speakers or times, and lists other text in it', () => {
    const found = read([
      { speaker: { name: 'Anna' }, time: '00:12', text: 'Shall we begin?', memo: 'smiles' },
      { speaker: '2', time: '00:15', text: 'Yes.' },
    ])
    expect(found.turns.map((turn) => [turn.speaker, turn.timestamp])).toEqual([
      ['Anna', '00:12'],
      ['Speaker 2', '00:15'],
    ])
    expect(found.dropped).toEqual([{ text: 'smiles', reason: 'field "memo"' }])
    expect(turns({ meta: {}, data: { turns: [{ who: 'P1', content: 'Yes.' }] } })).toEqual([
      ['P1', null, 'Yes.'],
    ])
  })

  it('says what else it holds', () => {
    expect(read({ summary: 'All fine', segments: [{ start: 1, text: 'Yes.' }] }).notes).toEqual([
      'not read: "summary"',
    ])
  })

  it.each([
    ['an empty list', '[]'],
    ['a list of numbers', '[1, 2]'],
    ['settings', '{"name": "stc", "version": "1"}'],
    ['texts that nobody says', '[{"text": "a"}]'],
    ['a prototype’s names', '{"__proto__": {"segments": [{"start": 1, "text": "a"}]}}'],
    ['deep nesting of a known name', `${'{"results":'.repeat(50)}1${'}'.repeat(50)}`],
    ['what is cut off', '{"segments": [{"text": "sec'],
  ])('refuses %s', (_, source) => {
    const found = refusal(() => json.read(encode(source), 'x.json'))
    expect(found?.code).toBe('stc/bad-document')
    expect(found?.message).not.toContain('sec')
  })

  it('is told by its start, but not a line that starts with a bracket', () => {
    expect(json.sniff(encode(' [\n {"a": 1}]'))).toBe(true)
    expect(json.sniff(encode('{"a"'))).toBe(true)
    expect(json.sniff(encode('[00:01] P1: yes'))).toBe(false)
    expect(json.sniff(encode('{laughs} P1: yes'))).toBe(false)
  })
})
