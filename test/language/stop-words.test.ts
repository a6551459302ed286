import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES, type LanguageCode } from '../../src/language/languages.js'
import { stopWords } from '../../src/language/stop-words/index.js'
import { words } from '../../src/language/words.js'

const FILLERS: Readonly<Record<LanguageCode, string>> = {
  en: 'um uh hmm yeah',
  nb: 'eh liksom altså ja',
  nn: 'eh liksom altså ja',
  sv: 'eh liksom alltså ju',
  da: 'øh ligesom altså jo',
  de: 'äh halt eben ja',
  fi: 'öö niinku tota joo',
  fr: 'euh ben ouais quoi',
  es: 'eh bueno pues vale',
}

const TELLING: Readonly<Record<LanguageCode, string>> = {
  en: 'patient time bed',
  nb: 'pasient tid seng',
  nn: 'pasient tid seng',
  sv: 'patient tid säng',
  da: 'patient tid seng',
  de: 'patient zeit bett',
  fi: 'potilas aika sänky',
  fr: 'patient temps lit',
  es: 'paciente tiempo cama',
}

describe.each(LANGUAGE_CODES)('stop words of %s', (language) => {
  it('are each one folded word', () => {
    const odd = [...stopWords(language)].filter((word) => {
      const found = words(word, language)
      return found.length !== 1 || found[0]?.folded !== word || found[0].end !== word.length
    })
    expect(odd).toEqual([])
  })

  it('hold the fillers of talk', () => {
    expect(FILLERS[language].split(' ').filter((word) => !stopWords(language).has(word))).toEqual([])
  })

  it('hold nothing that talk is about', () => {
    expect(TELLING[language].split(' ').filter((word) => stopWords(language).has(word))).toEqual([])
  })

  it('stand in one word class only', async () => {
    const classes = Object.values(
      (await import(`../../src/language/stop-words/${language}.ts`))[language],
    ) as string[]
    const all = classes.flatMap((list) => list.split(/\s+/))
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
    expect(all.length).toBeGreaterThan(150)
  })
})
