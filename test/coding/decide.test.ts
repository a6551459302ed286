import { describe, expect, test } from 'vitest'
import { CodingText } from '../../src/coding/coding-text.js'
import { decide, type Verdict } from '../../src/coding/decide.js'
import type { Transcript } from '../../src/transcript/transcript.js'
import { makeTranscript } from './make-coding.js'

const transcript = makeTranscript('P1: We hope. Then we wait. We hope.\nP2: Yes.\n')

function verdict(words: string, more: Partial<Verdict> = {}, nth = 1): Verdict {
  let start = -1
  for (let n = 0; n < nth; n++) start = transcript.text.indexOf(words, start + 1)
  const turn = transcript.turns.find(
    (each) => each.start <= start && start < each.end,
  ) as Transcript['turns'][0]
  return { transcript, turn, span: { start, end: start + words.length }, status: 'accepted', ...more }
}

const empty = CodingText.empty('ana', 'coding/ana.yaml')
const entries = (coding: CodingText) => coding.text.split('\n').slice(2, -1)

describe('a verdict', () => {
  test('becomes an entry of its own', () => {
    expect(entries(decide(empty, verdict('Then we wait.', { codes: ['wait'] })))).toEqual([
      '  - { at: FG1:1, quote: "Then we wait.", codes: [wait], status: accepted }',
    ])
  })

  test('about the sentences of an entry changes that entry', () => {
    const before = decide(empty, verdict('we wait', { codes: ['wait'], memo: 'ask' }))
    const after = decide(before, verdict('Then we wait.', { status: 'excluded', reason: 'not here' }))
    expect(entries(after)).toEqual([
      '  - { at: FG1:1, quote: "we wait", codes: [wait], status: excluded, memo: ask, reason: not here }',
    ])
    expect(entries(decide(after, verdict('Then we wait.')))).toEqual([
      '  - { at: FG1:1, quote: "we wait", codes: [wait], status: accepted, memo: ask }',
    ])
  })

  test('about another code of the same sentences is another entry', () => {
    const before = decide(empty, verdict('Then we wait.', { codes: ['wait'] }))
    const after = decide(
      before,
      verdict('Then we wait.', { codes: ['hope'], status: 'excluded', reason: 'no' }),
    )
    expect(entries(after)).toHaveLength(2)
  })

  test('says which of several is meant', () => {
    const coding = decide(empty, verdict('We hope.', {}, 2))
    expect(entries(coding)).toEqual(['  - { at: FG1:1, quote: "We hope.", occurrence: 2, status: accepted }'])
    expect(entries(decide(coding, verdict('We hope.', { status: 'excluded', reason: 'x' })))).toHaveLength(2)
    expect(entries(decide(coding, verdict('We hope.', { status: 'excluded', reason: 'x' }, 2)))).toEqual([
      '  - { at: FG1:1, quote: "We hope.", occurrence: 2, status: excluded, reason: x }',
    ])
  })
})
