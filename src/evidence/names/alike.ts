import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { words } from '../../language/words.js'

/** How names are compared: in which language, and by which stems. */
export interface NameWords {
  language: LanguageCode
  /** The stem of a folded word. */
  stem(word: string): string
}

/** A name made ready for comparing. */
export interface NameKey {
  /** Without case, articles, numbers before it, and punctuation: two names with the same one are the same name. */
  normal: string
  /** Stems of its words, function words left out where two others are left. */
  stems: readonly string[]
}

const ARTICLES = new Set(
  'the a an den det de dei en ei et ein eit ett die der das ein eine le la les l un une el los las una'.split(
    ' ',
  ),
)

/** `Theme 2:`, `3.1`, `(ii)`: what may stand before a name and is no part of it. */
const BEFORE =
  /^\s*(?:(?:main |over-?arching |hoved|hovud|huvud|haupt)?(?:theme|code group|category|tema|kodegruppe|kategori|thema|kategorie|teema|luokka|thème|catégorie|categoría|subtheme|sub-theme|subgroup|undertema|subgruppe)\s*(?:\d+|[ivx]+|[a-c])?\s*[:.–—-]\s*|\(?(?:\d+(?:\.\d+)*|[ivx]+|[a-h])[.):]\)?\s+|\d+(?:\.\d+)+\s+)/iu

/** Makes a name ready for comparing. */
export function nameKey(name: string, { language, stem }: NameWords): NameKey {
  const bare = name.replace(BEFORE, '')
  const all = words(bare, language).map(({ folded }) => folded)
  const kept = all.filter((word) => !ARTICLES.has(word))
  const stops = stopWords(language)
  const content = kept.filter((word) => !stops.has(word))
  return {
    normal: (kept.length > 0 ? kept : all).join(' ') || fold(bare.trim()),
    // A single word says too little: `Hands of others` is not `Hands that have nothing to do`.
    stems: [...new Set((content.length > 1 ? content : kept).map(stem))],
  }
}

/** How alike two names are: 1 for the same name, else Dice's coefficient over their stems, below 1. */
export function alike(a: NameKey, b: NameKey): number {
  if (a.normal === b.normal) return 1
  if (a.stems.length === 0 || b.stems.length === 0) return 0
  const shared = a.stems.filter((stem) => b.stems.includes(stem)).length
  return Math.min(0.99, (2 * shared) / (a.stems.length + b.stems.length))
}
