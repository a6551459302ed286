import { describe, expect, it } from 'vitest'
import type { Cast, Person } from '../../../src/evidence/attribution/cast.js'
import { agreement } from '../../../src/evidence/attribution/judge-attribution.js'
import { resolve } from '../../../src/evidence/attribution/resolve.js'

const person = (session: string, attributes: Record<string, string>): Person => ({
  session,
  label: 'Nurse',
  participant: `${session}/Nurse`,
  role: 'participant',
  attributes: { profession: 'nurse', ...attributes },
  declared: true,
})

const PEOPLE = {
  old: person('I1', { age: '47', years_of_experience: '21' }),
  young: person('I2', { age: '20–29', years_of_experience: '12' }),
  new: person('I3', { age: '30', experience: '6 months' }),
  fresh: person('I4', { age: '31', experience: '0.5' }),
  unknown: person('I5', {}),
}
const CAST: Cast = { people: Object.values(PEOPLE), sessions: [] }

describe('years in an attribution', () => {
  const rows: readonly (readonly [written: string, fits: readonly (keyof typeof PEOPLE)[]])[] = [
    ["Nurse, 12 years' experience", ['young', 'unknown']],
    ['Nurse, 21 years of experience', ['old', 'unknown']],
    ['Nurse with 21 years in home care', ['old', 'unknown']],
    ['Sykepleier, 21 års erfaring', ['old', 'unknown']],
    ['Sykepleier, 21 år som sykepleier', ['old', 'unknown']],
    ["nurse, 6 months' experience", ['new', 'fresh', 'unknown']],
    ['Nurse, 25 years', ['young', 'unknown']],
    ['Nurse, aged 47', ['old', 'unknown']],
    ['Nurse, 47 years old', ['old', 'unknown']],
    ['Nurse, 47 years of age', ['old', 'unknown']],
    ['Nurse (47 y)', ['old', 'unknown']],
    ['Nurse, 47 years, 21 years of experience', ['old', 'unknown']],
    ['Nurse, 47 years, 12 years of experience', ['unknown']],
  ]
  it.each(rows)('%s', (written, fits) => {
    const found = Object.entries(PEOPLE).filter(
      ([, each]) => agreement([resolve(written, CAST)], each) === 'right',
    )
    expect(found.map(([name]) => name)).toEqual(fits)
  })
})
