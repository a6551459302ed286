import type { Term, WordPattern } from '../term.js'

export type Phrase = Extract<Term, { kind: 'phrase' }>

/**
 * The part of a phrase by which it is found: one word of it, or two that follow each other. `at` is the number of the
 * (first) word in the phrase.
 * - `pair`, `word`: spelt out; found by their hashes;
 * - `head`: the beginning of a word, as in `bed*`;
 * - `type`: anything else (a stem, `*ing`), for which each different word of a text must be asked.
 */
export type Anchor =
  | { kind: 'pair'; at: number; first: string; second: string }
  | { kind: 'word'; at: number; word: string }
  | { kind: 'head'; at: number; head: string }
  | { kind: 'type'; at: number; fits: WordPattern }

const SHORTEST_HEAD = 3
const LONG_HEAD = 5

/** What of a head the scanner asks for first: five characters, or three of a head that has less than five. */
export function openingOf(head: string): string {
  return head.slice(0, head.length < LONG_HEAD ? SHORTEST_HEAD : LONG_HEAD)
}

/**
 * The anchor of a phrase that is least likely to occur elsewhere: of long words, spelt out, no function words
 * (`common`). With `stem` its spelt-out words are stems.
 */
export function anchorOf(phrase: Phrase, stem: boolean, common: ReadonlySet<string>): Anchor {
  let best: { anchor: Anchor; rarity: number } | undefined
  const offer = (anchor: Anchor, rarity: number) => {
    if (best === undefined || rarity > best.rarity) best = { anchor, rarity }
  }
  const { words } = phrase
  for (const [at, pattern] of words.entries()) {
    const head = headOf(pattern)
    if (head !== undefined) offer({ kind: 'head', at, head }, rarityOf(pattern, common))
    else if ('parts' in pattern || stem) offer({ kind: 'type', at, fits: pattern }, -1)
    else {
      const rarity = rarityOf(pattern, common)
      offer({ kind: 'word', at, word: pattern.literal }, rarity)
      const next = words[at + 1]
      if (next && 'literal' in next)
        offer(
          { kind: 'pair', at, first: pattern.literal, second: next.literal },
          rarity + rarityOf(next, common),
        )
    }
  }
  return (best as { anchor: Anchor }).anchor
}

/** How unlikely a word is to occur by chance. */
export function rarityOf(pattern: WordPattern, common: ReadonlySet<string>): number {
  if ('parts' in pattern) return pattern.parts.join('').length * 0.8
  return common.has(pattern.literal) ? pattern.literal.length / 100 : pattern.literal.length
}

/** What stands before the star of `bed*`; undefined for a pattern of another kind, or with less than that. */
export function headOf(pattern: WordPattern): string | undefined {
  if ('literal' in pattern) return undefined
  const [first = '', last, ...more] = pattern.parts
  return first.length >= SHORTEST_HEAD && last === '' && more.length === 0 ? first : undefined
}
