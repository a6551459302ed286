import { describe, expect, it } from 'vitest'
import { abbreviations, abbreviationsByKind } from '../../src/language/abbreviations/index.js'
import { fold } from '../../src/language/fold.js'
import { LANGUAGE_CODES, type LanguageCode } from '../../src/language/languages.js'

const KNOWN: Readonly<Record<LanguageCode, string>> = {
  en: 'dr mr e.g i.e etc a.m u.s no mg pt ph.d',
  nb: 'dr f.eks bl.a osv kl nr avd pas tbl mg pga o.l ca',
  nn: 'dr f.eks t.d m.a osb kl nr avd tbl mg',
  sv: 'dr t.ex bl.a osv dvs kl nr avd p.g.a mg',
  da: 'dr f.eks bl.a osv dvs kl nr afd pga mg',
  de: 'dr z.b d.h bzw usw nr abt min mg i.d.r u.a',
  fi: 'tri esim ym jne mm klo nro mg',
  fr: 'mme p.ex etc mm dr av.j.c mg',
  es: 'dra sr p.ej etc ee.uu ud núm mg',
}

describe.each(LANGUAGE_CODES)('abbreviations of %s', (language) => {
  it('has the common ones', () => {
    const missing = KNOWN[language].split(' ').filter((word) => !abbreviations(language).has(word))
    expect(missing).toEqual([])
  })

  it('are folded, without a last dot, a blank or an empty part', () => {
    for (const word of abbreviations(language)) {
      expect(word).toBe(fold(word))
      expect(word).toMatch(/^[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*$/u)
    }
  })

  it('tells of each what it means for the end of a sentence', () => {
    const { kinds } = abbreviationsByKind(language)
    expect([...kinds.keys()]).toEqual([...abbreviations(language)])
  })

  it('knows how those with inner dots begin', () => {
    const { all, beginnings } = abbreviationsByKind(language)
    for (const beginning of beginnings) {
      expect([...all].some((word) => word.startsWith(`${beginning}.`))).toBe(true)
    }
    expect(beginnings.size).toBeGreaterThan(0)
  })
})

describe('the lists', () => {
  it.each(LANGUAGE_CODES)('name no abbreviation of %s twice', async (language) => {
    const lists = Object.values(
      (await import(`../../src/language/abbreviations/${language}.ts`))[language],
    ) as string[][]
    const words = lists.flat().flatMap((line) => line.split(' '))
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})
