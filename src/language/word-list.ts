import { fold } from './fold.js'

/** Reads words written with white space between them; gives each folded as `fold` does. */
export function wordList(...lines: readonly string[]): ReadonlySet<string> {
  // Folding all at once gives the same, and this is done whenever a command starts.
  const words = new Set(fold(lines.join(' ')).split(/\s+/))
  words.delete('')
  return words
}

/** Reads words and phrases written with commas or line ends between them; gives each folded as `fold` does. */
export function phraseList(list: string): ReadonlySet<string> {
  const phrases = new Set(
    fold(list)
      .split(/[,\n]/)
      .map((phrase) => phrase.trim()),
  )
  phrases.delete('')
  return phrases
}
