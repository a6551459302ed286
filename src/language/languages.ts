/** A language stc knows abbreviations, stop words and a stemmer for (ISO 639-1). */
export type LanguageCode = 'en' | 'nb' | 'nn' | 'sv' | 'da' | 'de' | 'fi' | 'fr' | 'es'

/** The languages with their English names, in the order in which they are listed to a user. */
export const LANGUAGES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  nb: 'Norwegian Bokmål',
  nn: 'Norwegian Nynorsk',
  sv: 'Swedish',
  da: 'Danish',
  de: 'German',
  fi: 'Finnish',
  fr: 'French',
  es: 'Spanish',
}

/** All language codes. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [LanguageCode, ...LanguageCode[]]
