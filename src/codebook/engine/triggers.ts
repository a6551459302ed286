import type { Term } from '../term.js'
import { rarityOf } from './anchor.js'

/** The part of a code's rules that speaks for it, compiled. */
export interface Reasons {
  any: readonly Term[]
  near: readonly { terms: readonly Term[] }[]
  all: readonly Term[]
}

/**
 * The triggers of a code: where its rules hold in a stretch of text, at least one of these terms occurs in it. `any`
 * terms and `near` are alternatives, so each gives one; of the terms of one `near`, all of which must occur, the
 * rarest is taken; a code with `all` alone needs only the rarest of those. `common` are function words.
 */
export function triggersOf({ any, near, all }: Reasons, common: ReadonlySet<string>): Term[] {
  const rarity = (term: Term): number =>
    term.kind === 'regex' ? -1 : Math.max(...term.words.map((word) => rarityOf(word, common)))
  const rarest = (terms: readonly Term[]): Term[] =>
    terms.length === 0 ? [] : [terms.reduce((first, next) => (rarity(next) > rarity(first) ? next : first))]
  const alternatives = [...any, ...near.flatMap(({ terms }) => rarest(terms))]
  return alternatives.length > 0 ? alternatives : rarest(all)
}
