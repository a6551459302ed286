import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Segment } from '../../src/codebook/segment.js'
import { parseTerm } from '../../src/codebook/term.js'
import type { Decision } from '../../src/coding/decision.js'
import { stopWords } from '../../src/language/stop-words/index.js'
import { keyness } from '../../src/measures/keyness.js'
import { KnownTerms } from '../../src/measures/known-terms.js'
import { suggestions } from '../../src/measures/suggestions.js'
import { talkOfCodes } from '../../src/measures/talk-of-codes.js'
import { makeCodebook, type SomeRules } from '../codebook/make-codebook.js'
import { makeCoding, makeDecision, makeTranscript } from '../coding/make-coding.js'

function talkOf(text: string, decisions: readonly Decision[], rules: SomeRules = { any: ['queue'] }) {
  const codebook = makeCodebook({ waiting: rules, other: { any: ['cat'] } })
  const coding = makeCoding([makeTranscript(text)], codebook, decisions)
  const code = codebook.codes.get('waiting')
  if (!code) throw new Error('no code')
  return { coding, code, talk: talkOfCodes(coding.coded, [code]) }
}

const OPTIONS = { leastUnits: 2, stopWords }

describe('what was said is divided', () => {
  const TEXT = `P1: The queue grows. We feed cats.\n\nP2: A queue again. Snow.\n\nM: Which queue?\n\nP1: The last queue.\n`

  test('into accepted units and the rest of what participants say; what is not decided is on neither side', () => {
    const { talk } = talkOf(TEXT, [
      makeDecision('The queue grows.'),
      makeDecision('The last queue.', { turn: 4, status: 'excluded', reason: 'a bakery' }),
    ])
    const said = ({ text, start, end }: { text: string; start: number; end: number }) =>
      text.slice(start, end).trim()
    expect(talk.accepted.map(said)).toEqual(['The queue grows.'])
    expect(talk.rest.map(said)).toEqual(['We feed cats.', 'Snow.', 'The last queue.'])
    expect(talk.undecided).toBe(1)
  })

  test('with a moderator on the side of the rest only where the code listens to moderators', () => {
    const { talk } = talkOf(TEXT, [], { any: ['queue'], roles: ['moderator'] })
    expect(talk.rest.map(({ text, start, end }) => text.slice(start, end).trim())).toEqual([])
    expect(talk.undecided).toBe(1)
  })
})

describe('keyness', () => {
  const TEXT = 'P1: Night shift again. Night shift twice. A dog. The long night. Cats and cats.\n'
  const { talk } = talkOf(TEXT, [
    makeDecision('Night shift again.', { codes: ['waiting'] }),
    makeDecision('Night shift twice.', { codes: ['waiting'] }),
  ])

  test('counts words and phrases on both sides, and the units they occur in', () => {
    const brief = keyness(talk, OPTIONS).map(
      ({ phrase, count, size, restCount, restSize, units }) =>
        `${phrase} ${count}/${size} ${restCount}/${restSize} ${units}`,
    )
    expect(brief).toEqual(['shift 2/6 0/8 2', 'night shift 2/4 0/5 2', 'night 2/6 1/8 2'])
  })

  test('counts what two overlapping units share once, but in both units', () => {
    const { talk } = talkOf('P1: Night shift. Night shift. Cats.\n', [
      makeDecision('Night shift. Night shift.', { codes: ['waiting'] }),
      makeDecision('Night shift.', { codes: ['waiting', 'other'] }),
    ])
    expect(keyness(talk, OPTIONS).find(({ phrase }) => phrase === 'shift')).toMatchObject({
      count: 2,
      size: 4,
      units: 2,
    })
  })
})

describe('suggestions', () => {
  const noise = Array.from({ length: 30 }, (_, n) => `Some words number ${n} pass by here.`).join(' ')
  const TEXT = `P1: Night shift waits in the queue. The night shift has a waiting list. A queue of tired people. Tired people wait. ${noise}\n`
  const decisions = [
    'Night shift waits in the queue.',
    'The night shift has a waiting list.',
    'A queue of tired people.',
    'Tired people wait.',
  ].map((quote) => makeDecision(quote, { codes: ['waiting'] }))
  const suggest = (rules: SomeRules, most = 20) => {
    const { talk, code } = talkOf(TEXT, decisions, rules)
    return suggestions(talk, { ...OPTIONS, known: new KnownTerms([code], 'en'), most })
  }
  const phrases = (rules: SomeRules) => suggest(rules).list.map(({ phrase }) => phrase)

  test('leave out stop words, and what is said only within a longer phrase', () => {
    expect(phrases({ any: ['elsewhere'] })).toEqual(['night shift', 'tired people', 'queue'])
    expect(suggest({ any: ['elsewhere'] }).within).toBe(4)
  })

  test('leave out what a term of the code finds, in a longer phrase too', () => {
    expect(phrases({ any: ['queue*'] })).toEqual(['night shift', 'tired people'])
    expect(phrases({ any: ['tired', '/shif./'] })).toEqual(['night', 'people', 'queue'])
    expect(suggest({ any: ['queue*'] }).known).toBe(1)
  })

  test('keep a phrase of which a near term is only a part', () => {
    const near = [{ terms: ['tired', 'bed'], within: 3 }]
    expect(phrases({ near })).toEqual(['night shift', 'tired people', 'queue'])
  })

  test('are no more than asked for, and tell how many are weaker', () => {
    const { list, weaker } = suggest({ any: ['elsewhere'] }, 1)
    expect([list.map(({ phrase }) => phrase), weaker]).toEqual([['night shift'], 2])
  })

  test('say who says it, and where it stands first', () => {
    const [first] = suggest({ any: ['elsewhere'] }).list
    expect(first).toMatchObject({ participants: 1, transcripts: 1, units: 2 })
    const { transcript, place } = first?.example ?? {}
    expect(transcript?.text.slice(place?.start, place?.end)).toBe('Night shift')
  })

  test('are always found by a term that is spelt like them, at their example', () => {
    const word = fc.constantFrom(
      'Bed',
      "can't",
      'waiting-list',
      'naïve',
      '待ち',
      'the',
      'Dr.',
      '4.5',
      'l’été',
      'ß',
      'café',
    )
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => `${list.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), (sentences) => {
        const { talk } = talkOf(`P1: ${sentences.join(' ')} ${noise}\n`, [
          makeDecision(sentences[0] ?? '', { codes: ['waiting'] }),
          makeDecision(sentences[1] ?? '', { codes: ['waiting'] }),
        ])
        const known = new KnownTerms([], 'en')
        const { list } = suggestions(talk, { leastUnits: 1, stopWords: () => new Set(), known, most: 99 })
        for (const { phrase, example } of list) {
          const { transcript, place } = example
          const hits = new Segment(transcript.text, place.turn, 'en').find(parseTerm(phrase, 'en'))
          expect(hits).toContainEqual(expect.objectContaining({ start: place.start, end: place.end }))
        }
      }),
    )
  })
})
