import type { LanguageCode } from '../languages.js'
import { wordList } from '../word-list.js'
import { da } from './da.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fi } from './fi.js'
import { fr } from './fr.js'
import type { FunctionWords } from './function-words.js'
import { nb } from './nb.js'
import { nn } from './nn.js'
import { sv } from './sv.js'

const LISTS: Readonly<Record<LanguageCode, FunctionWords>> = { en, nb, nn, sv, da, de, fi, fr, es }

const made = new Map<LanguageCode, ReadonlySet<string>>()

/**
 * The words of a language that say little about what is talked of: function words and the fillers of speech.
 * They are folded with `fold`, and each is one word as `words` splits a text.
 */
export function stopWords(language: LanguageCode): ReadonlySet<string> {
  let set = made.get(language)
  if (set === undefined) {
    const list = LISTS[language]
    set = wordList(
      list.determiners,
      list.pronouns,
      list.prepositions,
      list.conjunctions,
      list.auxiliaries,
      list.adverbs,
      list.fillers,
    )
    made.set(language, set)
  }
  return set
}
