import { describe, expect, it } from 'vitest'
import { explainCoding } from '../../src/coding/explain.js'
import { makeCodebook } from '../codebook/make-codebook.js'
import { makeCoding, makeDecision, makeTranscript } from './make-coding.js'

const book = makeCodebook({
  bed: { any: ['bed*'], near: [{ terms: ['list', 'long'], within: 3 }], none: ['bedside'] },
  hope: {},
})
const TEXT = 'M: Any beds?\nP1: No bed. The list is long.\nP2: At the bedside.\nP1: Yes.'
const ID = /FG1-\d+-[a-z2-7]{4}/g

function explained(at?: string, decisions = [] as ReturnType<typeof makeDecision>[]): string[] {
  const { coded } = makeCoding([makeTranscript(TEXT)], book, decisions)
  return explainCoding(coded, book, at).replace(ID, 'ID').split('\n')
}

describe('explaining a coding', () => {
  it('tells for each unit the rule and term, and for each near miss what dropped it', () => {
    expect(explained()).toEqual([
      'FG1:1 M  "Any beds?"',
      '  near miss: bed  codebook.yaml:1  found "bed*", dropped by roles: a moderator speaks',
      '',
      'FG1:2 P1  ID  "No bed. The list is long."',
      '  bed              codebook.yaml:1  any "bed*", near "list", near "long"  not yet decided',
      '',
      'FG1:3 P2  "At the bedside."',
      '  near miss: bed  codebook.yaml:1  found "bed*", dropped by none "bedside" in the same sentence',
      '',
    ])
  })
  it('tells who decided, where and why', () => {
    const decision = makeDecision('No bed.', {
      turn: 2,
      codes: ['bed', 'hope'],
      status: 'excluded',
      reason: 'r',
      place: { file: 'coding/ana.yaml', line: 3 },
    })
    expect(explained('FG1:2', [decision]).slice(0, 3)).toEqual([
      'FG1:2 P1  ID  "No bed."',
      '  bed              codebook.yaml:1  any "bed*"  excluded by ana (coding/ana.yaml:3): r',
      '  hope             codebook.yaml:1  no rule; given by hand  excluded by ana (coding/ana.yaml:3): r',
    ])
  })
  it('of one turn tells also that nothing is found', () => {
    expect(explained('FG1:4')).toEqual(['FG1:4 P1  "Yes."', '  no code is found here', ''])
  })
})
