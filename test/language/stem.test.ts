import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.js'
import { LANGUAGE_CODES, type LanguageCode } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'

const FAMILIES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['wait', 'waits', 'waited', 'waiting'],
  nb: ['pasient', 'pasienter', 'pasientene', 'pasientenes'],
  nn: ['liste', 'lister', 'listene'],
  sv: ['patient', 'patienten', 'patienter', 'patienterna'],
  da: ['patient', 'patienten', 'patienter', 'patienterne'],
  de: ['Haus', 'Hauses', 'Häuser', 'Häusern'],
  fi: ['jono', 'jonon', 'jonossa', 'jonot'],
  fr: ['priorité', 'priorités'],
  es: ['cama', 'camas'],
}

describe.each(LANGUAGE_CODES)('the stemmer of %s', (language) => {
  it('gives the forms of one word one stem', () => {
    const stems = new Set(FAMILIES[language].map((word) => stemmer(language)(fold(word))))
    expect(stems.size).toBe(1)
  })

  it('takes any word, and gives the same stem whatever it stemmed before', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeiounrstlkdgmyøæåäöüéßñ'"), maxLength: 14 })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), letters, (word, other) => {
        const stem = stemmer(language)
        const first = stem(fold(word))
        stem(fold(other))
        expect(stem(fold(word))).toBe(first)
      }),
    )
  })
})

describe('stemmer', () => {
  it('keeps words of different meaning apart', () => {
    const stem = stemmer('en')
    expect(stem('queue')).not.toBe(stem('quest'))
  })

  it('gives both written forms of Norwegian the same stems', () => {
    expect(stemmer('nn')('ventelister')).toBe(stemmer('nb')('ventelister'))
  })

  it('leaves the empty word and words beyond all length as they are', () => {
    expect(stemmer('en')('')).toBe('')
    expect(stemmer('en')('ings'.repeat(100_000))).toBe('ings'.repeat(100_000))
  })
})
