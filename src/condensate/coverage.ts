import { centralSentences, type Excerpt, wholeUnit } from './excerpt.js'
import type { Picking } from './picking.js'
import { participantOf, type WeighedUnits } from './weighed-units.js'

/**
 * Lets every participant be heard once, as far as the words go. Each has an equal share of them and is heard with
 * the most central unit that fits the share, else with the shortest one. Where that is more than all the words,
 * units longer than the share are cut to their most central sentences (with more than 2,000 participants only the
 * shortest units); where it still is, the shortest excerpts are taken, so that as many as possible are heard. One
 * excerpt is taken even when it alone is too long.
 */
export function hearEveryone(picking: Picking, budget: number): void {
  const { weighed } = picking
  if (weighed.participants.size === 0) return
  const share = Math.floor(budget / weighed.participants.size)
  const total = (excerpts: readonly Excerpt[]) => excerpts.reduce((sum, { words }) => sum + words, 0)
  let offers = offer(picking, share)
  if (total(offers) > budget) {
    const longest = lengthOfNth(offers, MOST_CUT)
    offers = offers.map((excerpt) =>
      excerpt.words <= share || excerpt.words > longest ? excerpt : cut(picking, excerpt, share),
    )
  }
  if (total(offers) > budget) {
    const { relevance } = weighed
    offers.sort(
      (a, b) =>
        a.words - b.words ||
        (relevance[b.index] as number) - (relevance[a.index] as number) ||
        a.index - b.index,
    )
  }
  for (const first of offers) {
    // Someone who said the same as an excerpt already taken is cited there; else another unit may still be open.
    const excerpt = picking.isOpen(first.index) ? first : another(picking, first, share)
    if (excerpt && (picking.words + excerpt.words <= budget || picking.picks.length === 0))
      picking.take(excerpt)
  }
}

/** Of more participants than this, those who have only longer units to offer would seldom come to word. */
const MOST_CUT = 2000

/** How long the n-th shortest excerpt is; infinite where there are fewer. */
function lengthOfNth(excerpts: readonly Excerpt[], n: number): number {
  if (excerpts.length <= n) return Number.POSITIVE_INFINITY
  return Int32Array.from(excerpts, ({ words }) => words).sort()[n - 1] as number
}

/** An excerpt of fewer words seldom says anything without what was said before it. */
const TELLING = 6

/** For each participant the most central unit of at most `share` words, else the shortest one. */
function offer({ weighed }: Picking, share: number): Excerpt[] {
  return [...weighed.participants.values()].map((own) => best(weighed, own, share))
}

function best(weighed: WeighedUnits, own: readonly number[], share: number): Excerpt {
  const fitting = own.filter((index) => length(weighed, index) <= share && length(weighed, index) > 0)
  const telling = fitting.filter((index) => length(weighed, index) >= TELLING)
  if (telling.length > 0) return wholeUnit(weighed, mostCentral(weighed, telling))
  if (fitting.length > 0) return wholeUnit(weighed, mostCentral(weighed, fitting))
  const shortest = own.reduce((one, index) => (length(weighed, index) < length(weighed, one) ? index : one))
  return wholeUnit(weighed, shortest)
}

/** What else a participant said whose first offer is closed; undefined where the participant is heard already. */
function another(picking: Picking, closed: Excerpt, share: number): Excerpt | undefined {
  const { weighed } = picking
  const unit = weighed.units[closed.index]
  const person = unit && participantOf(unit)
  if (person === undefined || picking.heard.has(person)) return undefined
  const open = weighed.participants.get(person)?.filter((index) => picking.isOpen(index)) ?? []
  return open.length === 0 ? undefined : best(weighed, open, share)
}

/** The shorter of a participant's shortest unit and the central sentences of it. */
function cut({ weighed }: Picking, whole: Excerpt, share: number): Excerpt {
  const sentences = centralSentences(weighed, whole.index, share)
  return sentences.words < whole.words ? sentences : whole
}

function mostCentral({ relevance }: WeighedUnits, indices: readonly number[]): number {
  return indices.reduce((best, index) =>
    (relevance[index] as number) > (relevance[best] as number) ? index : best,
  )
}

function length({ words }: WeighedUnits, index: number): number {
  return words[index] as number
}
