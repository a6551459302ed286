import { type Fit, fitsIn } from '../match/fit.js'
import { wordsOf } from '../wording/bare-words.js'
import { betweenClauses, type Wording } from '../wording/wording.js'
import type { Evidence } from './evidence.js'
import { fitsOf } from './fits-of.js'
import { placeOfFit } from './places.js'
import type { SaidPlace } from './verdict.js'

/** Fewer words stand everywhere. */
const LEAST = 3

/** Of words that stand everywhere so many places are looked at. */
const MOST_PLACES = 256

/** What became of the parts around a reporting clause, of which each stands word for word, though not all in a row. */
export interface Interrupted {
  /** `altered` where one turn holds them all, with words between them or in another order; else `spliced`. */
  kind: 'altered' | 'spliced'
  places: readonly SaidPlace[]
}

/**
 * Judges a quotation that stands nowhere in a row by what stands around its reporting clauses. Undefined where nothing
 * interrupts it, or where a part is too short to tell or stands nowhere.
 */
export function judgeInterrupted(wording: Wording, evidence: Evidence): Interrupted | undefined {
  const parts = betweenClauses(wording)
  if (parts.length < 2 || parts.some((part) => wordsOf(part).length < LEAST)) return undefined
  const fits = parts.map((part) => fitsOf(part, evidence).slice(0, MOST_PLACES))
  const [first = [], ...others] = fits
  if (fits.some((each) => each.length === 0)) return undefined
  for (const { turn } of first) {
    const own = parts.map((part) => fitsIn(part, turn, evidence.allowances)[0])
    const all = own.flatMap((fit) => fit ?? [])
    if (all.length === parts.length) {
      const [from, to] = [Math.min(...all.map((fit) => fit.from)), Math.max(...all.map((fit) => fit.to))]
      return { kind: 'altered', places: [placeOfFit({ turn, fragments: [], from, to }, evidence)] }
    }
  }
  const [best] = first
    .map((start) => nearestTo(start, others))
    .sort((one, other) => length(one) - length(other))
  return best && { kind: 'spliced', places: best.map((fit) => placeOfFit(fit, evidence)) }
}

/** Of the places of each further part the one that is nearest to the part before it. */
function nearestTo(start: Fit, others: readonly (readonly Fit[])[]): Fit[] {
  const chain = [start]
  for (const fits of others) chain.push(nearest(chain.at(-1) ?? start, fits))
  return chain
}

function nearest(to: Fit, fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (distance(to, fit) < distance(to, best) ? fit : best))
}

/** How many turns stand between two places; those of two transcripts are as far apart as can be. */
function distance(one: Fit, other: Fit): number {
  if (one.turn.transcript !== other.turn.transcript) return Number.MAX_SAFE_INTEGER
  return Math.abs(one.turn.turn.number - other.turn.turn.number)
}

function length(chain: readonly Fit[]): number {
  return chain.reduce((sum, fit, index) => sum + (index > 0 ? distance(chain[index - 1] as Fit, fit) : 0), 0)
}
