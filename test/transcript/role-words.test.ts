import { describe, expect, test } from 'vitest'
import { isRole, isTitled } from '../../src/transcript/role-words.js'

describe('tags that name a role', () => {
  test.each([
    ...[
      'Interviewer',
      'MODERATOR',
      'co-moderator',
      'Comoderator',
      'Speaker 1',
      'SPEAKER_04',
      'speaker_',
      'Voice B',
    ],
    ...[
      'Witness no. 2',
      'Participant #12',
      'Female speaker',
      'Speaker unknown',
      'Moderators',
      'ÄRZTIN',
      'ärztin 2',
    ],
    ...[
      'Some hon. members',
      'An honourable Member',
      'the chairperson',
      'Läkare',
      'Speaker ß',
      'pre\u017fident',
    ],
  ])('%s', (tag) => expect(isRole(tag)).toBe(true))
  test.each([
    'Anna',
    'Speaker 1234',
    'Speakerish',
    'Some hon. speaker',
    'Moderator Anna',
    'Speaker 1 2',
    '',
    'co',
  ])('but not "%s"', (tag) => expect(isRole(tag)).toBe(false))
})

describe('tags that begin with a title', () => {
  test.each([
    'Dr. Lie',
    'Dr',
    'HERR Meier',
    'The Chair',
    'the presiding officer (A)',
    'Señora Paz',
    'Chairwoman.',
  ])('%s', (tag) => expect(isTitled(tag)).toBe(true))
  test.each(['Drake', 'Dr.Lie', 'The house', 'Anna Dr.', ''])('but not "%s"', (tag) =>
    expect(isTitled(tag)).toBe(false),
  )
})
