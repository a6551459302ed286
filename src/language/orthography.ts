import type { LanguageCode } from './languages.js'

/** What a language's spelling tells about where sentences end. */
export interface Orthography {
  /** An ordinal number is written with a full stop: `den 3. mai`, `am 3. Mai`, `3. kerros`. */
  ordinals: boolean
  /** Every noun has a capital, so that a capital alone does not tell a new sentence. */
  nounsCapitalised: boolean
  /** Words, folded, that have a capital in mid-sentence without being names: `I`, `Sie`. */
  alwaysCapitalised: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

const PLAIN: Orthography = { ordinals: false, nounsCapitalised: false, alwaysCapitalised: NONE }

const WITH_ORDINALS: Orthography = { ...PLAIN, ordinals: true }

const ORTHOGRAPHIES: Readonly<Record<LanguageCode, Orthography>> = {
  en: { ...PLAIN, alwaysCapitalised: new Set(['i']) },
  nb: { ...WITH_ORDINALS, alwaysCapitalised: new Set(['dem', 'deres']) },
  nn: WITH_ORDINALS,
  sv: { ...PLAIN, alwaysCapitalised: new Set(['ni']) },
  da: { ...WITH_ORDINALS, alwaysCapitalised: new Set(['i', 'dem', 'deres']) },
  de: {
    ordinals: true,
    nounsCapitalised: true,
    alwaysCapitalised: new Set(['sie', 'ihr', 'ihre', 'ihrem', 'ihren', 'ihrer', 'ihres', 'ihnen']),
  },
  fi: { ...WITH_ORDINALS, alwaysCapitalised: new Set(['te']) },
  fr: PLAIN,
  es: PLAIN,
}

/** The habits of spelling in which the languages differ. */
export function orthography(language: LanguageCode): Orthography {
  return ORTHOGRAPHIES[language]
}
