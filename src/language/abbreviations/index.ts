import type { LanguageCode } from '../languages.js'
import { wordList } from '../word-list.js'
import type { AbbreviationKind, AbbreviationLists } from './abbreviation.js'
import { da } from './da.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fi } from './fi.js'
import { fr } from './fr.js'
import { nb } from './nb.js'
import { nn } from './nn.js'
import { sv } from './sv.js'

export type { AbbreviationKind } from './abbreviation.js'

const LISTS: Readonly<Record<LanguageCode, AbbreviationLists>> = { en, nb, nn, sv, da, de, fi, fr, es }

/** What is asked of a language's abbreviations; all words are folded and without their last dot. */
export interface Abbreviations {
  all: ReadonlySet<string>
  kinds: ReadonlyMap<string, AbbreviationKind>
  /** What stands before an inner dot: `z` of `z.b`, `i` and `i.d` of `i.d.r`. */
  beginnings: ReadonlySet<string>
}

const made = new Map<LanguageCode, Abbreviations>()

/** The abbreviations of a language with what each tells about the end of a sentence. */
export function abbreviationsByKind(language: LanguageCode): Abbreviations {
  let found = made.get(language)
  if (found === undefined) {
    found = gather(LISTS[language])
    made.set(language, found)
  }
  return found
}

/** The abbreviations of a language: folded, without the last dot, with the inner dots (`dr`, `e.g`, `f.eks`). */
export function abbreviations(language: LanguageCode): ReadonlySet<string> {
  return abbreviationsByKind(language).all
}

function gather(lists: AbbreviationLists): Abbreviations {
  const kinds = new Map<string, AbbreviationKind>()
  const beginnings = new Set<string>()
  for (const kind of ['leading', 'closing', 'either', 'numbering'] as const) {
    for (const word of wordList(...lists[kind])) {
      kinds.set(word, kind)
      for (let dot = word.indexOf('.'); dot >= 0; dot = word.indexOf('.', dot + 1)) {
        beginnings.add(word.slice(0, dot))
      }
    }
  }
  return { all: new Set(kinds.keys()), kinds, beginnings }
}
