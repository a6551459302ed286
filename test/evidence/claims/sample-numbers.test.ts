import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberClaim } from '../../../src/evidence/claims/claim.js'
import { mean, sampleDeviation } from '../../../src/evidence/claims/descriptive.js'
import { claimsIn, type SmallStudy } from './make-claims.js'

function study(ages: readonly number[], sessions = 2): SmallStudy {
  return {
    language: 'en',
    sessions: Object.fromEntries(
      Array.from({ length: sessions }, (_, at) => [`FG${at + 1}`, { kind: 'focus group', minutes: 40 + at }]),
    ),
    people: Object.fromEntries(
      ages.map((age, at) => [
        `FG${1 + (at % sessions)}/P${at}`,
        { age: String(age), gender: at % 2 === 0 ? 'female' : 'male' },
      ]),
    ),
  }
}

function numbersIn(sentence: string, of: SmallStudy, heading = 'Methods'): NumberClaim[] {
  const { claims } = claimsIn(`# Title\n\n## ${heading}\n\n${sentence}\n`, of)
  return claims.filter((claim) => claim.kind === 'number')
}

const ages = fc.array(fc.integer({ min: 18, max: 90 }), { minLength: 4, maxLength: 30 })

describe('a number of the sample', () => {
  it('is right when it is the study’s, and else wrong', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 2, max: 40 }), (list, claimed) => {
        const [claim] = numbersIn(`A total of ${claimed} participants were interviewed.`, study(list))
        expect(claim).toMatchObject({ claimed: String(claimed), actual: String(list.length) })
        expect(claim?.verdict).toBe(claimed === list.length ? 'right' : 'wrong')
      }),
    )
  })

  it('of ages is right as the study’s rounded, and wrong when changed', () => {
    fc.assert(
      fc.property(ages, fc.constantFrom(0, 1, 2), fc.integer({ min: 1, max: 9 }), (list, decimals, more) => {
        const write = (value: number) => value.toFixed(decimals)
        const said = (a: number, b: number, low: number, high: number) =>
          `The participants were aged ${low}–${high} (mean ${write(a)}, SD ${write(b)}).`
        const [m, sd, low, high] = [mean(list), sampleDeviation(list), Math.min(...list), Math.max(...list)]
        const right = numbersIn(said(m, sd, low, high), study(list))
        expect(right.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right'])
        const wrong = numbersIn(said(m + more, sd + more, low, high + more), study(list))
        expect(wrong.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'wrong'])
      }),
    )
  })

  const SEVENTEEN = study(
    Array.from({ length: 17 }, (_, at) => 30 + at),
    3,
  )

  it.each([
    ['Each focus group had five or six participants.', ['right']],
    ['Each group had 5–6 participants.', ['right']],
    ['They met in groups of five to six participants.', ['right']],
    ['Each of the focus groups consisted of 4–6 participants.', ['wrong']],
    ['A focus group should have 4–12 participants each.', ['cannot be checked']],
    ['We conducted three focus groups (9 women and 8 men).', ['right', 'right', 'right']],
    ['We conducted three focus groups with 9 women and 9 men.', ['right', 'right', 'wrong']],
    ['Of 30 invited nurses, 17 participants took part.', ['right']],
    ['Twelve of the 17 participants were interviewed.', ['right']],
    ['Twelve of the 16 participants were interviewed.', ['wrong']],
    [
      'Ten participants from the north and seven participants from the south took part.',
      ['cannot be checked', 'cannot be checked'],
    ],
    ['The mean age of the participants was 38 years.', ['right']],
    ['The average age of the patients was 71 years.', ['cannot be checked']],
    ['The women were aged 30 to 46 and the men 31 to 45.', ['right']],
    ['Participants were about 40 years old on average.', []],
    ['The mean age was about 40 years.', ['cannot be checked']],
    ['The focus groups lasted 40–42 minutes.', ['right']],
    ['The focus groups lasted 40 to 45 minutes.', ['wrong']],
    ['They waited between 5 and 10 minutes.', []],
    ['Two themes were identified.', ['wrong']],
    ['One theme was identified.', ['right']],
    ['Two preliminary themes were identified.', ['cannot be checked']],
    ['Two of the themes were identified early.', []],
    ['Participants (n = 16) were interviewed.', ['wrong']],
    ['Women (n = 9) and men (n=8) were interviewed.', ['right', 'right']],
    ['Of the 17 participants interviewed, nine were women.', ['right', 'right']],
    ['Of the 16 participants interviewed, eight were women.', ['wrong', 'wrong']],
    ['A purposive sample of 16 participants was recruited.', ['wrong']],
    ['Data were collected in three focus groups with a total of 16 participants.', ['right', 'wrong']],
    ['Four focus groups were held between March and May 2019.', ['wrong']],
    ['All 30 therapists received a letter, and 17 participated.', ['cannot be checked']],
    ['The clinics employ 45 therapists, of whom 17 participated.', ['cannot be checked']],
    ['The clinics employ 20 women, of whom nine participated.', ['cannot be checked']],
    ['Twenty participants signed up.', ['cannot be checked']],
    ['Two authors moderated the three focus groups.', ['right']],
    ['The first focus group had six participants, the second six.', ['cannot be checked']],
    ['They were recruited from four clinics with 12 therapists each.', ['cannot be checked']],
    ['Nine were interview guides.', []],
  ])('%s', (sentence, verdicts) => {
    const found = numbersIn(sentence, SEVENTEEN)
    const judged = found.filter(
      ({ about, actual }) => actual !== null || about !== 'participants in a session',
    )
    expect(
      judged.filter(({ written }) => !/^30 invited/.test(written)).map(({ verdict }) => verdict),
    ).toEqual(verdicts)
  })

  it.each(['Introduction', 'References', 'Acknowledgements'])('is not looked for under %s', (heading) => {
    expect(numbersIn('A total of 12 participants were interviewed.', SEVENTEEN, heading)).toEqual([])
  })

  it('in another study is left alone', () => {
    expect(numbersIn('In previous studies, 12 participants were interviewed.', SEVENTEEN)).toEqual([])
  })
})
