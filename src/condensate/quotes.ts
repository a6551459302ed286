import { CONTEXT_ROLES } from '../transcript/transcript.js'
import type { Picked } from './picking.js'
import { byRelevance, type WeighedUnits } from './weighed-units.js'

/** So many of the most central units, and of each participant's so many, are looked at. */
const POOL = 300
const PER_PARTICIPANT = 3

/** What quotes are chosen with regard to. */
export interface QuoteChoice {
  count: number
  picks: readonly Picked[]
  /** Participants who are in no excerpt. */
  unheard: readonly string[]
  /** Whether a unit is quoted in another subgroup already. */
  isQuoted(index: number): boolean
}

/**
 * Chooses units to be quoted in full, at most `count`. What comes first decides: a participant speaks; a length
 * that reads well (8 to 60 words); the unit is not, and says not the same as, an excerpt or another quote; its
 * participant is in no excerpt, or at least not yet quoted; its session is not yet quoted; centrality. An excerpt,
 * or a quote of another subgroup, is quoted again only where there would be no quote at all.
 */
export function chooseQuotes(weighed: WeighedUnits, choice: QuoteChoice): number[] {
  const { units, relevance, words } = weighed
  const { count } = choice
  const used = new Set(choice.picks.flatMap((pick) => [pick.index, ...weighed.alike(pick.index)]))
  const unheard = new Set(choice.unheard)
  const people = new Set<string>()
  const sessions = new Set<string>()
  const chosen: number[] = []
  const open = new Set(candidates(weighed, count).filter((index) => (words[index] as number) > 0))
  const rank = (index: number): number[] => {
    const unit = units[index]
    return [
      CONTEXT_ROLES.has(unit?.role ?? '') ? 0 : 1,
      readability(words[index] as number),
      used.has(index) || choice.isQuoted(index) ? 0 : 1,
      novelty(unit?.participant ?? ''),
      sessions.has(unit?.transcript ?? '') ? 0 : 1,
      relevance[index] as number,
    ]
  }
  const novelty = (person: string) => (people.has(person) ? 0 : unheard.has(person) ? 2 : 1)
  while (chosen.length < count) {
    let best: number | undefined
    let bestRank: number[] = []
    for (const index of open) {
      if (chosen.length > 0 && (used.has(index) || choice.isQuoted(index))) continue
      const own = rank(index)
      if (best === undefined || isAbove(own, bestRank)) {
        best = index
        bestRank = own
      }
    }
    const unit = best === undefined ? undefined : units[best]
    if (best === undefined || !unit) break
    chosen.push(best)
    open.delete(best)
    used.add(best)
    for (const index of weighed.alike(best)) used.add(index)
    people.add(unit.participant ?? '')
    sessions.add(unit.transcript)
  }
  return chosen
}

/** The most central units, and the most central of each participant, so that nobody is overlooked in a large group. */
function candidates(weighed: WeighedUnits, count: number): number[] {
  const ranked = byRelevance(weighed, [...weighed.units.keys()])
  const pool = new Set(ranked.slice(0, Math.max(POOL, 10 * count)))
  const taken = new Map<string, number>()
  for (const index of ranked) {
    const person = weighed.units[index]?.participant ?? ''
    const own = taken.get(person) ?? 0
    if (own >= PER_PARTICIPANT || readability(weighed.words[index] as number) < 2) continue
    taken.set(person, own + 1)
    pool.add(index)
  }
  return [...pool]
}

function readability(words: number): number {
  if (words >= 8 && words <= 60) return 2
  return words >= 4 && words <= 120 ? 1 : 0
}

/** Compares two ranks from the first number on. */
function isAbove(rank: readonly number[], other: readonly number[]): boolean {
  for (const [at, value] of rank.entries()) {
    const difference = value - (other[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
