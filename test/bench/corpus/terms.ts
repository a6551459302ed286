import { below, type Random, randomOf } from './random.js'
import { inventWord, makeVocabulary, type Vocabulary } from './words.js'

/** A term as the codebook has it, and the words by which it is planted in a text. */
export interface PlantedTerm {
  term: string
  said: string
}

/** Of each code: six words, then a word with a star, then three phrases. */
export const TERMS_PER_CODE = 10
const WORDS = 6
/** The largest codebook, in terms; a smaller one holds the first of them. */
export const MOST_TERMS = 100_000
const STEM = { shortest: 5, longest: 10 }

/** What every corpus and codebook is made of. */
export interface Language {
  vocabulary: Vocabulary
  terms: readonly PlantedTerm[]
}

let language: Language | undefined

/** The invented language: made once a process, the same in all of them. */
export function inventedLanguage(): Language {
  if (language === undefined) {
    const vocabulary = makeVocabulary()
    language = { vocabulary, terms: makeTerms(vocabulary) }
  }
  return language
}

/**
 * Words and stems of terms occur nowhere but where they are planted (inside a longer word they may); phrases are of
 * ordinary words, so that their beginnings are met all the time and the whole now and then by accident.
 */
function makeTerms(vocabulary: Vocabulary): PlantedTerm[] {
  const random = randomOf(1, 1)
  const taken = new Set(vocabulary.words)
  const stems = new Set(vocabulary.words.flatMap((word) => prefixes(word)))
  const newWord = (): string => {
    const word = inventWord(random, random() < 0.3)
    if (word.length < STEM.shortest || taken.has(word)) return newWord()
    taken.add(word)
    return word
  }
  const newStem = (): PlantedTerm => {
    const said = newWord()
    const stem = said.slice(0, Math.max(STEM.shortest, said.length - 3))
    if (stem.length > STEM.longest || stems.has(stem)) return newStem()
    stems.add(stem)
    return { term: `${stem}*`, said }
  }
  const newPhrase = (): string => {
    const phrase = makePhrase(random, vocabulary)
    if (taken.has(phrase)) return newPhrase()
    taken.add(phrase)
    return phrase
  }
  return Array.from({ length: MOST_TERMS }, (_, index) => {
    const place = index % TERMS_PER_CODE
    if (place === WORDS) return newStem()
    const said = place < WORDS ? newWord() : newPhrase()
    return { term: said, said }
  })
}

function prefixes(word: string): string[] {
  const found: string[] = []
  const longest = Math.min(STEM.longest, word.length)
  for (let length = STEM.shortest; length <= longest; length++) found.push(word.slice(0, length))
  return found
}

/** Two to four words, one of them rare. */
function makePhrase(random: Random, { words, draw }: Vocabulary): string {
  const length = 2 + below(random, random() * 3)
  const phrase = Array.from({ length }, () => draw(random).toLowerCase())
  phrase[below(random, length)] = words[1_000 + below(random, words.length - 1_000)] as string
  return phrase.join(' ')
}
