import { type Diagnostic, error, type Place } from '../../diagnostic.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { fold, foldWhiteSpace } from '../../language/fold.js'
import { LANGUAGE_CODES, type LanguageCode } from '../../language/languages.js'
import { QUANTIFIERS, type Quantifier } from './claim-words.js'
import { Numerals } from './numerals.js'
import { worded } from './phrases.js'
import { readThreshold, THRESHOLD_FORMS, type Threshold } from './threshold.js'
import { CLAIM_WORDS } from './words/index.js'

/** Thresholds as study.yaml gives them: a word for how many, and what it may mean. */
export type WrittenThresholds = Readonly<Record<string, string | number>>

/**
 * Reads `checks.quantifiers`. A key is a quantifier in English (`most`), in any spelling a language has for it (`de fleste`),
 * a number (`two`, `3`), or `numbers` for all of them. Gives stc/bad-threshold, each with its place, for what is neither.
 *
 * @param place where a value of `checks.quantifiers` stands
 */
export function readThresholds(
  written: WrittenThresholds,
  language: LanguageCode,
  place: (key: string) => Place,
): { thresholds: Threshold[]; diagnostics: Diagnostic[] } {
  const thresholds: Threshold[] = []
  const diagnostics: Diagnostic[] = []
  const refuse = (key: string, message: string, hint: string) =>
    diagnostics.push(error('stc/bad-threshold', message, { place: place(key), hint }))
  for (const [key, value] of Object.entries(written)) {
    const meant = quantifierNamed(key, language)
    const conditions = readThreshold(value)
    if (!meant) refuse(key, `"${key}" is no word for how many`, hintOf(key))
    else if ('message' in conditions) refuse(key, `${conditions.message}`, `write it as ${THRESHOLD_FORMS}`)
    else if (meant.quantifier !== 'number' && conditions.some(({ is }) => is === 'exact'))
      refuse(key, `"${key}" says no number that could be exact`, '"exact" is for numbers: { numbers: exact }')
    else if (thresholds.some((each) => each.quantifier === meant.quantifier && each.number === meant.number))
      refuse(key, `"${key}" means the same as a word above it`, 'keep one of the two')
    else thresholds.push({ ...meant, conditions, text: foldWhiteSpace(String(value)) })
  }
  return { thresholds, diagnostics }
}

function hintOf(key: string): string {
  const near = didYouMean(key, [...QUANTIFIERS, 'numbers']).trim()
  return near === '' ? `there are ${QUANTIFIERS.join(', ')}, and numbers` : near
}

/** The quantifier that a word is, in the language of the study or else in any. */
function quantifierNamed(
  key: string,
  language: LanguageCode,
): { quantifier: Quantifier | 'number'; number: number | null } | undefined {
  const name = foldWhiteSpace(fold(key))
  if (name === 'numbers') return { quantifier: 'number', number: null }
  const own = QUANTIFIERS.find((each) => each === name)
  if (own) return { quantifier: own, number: null }
  for (const each of [language, ...LANGUAGE_CODES]) {
    const words = CLAIM_WORDS[each]
    for (const quantifier of QUANTIFIERS) {
      const spellings = words.quantifiers[quantifier]
        .split(',')
        .map((spelling) => fold(foldWhiteSpace(spelling)))
      if (spellings.includes(name)) return { quantifier, number: null }
    }
    const text = worded(name, each)
    const number = new Numerals(words, each).at(text, 0)
    if (number && number.length === text.words.length) return { quantifier: 'number', number: number.value }
  }
  return undefined
}
