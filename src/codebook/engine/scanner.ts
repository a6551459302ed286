import type { LanguageCode } from '../../language/languages.js'
import { words } from '../../language/words.js'
import { fitsWord } from '../term.js'
import { APOSTROPHE, OTHER_LETTER, SEPARATOR, SPECIAL } from './characters.js'
import type { Trigger } from './triggers.js'
import { buildTrie, type WordTrie } from './word-trie.js'

const MOST_TYPES = 200_000

/** Gets the number of a trigger's owner and where the word that pulled it starts (UTF-16 offset). */
export type OnTrigger = (owner: number, offset: number) => void

/**
 * Finds triggers in a text in one pass, whatever their number.
 *
 * Most triggers are words or beginnings of words: they stand in a trie, and each word of the text is walked down it
 * letter by letter, folded by a table of character classes. A word that leaves the trie is skipped to its end without
 * another look-up, which is what nearly every word does after a few letters. Nothing is cut out of the text and no
 * object is made for a word.
 *
 * Words with a character that no table can fold by itself (marks, soft hyphens, ß, ligatures, scripts without
 * spaces, astral letters) are rare; they go through the plain rules of `words` and then down the same trie.
 *
 * Patterns and stems need the whole word; where a codebook has any, each word is looked up in a table of the
 * different words seen so far, so that a pattern or the stemmer runs once per different word.
 */
export class Scanner {
  readonly #trie: WordTrie
  readonly #byType: readonly { owner: number; test: (folded: string) => boolean }[]
  readonly #stems: ReadonlyMap<string, readonly number[]>
  readonly #types = new Map<string, readonly number[]>()
  readonly #needsTypes: boolean

  /** `triggers` by owner: the owner's number is its index. `always` triggers are the caller's business. */
  constructor(
    triggers: readonly (readonly Trigger[])[],
    readonly language: LanguageCode,
    readonly stemmer?: (folded: string) => string,
  ) {
    const entries: { text: string; prefix: boolean; value: number }[] = []
    const byType: { owner: number; test: (folded: string) => boolean }[] = []
    const stems = new Map<string, number[]>()
    for (const [owner, own] of triggers.entries()) {
      for (const trigger of own) {
        if (trigger.kind === 'word')
          entries.push({ text: trigger.text, prefix: trigger.prefix, value: owner })
        else if (trigger.kind === 'pattern')
          byType.push({ owner, test: (folded) => fitsWord(trigger.pattern, folded) })
        else if (trigger.kind === 'stem') stems.set(trigger.stem, [...(stems.get(trigger.stem) ?? []), owner])
      }
    }
    this.#trie = buildTrie(entries, language)
    this.#byType = byType
    this.#stems = stems
    this.#needsTypes = byType.length > 0 || stems.size > 0
  }

  /**
   * Calls back for each trigger in [start, end) of a text, in text order; an owner may be called more than once. At an
   * apostrophe a word may end or go on: both are tried, since a trigger too many costs a look and no more.
   */
  scan(text: string, start: number, end: number, onTrigger: OnTrigger): void {
    const { next, width, classes, wholeWord, prefix, lists } = this.#trie
    const classOf = classes.of
    for (let i = start; i < end; ) {
      const from = i
      let kind = classOf[text.charCodeAt(i)] as number
      if (kind <= APOSTROPHE) {
        i++
        continue
      }
      // State 0 is where nothing leads on; it is its own successor, so that it needs no test.
      let state = 1
      while (kind !== SPECIAL) {
        state = next[state * width + kind] as number
        if (state === 0) {
          do kind = ++i < end ? (classOf[text.charCodeAt(i)] as number) : SEPARATOR
          while (kind >= OTHER_LETTER)
        } else {
          if (prefix[state] !== 0)
            for (const owner of lists[prefix[state] as number] as number[]) onTrigger(owner, from)
          kind = ++i < end ? (classOf[text.charCodeAt(i)] as number) : SEPARATOR
        }
        if (kind > APOSTROPHE) continue
        if (wholeWord[state] !== 0)
          for (const owner of lists[wholeWord[state] as number] as number[]) onTrigger(owner, from)
        if (kind === SEPARATOR) break
        state = next[state * width + APOSTROPHE] as number
        kind = ++i < end ? (classOf[text.charCodeAt(i)] as number) : SEPARATOR
        if (kind <= APOSTROPHE) break
      }
      if (kind === SPECIAL) i = this.#plainly(text, from, end, onTrigger)
      else if (this.#needsTypes) for (const owner of this.#ofType(text.slice(from, i))) onTrigger(owner, from)
    }
  }

  /** Goes by the plain rules through what stands from a word's start to the next separator; returns its end. */
  #plainly(text: string, from: number, end: number, onTrigger: OnTrigger): number {
    const { classes } = this.#trie
    let to = from
    while (to < end && classes.of[text.charCodeAt(to)] !== SEPARATOR) to++
    if (classes.learn(text, from, to)) return from
    for (const word of words(text.slice(from, to), this.language)) {
      for (const owner of this.#ofFolded(word.folded)) onTrigger(owner, from + word.start)
      if (this.#needsTypes) {
        const spelling = text.slice(from + word.start, from + word.end)
        for (const owner of this.#ofType(spelling)) onTrigger(owner, from + word.start)
      }
    }
    return to
  }

  /** Owners of the trie's words and beginnings that a folded word fits. */
  #ofFolded(folded: string): number[] {
    const { next, width, classes, wholeWord, prefix, lists } = this.#trie
    const owners: number[] = []
    let state = 1
    for (let i = 0; i < folded.length; i++) {
      const kind = classes.ofFolded(folded.charCodeAt(i))
      state = kind === OTHER_LETTER ? 0 : (next[state * width + kind] as number)
      if (state === 0) return owners
      owners.push(...(lists[prefix[state] as number] as number[]))
    }
    owners.push(...(lists[wholeWord[state] as number] as number[]))
    return owners
  }

  /** Owners of patterns and stems that a word fits, remembered per spelling. */
  #ofType(spelling: string): readonly number[] {
    const known = this.#types.get(spelling)
    if (known) return known
    const owners: number[] = []
    for (const { folded } of words(spelling, this.language)) {
      for (const { owner, test } of this.#byType) if (test(folded)) owners.push(owner)
      if (this.#stems.size > 0 && this.stemmer) owners.push(...(this.#stems.get(this.stemmer(folded)) ?? []))
    }
    // A bound, for archives with more different words than fit the memory; forgetting costs only time.
    if (this.#types.size >= MOST_TYPES) this.#types.clear()
    this.#types.set(spelling, owners)
    return owners
  }
}
