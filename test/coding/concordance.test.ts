import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../src/codebook/regex-term.js'
import type { Rules } from '../../src/codebook/codebook.js'
import { Concordance, type TermPlace, termsOf, type WantedTerm } from '../../src/coding/concordance.js'
import { concordanceLines, sortConcordance } from '../../src/coding/concordance-lines.js'
import { spokenText } from '../../src/coding/stretches.js'
import { stemmer } from '../../src/language/stem.js'
import type { Transcript } from '../../src/transcript/transcript.js'
import { makeCodebook } from '../codebook/make-codebook.js'
import { makeCoding, makeDecision, makeTranscript } from './make-coding.js'

function wanted(term: string, more: Partial<WantedTerm> = {}): WantedTerm {
  return { term, unit: 'sentence', stem: false, ...more }
}

function find(transcript: Transcript, ...terms: readonly (string | WantedTerm)[]): TermPlace[] {
  const list = terms.map((term) => (typeof term === 'string' ? wanted(term) : term))
  return new Concordance(list, stemmer).search(transcript)
}

/** `turn:match`, the shortest form in which a test can be read. */
function found(text: string, ...terms: readonly (string | WantedTerm)[]): string[] {
  const transcript = makeTranscript(text)
  return find(transcript, ...terms).map(
    ({ turn, start, end }) => `${turn.number}:${transcript.text.slice(start, end)}`,
  )
}

describe('a term is looked for', () => {
  const TEXT = `M: Which beds?\n\nP1: My bed. The\nwaiting list. I ranked\nthem at BEDTIME.\n`

  test('as in the codebook: phrases, stars, regular expressions', () => {
    expect(found(TEXT, 'bed*')).toEqual(['1:beds', '2:bed', '2:BEDTIME'])
    expect(found(TEXT, 'the waiting list')).toEqual(['2:The\nwaiting list'])
    expect(found(TEXT, '/\\bb\\w+s\\b/i')).toEqual(['1:beds'])
    expect(found(TEXT, 'bed the')).toEqual([])
  })

  test('by stems where that is wanted', () => {
    expect(found(TEXT, 'ranking')).toEqual([])
    expect(found(TEXT, wanted('ranking', { stem: true }))).toEqual(['2:ranked'])
  })

  test('whoever speaks, moderators too', () => {
    expect(found(TEXT, 'beds')).toEqual(['1:beds'])
  })

  test('once for each place, and the first that finds it has it', () => {
    const places = find(makeTranscript(TEXT), 'bed*', 'bed', 'my bed')
    expect(places.map(({ term }) => term)).toEqual(['bed*', 'my bed', 'bed*', 'bed*'])
  })
})

test('the terms of a code are those of any, near and all, each once, with its unit and stems', () => {
  const match: Partial<Rules> = {
    ...{ any: ['a', 'b'], near: [{ terms: ['b', 'c'], within: 3 }], all: ['d'], none: ['e'] },
    ...{ stem: true, unit: 'turn' },
  }
  const code = makeCodebook({ code: match }).codes.get('code')
  expect(code && termsOf(code)).toEqual(
    ['a', 'b', 'c', 'd'].map((term) => ({ term, unit: 'turn', stem: true })),
  )
})

describe('a line', () => {
  const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ')

  test('has so many words on each side, or as many as the turn has', () => {
    const transcript = makeTranscript(`P1: ${words(50)} bed, ${words(50)}\n`)
    const [line] = concordanceLines(transcript, find(transcript, 'bed'), { context: 3 })
    expect([line?.left, line?.match, line?.right]).toEqual([
      'word47 word48 word49 ',
      'bed',
      ', word0 word1 word2',
    ])
    const [whole] = concordanceLines(transcript, find(transcript, 'bed'), { context: 99 })
    expect([whole?.left, whole?.right]).toEqual([`${words(50)} `, `, ${words(50)}`])
    const [bare] = concordanceLines(transcript, find(transcript, 'bed'), { context: 0 })
    expect([bare?.left, bare?.right]).toEqual(['', ''])
  })

  test('does not part a word longer than any', () => {
    const transcript = makeTranscript(`P1: ${'x'.repeat(500)} a bed ${'y'.repeat(500)}\n`)
    const [line] = concordanceLines(transcript, find(transcript, 'bed'), { context: 2 })
    expect([line?.left, line?.right]).toEqual(['a ', ''])
  })

  test('tells the codes of the units in play that hold it; none that are known of where there is no codebook', () => {
    const transcript = makeTranscript('P1: A bed. We moved the bed. The last bed. No bed.\n')
    const codebook = makeCodebook({ bed: { any: ['last bed', 'moved'] }, moves: { any: ['moved'] } })
    const { coded } = makeCoding([transcript], codebook, [
      makeDecision('No bed.', { codes: ['bed'], status: 'excluded', reason: 'said by nobody' }),
    ])
    const places = find(transcript, 'bed')
    const codes = (own: typeof coded) =>
      concordanceLines(transcript, places, { context: 2, coded: own[0] }).map((line) => line.codes)
    expect(codes(coded)).toEqual([[], ['moves', 'bed'], ['bed'], []])
    expect(codes([])).toEqual([null, null, null, null])
  })

  const piece = fc.constantFrom(
    'bed',
    'Beds',
    'the',
    '🛏',
    'é',
    'e\u0301',
    '待ち',
    ' ',
    '\n',
    '. ',
    ', ',
    '-',
    "'",
    '[00:01:12]',
  )
  const text = fc
    .array(fc.tuple(fc.constantFrom('P1', 'M'), fc.array(piece, { maxLength: 25 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((turns) => turns.map(([who, said]) => `${who}: x ${said.join('')}\n`).join('\n'))

  test('is a stretch of its turn, exactly as it stands, in code points', () => {
    fc.assert(
      fc.property(text, fc.nat(6), (source, context) => {
        const transcript = makeTranscript(source)
        const characters = [...transcript.text]
        const places = find(transcript, 'bed*', '待', '/x\\s/')
        for (const [index, line] of concordanceLines(transcript, places, { context }).entries()) {
          const { start, end, left, match, right } = line
          expect(characters.slice(start, end).join('')).toBe(match)
          const stretch = characters.slice(start - [...left].length, end + [...right].length).join('')
          expect(stretch).toBe(left + match + right)
          const { turn } = places[index] as TermPlace
          expect(transcript.text.slice(turn.start, turn.end)).toContain(stretch)
        }
      }),
    )
  })

  test('with what nobody said blanked out has the same places', () => {
    const transcript = makeTranscript('P1: A bed [00:01:12] for one.\n\nP2: [00:01:20] No bed.\n')
    const places = find(transcript, 'bed')
    const said = concordanceLines(transcript, places, { context: 9, text: spokenText(transcript) })
    const raw = concordanceLines(transcript, places, { context: 9 })
    expect(said.map(({ start, end }) => [start, end])).toEqual(raw.map(({ start, end }) => [start, end]))
  })
})

describe('lines are sorted', () => {
  const transcript = makeTranscript('P1: Zoo bed b. The Ant bed a. My zoo bed B, too. Ant bed a.\n')
  const lines = concordanceLines(transcript, find(transcript, 'bed'), { context: 2 })
  const sorted = (order: 'place' | 'left' | 'right') =>
    sortConcordance(lines, order, 'en').map(({ left, right }) => `${left}|${right}`)

  test('by place, as they come', () => {
    expect(sorted('place')).toEqual(lines.map(({ left, right }) => `${left}|${right}`))
  })

  test('by the words right of the match', () => {
    expect(sorted('right')).toEqual([
      'too. Ant | a.\n'.trimEnd(),
      'The Ant | a. My',
      'Zoo | b. The',
      'My zoo | B, too',
    ])
  })

  test('by the words left of the match, the nearest first', () => {
    expect(sorted('left').map((line) => line.split('|')[0])).toEqual([
      'The Ant ',
      'too. Ant ',
      'Zoo ',
      'My zoo ',
    ])
  })
})

test('what is found is what a code with this term finds', () => {
  const word = fc.constantFrom('bed', 'beds', 'waiting', 'list', 'Dr.', 'a', '.', '?', ',', '-')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (said) => {
      const transcript = makeTranscript(`P1: x ${said.join(' ')}\n`)
      for (const term of ['bed*', 'waiting list', 'dr a']) {
        const { coded } = makeCoding([transcript], makeCodebook({ code: { any: [term] } }))
        const hits = coded.flatMap(({ units }) => units.flatMap((unit) => unit.hits.map(({ hit }) => hit)))
        expect(find(transcript, term).map(({ start, end }) => [start, end])).toEqual(
          hits.map(({ start, end }) => [start, end]),
        )
      }
    }),
  )
})
