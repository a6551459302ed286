import { describe, expect, it } from 'vitest'
import { QUANTIFIERS } from '../../../src/evidence/claims/claim-words.js'
import { Counting } from '../../../src/evidence/claims/counted.js'
import { worded } from '../../../src/evidence/claims/phrases.js'
import { CLAIM_WORDS } from '../../../src/evidence/claims/words/index.js'
import { LANGUAGE_CODES } from '../../../src/language/languages.js'
import { sampleFrom } from './make-claims.js'

/** A noun for participants that every quantifier of the language may stand before, as far as grammar goes. */
const NOUN = {
  en: 'participants',
  nb: 'deltakere',
  nn: 'deltakarar',
  sv: 'deltagare',
  da: 'deltagere',
  de: 'Teilnehmer',
  fi: 'osallistujat',
  fr: 'participants',
  es: 'participantes',
} as const

const listed = (list: string) => list.split(',').map((each) => each.trim().replace(/\s+/g, ' '))

describe.each(LANGUAGE_CODES)('words for how many in %s', (language) => {
  const sample = sampleFrom({ language, sessions: { A: {} }, people: { 'A/P1': {} } })
  const counting = new Counting(sample, language)
  const words = CLAIM_WORDS[language]

  it.each(QUANTIFIERS)('each spelling of "%s" is found as that', (quantifier) => {
    const wrong = listed(words.quantifiers[quantifier]).flatMap((spelling) => {
      const isOne =
        language === 'en' &&
        /^(?:each|every|no|not one|not a single|almost every|nearly every|every single)$/.test(spelling)
      const [found] = counting.in(worded(`${spelling} ${isOne ? 'participant' : NOUN[language]}`, language))
      return found?.quantifier === quantifier && found.from === 0
        ? []
        : [{ spelling, found: found?.quantifier }]
    })
    expect(wrong).toEqual([])
  })

  it('numbers from one to twenty, and some above', () => {
    const numbers = listed(words.numbers)
    expect(numbers).toHaveLength(20)
    const found = numbers.map((forms) => {
      const [form = ''] = forms.split('/')
      return counting.in(worded(`${form} ${NOUN[language]}`, language))[0]?.number
    })
    const wanted = numbers.map((_, at) => at + 1)
    // An English plural does not stand behind one.
    expect(language === 'en' ? found.slice(1) : found).toEqual(language === 'en' ? wanted.slice(1) : wanted)
    expect(listed(words.tens)).toHaveLength(3)
  })

  it('no noun for participants is a noun for anything else as well', () => {
    const lists = ['participants', 'people', 'workers', 'women', 'men', 'focusGroups', 'interviews'] as const
    const seen = new Map<string, string>()
    const twice = lists.flatMap((name) =>
      listed(words[name]).flatMap((noun) => {
        const before = seen.get(noun)
        seen.set(noun, name)
        return before === undefined ? [] : [`${noun}: ${before}, ${name}`]
      }),
    )
    expect(twice).toEqual([])
  })
})

describe('numbers above twenty', () => {
  it.each([
    ['en', 'twenty-three participants', 23],
    ['en', 'forty-one participants', 41],
    ['nb', 'tjuesju deltakere', 27],
    ['da', 'femogtyve deltagere', 25],
    ['de', 'zweiunddreißig Teilnehmende', 32],
    ['fr', 'vingt-deux participants', 22],
    ['es', 'treinta y cinco participantes', 35],
    ['en', '120 participants', 120],
  ] as const)('%s: %s', (language, text, number) => {
    const sample = sampleFrom({ language, sessions: {}, people: {} })
    expect(new Counting(sample, language).in(worded(text, language))[0]?.number).toBe(number)
  })
})

describe('what is not counted', () => {
  const sample = sampleFrom({
    language: 'en',
    sessions: { A: {} },
    people: { 'A/P1': { profession: 'nurse' } },
  })
  const counting = new Counting(sample, 'en')
  it.each([
    '17 months',
    'two themed evenings',
    '12 % of participants',
    '3.5 participants',
    'some interview guides',
    'all participant information',
    'no nurse-led clinic',
    'many days, the nurses',
    'two. Participants',
    'one participant observation',
    'most days nurses and participants',
  ])('%s', (text) => {
    expect(counting.in(worded(text, 'en')).filter(({ narrowed }) => !narrowed)).toEqual([])
  })

  it.each([
    ['most of the older nurses', { quantifier: 'most', narrowed: true, noun: 'nurses' }],
    ['12 of the 17 participants', { quantifier: 'number', number: 12, total: 17 }],
    ['all three focus groups', { quantifier: 'all', total: 3, noun: 'focus groups' }],
    ['4–6 participants', { number: 4, upTo: 6 }],
    ['four to six participants', { number: 4, upTo: 6 }],
    ['the 17 participants', { number: 17, definite: true }],
    ['two of the participants', { number: 2, partitive: true }],
    ['none of our informants', { quantifier: 'none', noun: 'informants' }],
    ['several nurses who worked at night', { quantifier: 'several', narrowed: true }],
  ])('but this is: %s', (text, wanted) => {
    expect(counting.in(worded(text, 'en'))).toEqual([expect.objectContaining(wanted)])
  })
})
