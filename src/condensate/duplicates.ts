import { similarity, type TermSpace, type TermVector } from './term-vectors.js'

/** From this cosine on, two texts say the same. */
const ALIKE = 0.85
/** With fewer different terms a high cosine is chance; such texts are alike only when their words are the same. */
const FEWEST_TERMS = 3

/** Finds the texts that say the same as one text, by its number; ascending, without the text itself. */
export type Alike = (index: number) => number[]

/**
 * Tells which texts say the same: the same words in the same order, or a cosine of at least 0.85. Finding those of one text costs
 * about as much as its rarest terms are frequent: a text that shares none of the terms that carry the first part of
 * the weight cannot reach the threshold (prefix filtering; Bayardo, Ma & Srikant, WWW 2007).
 */
export function alikeIn(space: TermSpace): Alike {
  const keys = space.said
  const same = new Map<string, number[]>()
  // Only the first of equal texts is indexed, so that one sentence said by thousands costs nothing.
  const firsts: number[] = []
  for (const [index, key] of keys.entries()) {
    const list = same.get(key)
    if (list) list.push(index)
    else {
      same.set(key, [index])
      firsts.push(index)
    }
  }
  const textsOf = indexByTerm(firsts, space)
  return (index) => {
    const found = new Set(same.get(keys[index] ?? '') ?? [])
    const own = space.vectors[index]
    if (own && own.terms.length >= FEWEST_TERMS) {
      const met = new Set<number>()
      for (const term of heaviest(own)) for (const other of textsOf(term)) met.add(other)
      for (const other of met) {
        const vector = space.vectors[other]
        if (!vector || vector.terms.length < FEWEST_TERMS || similarity(own, vector) < ALIKE) continue
        for (const one of same.get(keys[other] ?? '') ?? []) found.add(one)
      }
    }
    found.delete(index)
    return [...found].sort((a, b) => a - b)
  }
}

/** The terms without which no other vector can reach the threshold: the rest is shorter than it. */
function heaviest({ terms, weights }: TermVector): number[] {
  const order = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
  const taken: number[] = []
  let rest = 1
  for (const at of order) {
    // A hair's breadth of reserve, so that rounding never loses a pair.
    if (rest < ALIKE * ALIKE - 1e-9) break
    taken.push(terms[at] as number)
    rest -= (weights[at] as number) ** 2
  }
  return taken
}

/** For each term the texts that have it, ascending; laid out in two flat arrays. */
function indexByTerm(texts: readonly number[], space: TermSpace): (term: number) => Int32Array {
  const starts = new Int32Array(space.terms + 1)
  const termsOf = (text: number) => space.vectors[text]?.terms ?? []
  for (const text of texts)
    for (const term of termsOf(text)) starts[term + 1] = (starts[term + 1] as number) + 1
  for (let term = 0; term < space.terms; term++) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number)
  }
  const next = starts.slice()
  const entries = new Int32Array(starts[space.terms] ?? 0)
  for (const text of texts) {
    for (const term of termsOf(text)) {
      const at = next[term] as number
      entries[at] = text
      next[term] = at + 1
    }
  }
  return (term) => entries.subarray(starts[term], starts[term + 1])
}
