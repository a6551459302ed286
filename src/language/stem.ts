// The package is CommonJS and 0.9 MB; a pure room has no synchronous way to load it late, so this is the only file
// that imports it. A command that never stems should import this file lazily.
import snowball from 'snowball-stemmers'
import type { LanguageCode } from './languages.js'

const ALGORITHMS: Readonly<Record<LanguageCode, string>> = {
  en: 'english',
  nb: 'norwegian',
  nn: 'norwegian',
  sv: 'swedish',
  da: 'danish',
  de: 'german',
  fi: 'finnish',
  fr: 'french',
  es: 'spanish',
}

/** No word of a language is longer; what is longer comes from a broken file and has no stem. */
const LONGEST_WORD = 100

const made = new Map<LanguageCode, (foldedWord: string) => string>()

/**
 * Gives the Snowball stemmer of a language (snowballstem.org; Norwegian serves both nb and nn). It takes one word as
 * `fold` leaves it and returns its stem, which is for comparing only: it need not be a word, and the stem of a stem
 * may differ from it. Making one is cheap after the first time, but stem each different word only once.
 */
export function stemmer(language: LanguageCode): (foldedWord: string) => string {
  let stem = made.get(language)
  if (stem === undefined) {
    const algorithm = snowball.newStemmer(ALGORITHMS[language])
    stem = (foldedWord) => (foldedWord.length > LONGEST_WORD ? foldedWord : algorithm.stem(foldedWord))
    made.set(language, stem)
  }
  return stem
}
