import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/coding/decision.js'
import { correction, type Outcome } from '../../../src/coding/reanchor/outcome.js'
import { reanchor } from '../../../src/coding/reanchor/reanchor.js'
import { makeDecision, makeTranscript } from '../make-coding.js'

function found(text: string, ...decisions: Decision[]): Outcome[] {
  return reanchor(makeTranscript(text), decisions)
}

function brief(outcome: Outcome | undefined): string {
  if (!outcome) return 'nothing'
  const place = outcome.kind === 'lost' ? outcome.best?.place : outcome.place
  return `${outcome.kind} ${place ? `${place.turn.number} ${place.quote}` : 'nowhere'}`
}

// Words of which no two are alike, so that chance plays no part.
const WORDS =
  'bed queue door ward night phone list stretcher corridor nurse patient coffee lift jug paper sleet hill room screen wall'.split(
    ' ',
  )
const OTHER = 'xylo kwartz vimbu ocpa trefu gnolk sumbi dahru pleco fjurn'.split(' ')

const word = fc.constantFrom(...WORDS)
const sentence = fc.array(word, { minLength: 8, maxLength: 14 }).map((list) => `We ${list.join(' ')}.`)
const turns = fc.uniqueArray(sentence, { minLength: 3, maxLength: 8 })
const textOf = (list: readonly string[]) => list.map((turn, at) => `P${(at % 3) + 1}: ${turn}`).join('\n\n')

describe('any edit', () => {
  test('elsewhere in the transcript keeps a decision on the same words', () => {
    const edit = fc.record({ at: fc.nat(), text: fc.option(fc.constantFrom(...OTHER)), insert: fc.boolean() })
    fc.assert(
      fc.property(turns, fc.nat(), fc.array(edit, { maxLength: 4 }), (list, nth, edits) => {
        const own = nth % list.length
        const quote = list[own] ?? ''
        const edited = list.map((turn, at) => ({ turn, own: at === own }))
        for (const { at, text, insert } of edits) {
          const index = at % edited.length
          const added = { turn: `They ${text ?? 'said nothing'}.`, own: false }
          if (insert) edited.splice(index, 0, added)
          else if (!edited[index]?.own) edited[index] = added
        }
        const text = textOf(edited.map(({ turn }) => turn))
        const [outcome] = found(text, makeDecision(quote, { turn: own + 1 }))
        const now = edited.findIndex((each) => each.own) + 1
        expect(brief(outcome)).toBe(`${now === own + 1 ? 'exact' : 'moved'} ${now} ${quote}`)
      }),
    )
  })

  test('of a single word inside a quote of six words or more makes it fuzzy, never exact nor lost', () => {
    const change = fc.constantFrom('replaced', 'removed', 'added')
    fc.assert(
      fc.property(
        turns,
        fc.nat(),
        fc.nat(),
        change,
        fc.constantFrom(...OTHER),
        (list, nth, at, how, other) => {
          const own = nth % list.length
          const quote = list[own] ?? ''
          const words = quote.split(' ')
          const inside = 1 + (at % (words.length - 2))
          words.splice(inside, how === 'added' ? 0 : 1, ...(how === 'removed' ? [] : [other]))
          const text = textOf(list.map((turn, index) => (index === own ? words.join(' ') : turn)))
          const [outcome] = found(text, makeDecision(quote, { turn: own + 1 }))
          expect(brief(outcome)).toBe(`fuzzy ${own + 1} ${words.join(' ')}`)
        },
      ),
    )
  })

  test('that leaves other words altogether loses it', () => {
    fc.assert(
      fc.property(
        turns,
        fc.array(fc.constantFrom(...OTHER), { minLength: 3, maxLength: 12 }),
        (list, words) => {
          expect(found(textOf(list), makeDecision(words.join(' ')))[0]?.kind).toBe('lost')
        },
      ),
    )
  })

  test('is told once: what was corrected is exact from then on', () => {
    fc.assert(
      fc.property(turns, fc.nat(), fc.nat(), fc.constantFrom(...OTHER), (list, nth, at, other) => {
        const own = nth % list.length
        const words = (list[own] ?? '').split(' ')
        words[at % words.length] = other
        const text = textOf([
          'They came.',
          ...list.map((turn, index) => (index === own ? words.join(' ') : turn)),
        ])
        const decision = makeDecision(list[own] ?? '', { turn: own + 1 })
        const [outcome] = found(text, decision)
        if (!outcome || outcome.kind === 'lost') return
        expect(found(text, { ...decision, ...correction(outcome) })[0]?.kind).toBe('exact')
      }),
    )
  })
})

describe('a decision whose words stand in several places', () => {
  test('is exact where the entry says, and it is told that they stand there twice', () => {
    const [outcome] = found('P1: We had two beds. We had two beds.', makeDecision('We had two beds.'))
    expect(outcome).toMatchObject({ kind: 'exact', times: 2 })
  })

  test('follows its neighbours where these moved by the same number', () => {
    const text =
      'M: Ready?\nP1: We had nine in.\nP2: On the sofa.\nP1: The lift was out of order.\nP2: Nobody asks us.\nP1: On the sofa.'
    const outcomes = found(
      text,
      makeDecision('We had nine in.', { turn: 1 }),
      makeDecision('On the sofa.', { turn: 2 }),
      makeDecision('The lift was out of order.', { turn: 3 }),
    )
    expect(outcomes.map(brief)).toEqual([
      'moved 2 We had nine in.',
      'moved 3 On the sofa.',
      'moved 4 The lift was out of order.',
    ])
  })

  test('does not stay by chance in a turn that its neighbours left', () => {
    const text = 'M: Ready?\nP1: We had nine in.\nP2: Yes.\nP1: Yes.\nP2: The lift was out of order.'
    const [, yes] = found(
      text,
      makeDecision('We had nine in.', { turn: 1 }),
      makeDecision('Yes.', { turn: 3 }),
      makeDecision('The lift was out of order.', { turn: 4 }),
    )
    expect(brief(yes)).toBe('fuzzy 4 Yes.')
    expect(yes).toMatchObject({ doubt: 'rival', rival: { place: { turn: { number: 3 } } } })
  })

  test('is left to a person where nothing tells which is meant', () => {
    const text = 'M: So?\nP1: And on the sofa.\nM: What?\nP2: And on the sofa.'
    expect(found(text, makeDecision('And on the sofa.', { turn: 1 }))[0]).toMatchObject({
      kind: 'fuzzy',
      doubt: 'rival',
    })
  })
})

test('an omission mark stands for words that the quote leaves out, however they change', () => {
  const text = 'P1: And then we waited, quite long as it was, for the lifts on the left.'
  const [outcome] = found(text, makeDecision('And then we waited (…) for the lift on the left.'))
  expect(brief(outcome)).toBe('fuzzy 1 And then we waited, (…) for the lifts on the left.')
})

test('a decision about a transcript that is empty of words is lost', () => {
  expect(found('P1: –\nP2: …', makeDecision('We had nine in, and one bed left.'))[0]).toMatchObject({
    kind: 'lost',
    best: undefined,
  })
})
