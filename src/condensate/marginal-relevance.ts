/** How much relevance counts against novelty. */
const LAMBDA = 0.7

/** What maximal marginal relevance chooses from. Candidates are numbers; earlier ones win ties. */
export interface Choice {
  candidates: readonly number[]
  /** What is already chosen, and therefore no longer new. */
  chosen: readonly number[]
  /** 0 to 1. */
  relevance(candidate: number): number
  /** 0 to 1. */
  similarity(a: number, b: number): number
  /** Whether a candidate can be taken now; asked again in each round. */
  fits(candidate: number): boolean
  /** Told of each candidate as it is taken. */
  take(candidate: number): void
}

/**
 * Takes candidates one by one by maximal marginal relevance: relevant, and unlike what is already chosen
 * (0.7 · relevance − 0.3 · greatest similarity to a chosen one; Carbonell & Goldstein, SIGIR 1998), until none
 * fits. Relevance is scaled to its greatest value among the candidates. Costs candidates × taken.
 */
export function chooseByMarginalRelevance(choice: Choice): void {
  const { candidates, relevance, similarity } = choice
  const scale = candidates.reduce((most, candidate) => Math.max(most, relevance(candidate)), 1e-12)
  const open = candidates.map((candidate) => ({
    candidate,
    relevance: relevance(candidate) / scale,
    nearest: choice.chosen.reduce((most, other) => Math.max(most, similarity(candidate, other)), 0),
    taken: false,
  }))
  for (;;) {
    let best: (typeof open)[number] | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    for (const entry of open) {
      if (entry.taken) continue
      const score = LAMBDA * entry.relevance - (1 - LAMBDA) * entry.nearest
      if (score > bestScore && choice.fits(entry.candidate)) {
        best = entry
        bestScore = score
      }
    }
    if (!best) return
    best.taken = true
    choice.take(best.candidate)
    for (const entry of open) {
      if (!entry.taken) entry.nearest = Math.max(entry.nearest, similarity(entry.candidate, best.candidate))
    }
  }
}
