import type { LanguageCode } from './languages.js'

/** Sounds that mean the same everywhere. */
const EVERYWHERE = ['eh', 'ehm', 'hm', 'hmm', 'mm', 'mmm', 'mhm', 'uh', 'uhm', 'umm']

// What is a word of the language is left out: `er` is "is" in Norwegian, `um` "around" in German.
const OWN: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['um', 'er', 'erm', 'uh-huh', 'ah'],
  nb: ['øh', 'øhm', 'æh', 'ehh', 'hæ'],
  nn: ['øh', 'øhm', 'æh', 'ehh', 'hæ'],
  sv: ['öh', 'öhm', 'äh', 'ehh'],
  da: ['øh', 'øhm', 'æh', 'øhh'],
  de: ['äh', 'ähm', 'öh', 'öhm', 'hmh'],
  fi: ['öö', 'ööö', 'ää', 'äää', 'hmh'],
  fr: ['euh', 'heu', 'hum', 'bah'],
  es: ['ehh', 'em', 'ajá'],
}

const ALL = new Map<LanguageCode, ReadonlySet<string>>()

/** The sounds of a language by which a speaker gains time, folded: `um`, `øh`, `äh`. Their loss changes no meaning. */
export function hesitations(language: LanguageCode): ReadonlySet<string> {
  let known = ALL.get(language)
  if (known === undefined) {
    known = new Set([...EVERYWHERE, ...OWN[language]])
    ALL.set(language, known)
  }
  return known
}
