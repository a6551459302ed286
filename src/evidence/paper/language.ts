import { LANGUAGE_CODES, type LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { words } from '../../language/words.js'

/** So many words tell the language of a paper. */
const ENOUGH = 4000

/**
 * The language a text is written in: the one that most of its words are function words of. A word that several
 * languages share counts for each. `otherwise` where the text has none or two languages fit alike.
 */
export function languageOf(text: string, otherwise: LanguageCode): LanguageCode {
  const found = words(text.slice(0, ENOUGH * 8), 'en')
  let [best, most, second] = [otherwise, 0, 0]
  for (const language of LANGUAGE_CODES) {
    const list = stopWords(language)
    const count = found.slice(0, ENOUGH).filter(({ folded }) => list.has(folded)).length
    if (count > most) [best, second, most] = [language, most, count]
    else second = Math.max(second, count)
  }
  return most === second ? otherwise : best
}
