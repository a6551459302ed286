import type { LanguageCode } from '../../language/languages.js'
import { CharacterClasses } from './characters.js'

/** A folded word, or with `prefix` the beginning of words, and the number it stands for. */
export interface TrieEntry {
  text: string
  prefix: boolean
  value: number
}

/**
 * A trie over folded words as one flat table: `next[state * width + class]`, 0 where it leads nowhere. State 1 is
 * the root. `wholeWord` and `prefix` give, per state, which of `lists` a word that ends, or goes on, there stands for.
 */
export interface WordTrie {
  next: Int32Array
  width: number
  classes: CharacterClasses
  wholeWord: Int32Array
  prefix: Int32Array
  /** The first is empty: it stands for nothing. */
  lists: readonly (readonly number[])[]
}

/** Builds the trie; time and memory grow with the letters of the words. */
export function buildTrie(entries: readonly TrieEntry[], language: LanguageCode): WordTrie {
  const used = new Set<number>()
  let most = 2
  for (const { text } of entries) {
    most += text.length
    for (let i = 0; i < text.length; i++) if (text[i] !== "'") used.add(text.charCodeAt(i))
  }
  const classes = new CharacterClasses(used, language)
  const width = classes.count
  let next = new Int32Array(Math.min(most, 1024) * width)
  let states = 2
  const lists: number[][] = [[]]
  const wholeWord = new Int32Array(most)
  const prefixes = new Int32Array(most)
  for (const { text, prefix, value } of entries) {
    let state = 1
    for (let i = 0; i < text.length; i++) {
      const cell = state * width + classes.ofFolded(text.charCodeAt(i))
      if (next[cell] === 0) {
        if ((states + 1) * width > next.length) {
          const grown = new Int32Array(Math.min(next.length * 2, most * width))
          grown.set(next)
          next = grown
        }
        next[cell] = states++
      }
      state = next[cell] as number
    }
    const table = prefix ? prefixes : wholeWord
    if (table[state] === 0) table[state] = lists.push([]) - 1
    lists[table[state] as number]?.push(value)
  }
  return { next, width, classes, wholeWord, prefix: prefixes, lists }
}
