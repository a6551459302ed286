import type { Term, WordPattern } from '../term.js'

/** A word that must occur wherever a term does; finding it is the reason to look more closely. */
export type Trigger =
  /** The whole folded word, or with `prefix` its beginning. */
  | { kind: 'word'; text: string; prefix: boolean }
  /** A folded word that fits a pattern (`*ing`, `in*fix`): tested once per different word. */
  | { kind: 'pattern'; pattern: WordPattern }
  /** A word whose stem this is: stemmed once per different word. */
  | { kind: 'stem'; stem: string }
  /** A regular expression: nothing can be told from single words. */
  | { kind: 'always' }

/** The part of a code's rules that speaks for it, compiled. */
export interface Reasons {
  any: readonly Term[]
  near: readonly { terms: readonly Term[] }[]
  all: readonly Term[]
  /** The words of the terms are stems. */
  stem: boolean
}

/**
 * The triggers of a code: where its rules hold in a stretch of text, at least one of these occurs in it. `any` terms
 * and `near` are alternatives, so each gives one; of the terms of one `near`, all of which must occur, the rarest is
 * taken; a code with `all` alone needs only the rarest of those. `common` are function words, which trigger last.
 */
export function triggersOf({ any, near, all, stem }: Reasons, common: ReadonlySet<string>): Trigger[] {
  const anchor = (term: Term): Anchor => anchorOf(term, stem, common)
  const rarest = (terms: readonly Term[]): Trigger[] =>
    terms.length === 0 ? [] : [best(terms.map(anchor)).trigger]
  const alternatives = [
    ...any.map((term) => anchor(term).trigger),
    ...near.flatMap(({ terms }) => rarest(terms)),
  ]
  return alternatives.length > 0 ? alternatives : rarest(all)
}

interface Anchor {
  trigger: Trigger
  rarity: number
}

/** The word of a term that is least likely to occur elsewhere: long, spelt out, and no function word. */
function anchorOf(term: Term, stem: boolean, common: ReadonlySet<string>): Anchor {
  if (term.kind === 'regex') return { trigger: { kind: 'always' }, rarity: -2 }
  return best(term.words.map((word) => toAnchor(word, stem, common)))
}

function best(anchors: readonly Anchor[]): Anchor {
  return anchors.reduce((first, next) => (next.rarity > first.rarity ? next : first))
}

function toAnchor(word: WordPattern, stem: boolean, common: ReadonlySet<string>): Anchor {
  if ('literal' in word) {
    const { literal } = word
    const rarity = common.has(literal) ? literal.length / 100 : literal.length
    if (stem) return { trigger: { kind: 'stem', stem: literal }, rarity: rarity / 2 }
    return { trigger: { kind: 'word', text: literal, prefix: false }, rarity }
  }
  // `bed*` has the parts `bed` and nothing: what stands before its only star must begin the word.
  const [first = '', last, ...more] = word.parts
  if (first !== '' && last === '' && more.length === 0) {
    return { trigger: { kind: 'word', text: first, prefix: true }, rarity: first.length * 0.8 }
  }
  return { trigger: { kind: 'pattern', pattern: word }, rarity: -1 }
}
