import type { TermSpace, TermVector } from './term-vectors.js'

/** A text of fewer words says little by itself, however central its words are. */
const FULL_WORDS = 8

/** How near a text stands to what all texts of a space have in common, 0 to 1. */
export type Centrality = (vector: TermVector, words: number) => number

/**
 * Measures centrality as the cosine to the centroid of all vectors (Radev et al., Information Processing &
 * Management 2004;40:919–938), lowered in proportion for texts under eight words. One pass over the vectors.
 */
export function centralityIn(space: TermSpace): Centrality {
  const centroid = new Float64Array(space.terms)
  for (const { terms, weights } of space.vectors) {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      centroid[term] = (centroid[term] as number) + (weights[at] as number)
    }
  }
  let squares = 0
  for (const weight of centroid) squares += weight * weight
  const length = Math.sqrt(squares)
  return ({ terms, weights }, words) => {
    if (length === 0) return 0
    let sum = 0
    for (let at = 0; at < terms.length; at++) {
      sum += (weights[at] as number) * (centroid[terms[at] as number] as number)
    }
    return (sum / length) * Math.min(1, words / FULL_WORDS)
  }
}
