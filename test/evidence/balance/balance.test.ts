import { expect, test } from 'vitest'
import { castOf } from '../../../src/evidence/attribution/cast.js'
import { balanceOf } from '../../../src/evidence/balance/balance.js'
import { fittingPeople } from '../../../src/evidence/balance/identifying.js'
import { block, judge, transcript } from '../verdict/judging.js'

const FG1 = transcript(
  'FG1',
  'M: And?\nP1: We count the beds every night.\nP2: I rank them all in my head.\nP3: Nobody is sent home at night.',
  {
    M: { role: 'moderator' },
    P1: { role: 'participant', attributes: { profession: 'nurse' } },
    P2: { role: 'participant', attributes: { profession: 'nurse' } },
    P3: { role: 'participant', attributes: { profession: 'physician' } },
  },
)
const cast = castOf([FG1], () => 'focus group')
const verdicts = judge(
  [
    { ...block('We count the beds every night', 'a nurse'), section: ['Results', 'Beds'] },
    block('count the beds every night', 'physician, FG1'),
    block('I rank them all in my head', 'P2, FG1'),
    block('Seventeen helicopters landed on green roofs', 'a physician'),
  ],
  [FG1],
)

test('quotations are counted by who said them, not by whom they are given to', () => {
  const shares = balanceOf(verdicts, cast, ({ section }) => (section.includes('Beds') ? ['beds'] : []))
  const rows = shares.map(({ dimension, of, quotations, words, share }) =>
    [dimension, of, quotations, words, share.toFixed(2)].join(' '),
  )
  expect(rows).toEqual([
    'participant FG1/P1 2 11 0.67',
    'participant FG1/P2 1 7 0.33',
    'participant FG1/P3 0 0 0.00',
    'session FG1 3 18 1.00',
    'role participant 3 18 1.00',
    'attribute profession nurse 3 18 1.00',
    'attribute profession physician 0 0 0.00',
    'group no group 2 12 0.67',
    'group beds 1 6 0.33',
  ])
})

test('an attribution by what somebody is fits so many people; a tag tells nothing', () => {
  const found = fittingPeople(verdicts, cast).map(
    ({ written, people }) => `${written.text}: ${people.length}`,
  )
  expect(found).toEqual(['a nurse: 2', 'physician, FG1: 1', 'a physician: 1'])
})

test('whoever takes part in two sessions is one participant', () => {
  const again = (id: string) =>
    transcript(id, 'P1: We count the beds every night.', {
      P1: { role: 'participant', participant: 'Ada', attributes: { profession: 'nurse' } },
    })
  const sessions = [again('I1'), again('I2')]
  const found = fittingPeople(
    judge([block('We count the beds every night', 'a nurse')], sessions),
    castOf(sessions, () => 'interview'),
  )
  expect(found.map(({ people }) => people)).toEqual([['Ada']])
})

test('each speech of an exchange counts for who said it, though another stands twice or nowhere', () => {
  const FG2 = transcript(
    'FG2',
    'P1: It is full again.\nP2: Then who goes home tonight?\nP3: It is full again.\nP4: Nobody wants to ring the daughter.',
    Object.fromEntries(['P1', 'P2', 'P3', 'P4'].map((tag) => [tag, { role: 'participant' }])),
  )
  const speech = (text: string) => ({ label: null, text, offsets: [...text, ''].map((_, at) => at) })
  const exchange = (...texts: string[]) => ({ ...block(texts.join(' ')), speeches: texts.map(speech) })
  const counted = (quotation: ReturnType<typeof block>) =>
    balanceOf(
      judge([quotation], [FG2]),
      castOf([FG2], () => undefined),
      () => [],
    )
      .filter(({ dimension, quotations }) => dimension === 'participant' && quotations > 0)
      .map(({ of }) => of)
  expect(counted(exchange('It is full again', 'Nobody wanted to ring the old daughter'))).toEqual([
    'FG2/P1',
    'FG2/P4',
  ])
  expect(counted(exchange('Seventeen helicopters landed', 'Then who goes home tonight'))).toEqual(['FG2/P2'])
})

test('a sentence that cites units counts where it is in their words, and not where it is a paraphrase', () => {
  const cited = (text: string) => ({ ...block(text), form: 'cited' as const, notes: ['FG1-1-aaaa'] })
  const counted = balanceOf(
    judge([cited('We count the beds every night'), cited('We count all the beds by night')], [FG1]),
    cast,
    () => ['beds', 'nights'],
  )
  expect(counted.filter(({ dimension }) => dimension === 'group')).toEqual([
    { dimension: 'group', of: 'beds', quotations: 1, words: 6, share: 1 },
    { dimension: 'group', of: 'nights', quotations: 1, words: 6, share: 1 },
  ])
})
