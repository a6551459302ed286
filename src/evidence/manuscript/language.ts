import { LANGUAGE_CODES, type LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { words } from '../../language/words.js'

/** So many words tell the language of a paper. */
const ENOUGH = 4000

/**
 * The language a text is written in: the one that most of its words are function words of. A word that several
 * languages share counts for each. `otherwise` where the text has none, and where it fits no worse than others.
 */
export function languageOf(text: string, otherwise: LanguageCode): LanguageCode {
  const found = words(text.slice(0, ENOUGH * 8), 'en')
  const counts = LANGUAGE_CODES.map((language) => {
    const list = stopWords(language)
    return { language, count: found.slice(0, ENOUGH).filter(({ folded }) => list.has(folded)).length }
  })
  const most = Math.max(...counts.map(({ count }) => count))
  const best = counts.filter(({ count }) => count === most).map(({ language }) => language)
  return most === 0 || best.includes(otherwise) ? otherwise : (best[0] ?? otherwise)
}
