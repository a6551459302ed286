import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/coding/decision.js'
import {
  doubtfulTerms,
  foundBy,
  type RuleAccuracy,
  ruleAccuracy,
  sortByPrecision,
} from '../../src/measures/rule-accuracy.js'
import { makeCodebook, type SomeRules } from '../codebook/make-codebook.js'
import { makeCoding, makeDecision, makeTranscript } from '../coding/make-coding.js'

const TEXT =
  'P1: A bed was free. The bed broke. Beds are things. She slept. I moved the bed. No room at all.\n'
const RULES = { beds: { any: ['bed', 'beds', 'mattress'] }, moves: { any: ['moved'] } }

function judge(
  decisions: readonly Decision[],
  rules: Readonly<Record<string, SomeRules>> = RULES,
): RuleAccuracy[] {
  const codebook = makeCodebook(rules)
  return ruleAccuracy(makeCoding([makeTranscript(TEXT)], codebook, decisions).coded, codebook.codes.values())
}

/** `kept/excluded/recoded/aside/open missed`. */
function brief({ verdicts: v, missed }: RuleAccuracy): string {
  return `${[v.accepted, v.excluded, v.recoded, v.setAside, v.undecided].join('/')} ${missed}`
}

describe('a find of the rules', () => {
  test('is undecided until somebody decides', () => {
    const [beds, moves] = judge([])
    // Sentences that follow each other are one unit.
    expect([beds, moves].map((each) => each && brief(each))).toEqual(['0/0/0/0/2 0', '0/0/0/0/1 0'])
    expect(beds?.precision).toBeUndefined()
  })

  test('is right where it is accepted, wrong where it is excluded or given another code', () => {
    const [beds, moves] = judge([
      makeDecision('A bed was free.'),
      makeDecision('The bed broke.', { status: 'excluded', reason: 'a thing' }),
      makeDecision('I moved the bed.', { codes: ['moves'] }),
    ])
    expect(beds && brief(beds)).toBe('1/1/1/0/1 0')
    expect(moves && brief(moves)).toBe('1/0/0/0/0 0')
    expect(beds?.precision?.value).toBeCloseTo(1 / 3)
    expect(moves?.precision?.value).toBe(1)
  })

  test('that is set aside counts for neither', () => {
    const [beds] = judge([
      makeDecision('A bed was free.'),
      makeDecision('The bed broke.', { status: 'set-aside', reason: 'told twice' }),
    ])
    expect(beds && brief(beds)).toBe('1/0/0/1/2 0')
    expect(beds?.precision?.value).toBe(1)
  })

  test('is not recoded where another decision about the sentence speaks of its code', () => {
    const [beds] = judge([
      makeDecision('I moved the bed.', { codes: ['moves'] }),
      makeDecision('I moved the bed.', { codes: ['beds'] }),
    ])
    expect(beds && brief(beds)).toBe('1/0/0/0/1 0')
  })
})

describe('what an analyst gives by hand', () => {
  test('is missed by the rule, and lowers its recall', () => {
    const [beds] = judge([
      makeDecision('A bed was free.'),
      makeDecision('No room at all.', { codes: ['beds'] }),
    ])
    expect(beds && brief(beds)).toBe('1/0/0/0/2 1')
    expect(beds?.recall?.value).toBe(0.5)
  })

  test('is not missed while it is no more than a candidate or set aside', () => {
    const [beds] = judge([
      makeDecision('No room at all.', { codes: ['beds'], status: 'candidate' }),
      makeDecision('She slept.', { codes: ['beds'], status: 'set-aside', reason: 'later' }),
    ])
    expect(beds?.missed).toBe(0)
  })
})

describe('a term', () => {
  test('has the finds in which it hits, and tells which units hang on it alone', () => {
    const [beds] = judge([makeDecision('A bed was free. The bed broke. Beds are things.')])
    expect(beds?.terms.map(({ term, verdicts, alone }) => [term, verdicts.accepted, alone])).toEqual([
      ['bed', 1, 0],
      ['beds', 1, 0],
      ['mattress', 0, 0],
    ])
  })

  test('that never hits is there, without precision', () => {
    const mattress = judge([])[0]?.terms[2]
    expect(mattress && foundBy(mattress.verdicts)).toBe(0)
    expect(mattress?.precision).toBeUndefined()
  })

  test('is told once with every list that holds it', () => {
    const rules = { c: { any: ['bed'], near: [{ terms: ['bed', 'free'], within: 3 }], all: ['free'] } }
    expect(judge([], rules)[0]?.terms.map(({ term, rules }) => `${term} ${rules.join('+')}`)).toEqual([
      'bed any+near',
      'free near+all',
    ])
  })

  test('is doubtful where more finds went out than were kept', () => {
    const decisions = [
      makeDecision('The bed broke.', { status: 'excluded', reason: 'a thing' }),
      makeDecision('I moved the bed.'),
    ]
    expect(doubtfulTerms(judge(decisions))).toEqual([])
    const more = [...decisions, makeDecision('A bed was free.', { status: 'excluded', reason: 'not ours' })]
    expect(doubtfulTerms(judge(more)).map(({ code, term }) => `${code.id} ${term}`)).toEqual(['beds bed'])
  })
})

test('the least precise come first, those without decisions last', () => {
  const rules = { none: { any: ['nowhere'] }, good: { any: ['moved'] }, bad: { any: ['broke', 'free'] } }
  const sorted = sortByPrecision(
    judge(
      [
        makeDecision('I moved the bed.'),
        makeDecision('A bed was free.'),
        makeDecision('The bed broke.', { status: 'excluded', reason: 'a thing' }),
      ],
      rules,
    ),
  )
  expect(sorted.map(({ code }) => code.id)).toEqual(['bad', 'good', 'none'])
  expect(sorted[0]?.terms.map(({ term }) => term)).toEqual(['broke', 'free'])
})
