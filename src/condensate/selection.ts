import { hearEveryone } from './coverage.js'
import { centralSentences, wholeUnit } from './excerpt.js'
import { chooseByMarginalRelevance } from './marginal-relevance.js'
import { type Picked, Picking } from './picking.js'
import { inReadingOrder } from './reading-order.js'
import { byRelevance, type WeighedUnits } from './weighed-units.js'

/** So many of the most central units are weighed for novelty against each other. */
const POOL = 300
/** With fewer words left than this no further unit is looked for. */
const WORTHWHILE = 4

/** The excerpts of one subgroup, in reading order, and who is not heard in them. */
export interface Selection {
  picks: readonly Picked[]
  /** Words of the excerpts together. */
  words: number
  /** Participants who speak to the subgroup but are in no excerpt. */
  unheard: readonly string[]
}

/**
 * Chooses excerpts of together about `budget` words: first every participant once (see `hearEveryone`), then the
 * most central units that say something new, by maximal marginal relevance among the 300 most central, then by
 * centrality alone. Whole units, but a first one that exceeds the budget by itself is cut to its most central
 * sentences. Near-linear in the number of units.
 */
export function selectExcerpts(weighed: WeighedUnits, budget: number): Selection {
  const picking = new Picking(weighed)
  hearEveryone(picking, budget)
  const ranked = byRelevance(weighed, [...weighed.units.keys()])
  const fits = (index: number) =>
    picking.isOpen(index) &&
    (weighed.words[index] as number) > 0 &&
    picking.words + (weighed.words[index] as number) <= budget
  if (budget - picking.words >= WORTHWHILE) {
    chooseByMarginalRelevance({
      candidates: ranked.slice(0, POOL),
      chosen: picking.picks.map((pick) => pick.index),
      relevance: (index) => weighed.relevance[index] as number,
      similarity: weighed.similarity,
      fits,
      take: (index) => picking.take(wholeUnit(weighed, index)),
    })
  }
  for (const index of ranked.slice(POOL)) {
    if (budget - picking.words < WORTHWHILE) break
    if (fits(index)) picking.take(wholeUnit(weighed, index))
  }
  const first = ranked[0]
  if (picking.picks.length === 0 && first !== undefined) {
    picking.take(centralSentences(weighed, first, budget))
  }
  return {
    picks: inReadingOrder(weighed, picking.picks),
    words: picking.words,
    unheard: [...weighed.participants.keys()].filter((person) => !picking.heard.has(person)),
  }
}
