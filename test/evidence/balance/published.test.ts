import { expect, test } from 'vitest'
import { castOf } from '../../../src/evidence/attribution/cast.js'
import { publishedOf } from '../../../src/evidence/balance/published.js'
import { block, judge, transcript } from '../verdict/judging.js'

const person = (profession: string, age: string) => ({ role: 'participant', attributes: { profession, age } })
const FG1 = transcript(
  'FG1',
  'P1: We count the beds every night.\nP2: I rank them all in my head.\nP3: Nobody is sent home at night.\nP1: And the sofa is always taken.',
  { P1: person('nurse', '20-29'), P2: person('nurse', '40-49'), P3: person('physician', '20-29') },
)
const cast = castOf([FG1], () => 'focus group')

function told(...quoted: [text: string, attribution: string][]): string[] {
  const verdicts = judge(
    quoted.map(([text, attribution]) => block(text, attribution)),
    [FG1],
  )
  return publishedOf(verdicts, cast).map(
    ({ participant, told, people, by }) =>
      `${participant}: ${told.map(({ text }) => text).join(' + ')} fits ${people.length}, by ${by.text}`,
  )
}

test('what is told of one tag in different places adds up', () => {
  expect(
    told(
      ['We count the beds every night', 'P1, FG1, nurse'],
      ['And the sofa is always taken', 'P1, FG1, aged 24'],
    ),
  ).toEqual(['FG1/P1: P1, FG1, nurse + P1, FG1, aged 24 fits 1, by P1, FG1, aged 24'])
})

test('what is told twice is told once, and does not narrow who fits', () => {
  expect(
    told(
      ['We count the beds every night', 'P1, FG1, nurse'],
      ['And the sofa is always taken', 'P1, FG1, nurse'],
    ),
  ).toEqual(['FG1/P1: P1, FG1, nurse fits 2, by P1, FG1, nurse'])
})

test('a tag without a session is whoever said the words', () => {
  const FG2 = transcript('FG2', 'P1: The door stays open until six.', { P1: person('nurse', '20-29') })
  const both = castOf([FG1, FG2], () => 'focus group')
  const verdicts = judge([block('And the sofa is always taken', 'P1, nurse')], [FG1, FG2])
  const [one] = publishedOf(verdicts, both)
  expect(one?.participant).toBe('FG1/P1')
  expect(one?.people).toEqual(['FG1/P1', 'FG1/P2', 'FG2/P1'])
})

test('a tag alone tells nothing, nor does a description that its tag does not fit', () => {
  expect(
    told(
      ['We count the beds every night', 'P1, FG1'],
      ['I rank them all in my head', 'a nurse'],
      ['Nobody is sent home at night', 'P3, FG1, nurse'],
    ),
  ).toEqual([])
})
