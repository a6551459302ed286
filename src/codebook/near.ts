import type { Segment, WordHit } from './segment.js'
import type { Term } from './term.js'

/**
 * Hits of all terms, in any order, each on a word of its own, with at most `within` steps from word to word between
 * the end of the first and the start of the last. Looks back from each hit and takes the nearest that fit.
 */
export function findNear(terms: readonly Term[], within: number, segment: Segment): WordHit[] {
  const all: NearHit[] = []
  for (const [term, compiled] of terms.entries()) {
    const found = segment.find(compiled)
    if (found.length === 0) return []
    for (const hit of found) all.push({ hit, term })
  }
  all.sort((a, b) => a.hit.firstWord - b.hit.firstWord || a.term - b.term)
  const kept = new Set<WordHit>()
  let first = 0
  for (const [index, last] of all.entries()) {
    const reach = last.hit.firstWord - within
    while ((all[first]?.hit.lastWord ?? reach) < reach) first++
    const before = all.slice(first, index).filter(({ hit }) => hit.lastWord >= reach)
    for (const hit of oneForEach(terms.length, last, before.reverse())) kept.add(hit)
  }
  return [...kept]
}

interface NearHit {
  hit: WordHit
  term: number
}

/**
 * One hit for each term, no two on the same word, the given one among them; none where that cannot be. Early
 * choices give way to later ones as in Kuhn's bipartite matching, so that any assignment there is gets found.
 */
function oneForEach(terms: number, last: NearHit, others: readonly NearHit[]): WordHit[] {
  const chosen = new Map<number, NearHit>([[last.hit.firstWord, last]])
  const assign = (term: number, tried: Set<number>): boolean => {
    for (const other of others) {
      const word = other.hit.firstWord
      if (other.term !== term || word === last.hit.firstWord || tried.has(word)) continue
      tried.add(word)
      const holder = chosen.get(word)
      if (holder && !assign(holder.term, tried)) continue
      chosen.set(word, other)
      return true
    }
    return false
  }
  for (let term = 0; term < terms; term++) {
    if (term !== last.term && !assign(term, new Set())) return []
  }
  return [...chosen.values()].map(({ hit }) => hit)
}
