import type { Code, Codebook } from '../codebook/codebook.js'
import type { Hit } from '../codebook/segment.js'
import type { CodedTranscript, FoundUnit } from '../coding/code-transcript.js'
import { type Proportion, wilson } from './wilson.js'

/** What became of the units that a rule or one of its terms found for a code. */
export interface Verdicts {
  /** Accepted with this code: the rule was right. */
  accepted: number
  /** Excluded: the rule was wrong. */
  excluded: number
  /** Accepted with other codes, not with this one: wrong for this code. */
  recoded: number
  /** Set aside: judged neither right nor wrong. */
  setAside: number
  /** Nobody has decided yet. */
  undecided: number
}

/** A term of a code and how it fares. */
export interface TermAccuracy {
  term: string
  /** The lists of the code that hold it. */
  rules: readonly ('any' | 'near' | 'all')[]
  verdicts: Verdicts
  /** Accepted units in which no other term of the code hit: they would be lost without it. */
  alone: number
  precision: Proportion | undefined
  recall: Proportion | undefined
}

/** A code and how its rule fares. */
export interface RuleAccuracy {
  code: Code
  verdicts: Verdicts
  /** Accepted with this code by an analyst where its rule hit nothing. */
  missed: number
  /** Accepted among those decided either way (accepted, excluded, recoded). Undefined where there is none. */
  precision: Proportion | undefined
  /** Found among those accepted. What nobody read is not known to be missed, so it is an upper bound. */
  recall: Proportion | undefined
  /** In the order of the codebook: `any`, `near`, `all`; those that never hit among them. */
  terms: readonly TermAccuracy[]
}

/**
 * Judges the rules of codes by what the analysts decided. What is counted are pairs of a meaning unit and a code. Found by
 * the rule and accepted with the code is a hit; excluded or recoded is a false one; accepted with the code where the rule
 * hit nothing is a miss. Set aside and undecided units count for neither. One pass over the units.
 */
export function ruleAccuracy(
  coded: readonly Pick<CodedTranscript, 'units'>[],
  codes: Iterable<Code>,
): RuleAccuracy[] {
  const tallies = new Map<string, Tally>()
  for (const code of codes) tallies.set(code.id, new Tally(code))
  for (const { units } of coded) {
    for (let first = 0; first < units.length; ) {
      let last = first
      while (units[last + 1]?.turn === units[first]?.turn) last++
      countTurn(units.slice(first, last + 1), tallies)
      first = last + 1
    }
  }
  return [...tallies.values()].map((tally) => tally.accuracy())
}

/** What a unit says of one code that the rules found in it. */
interface Find {
  code: string
  verdict: keyof Verdicts
  hits: Hit[]
}

function countTurn(units: readonly FoundUnit[], tallies: ReadonlyMap<string, Tally>): void {
  const finds = units.flatMap((unit) => findsOf(unit, tallies))
  // Two decisions about one sentence each give it a code: what one leaves out is not recoded if the other speaks of it.
  const judged = new Set<string>()
  const keyOf = (code: string, { start, end, term }: Hit): string => `${start} ${end} ${code} ${term}`
  for (const isRecoded of [false, true]) {
    for (const { code, verdict, hits } of finds) {
      if ((verdict === 'recoded') !== isRecoded) continue
      if (isRecoded && hits.some((hit) => judged.has(keyOf(code, hit)))) continue
      for (const hit of hits) judged.add(keyOf(code, hit))
      tallies.get(code)?.found(verdict, new Set(hits.map((hit) => hit.term)))
    }
  }
  for (const unit of units) {
    if (unit.decision?.status !== 'accepted') continue
    for (const code of unit.codes) {
      const tally = unit.hits.some((each) => each.code === code) ? undefined : tallies.get(code)
      if (tally) tally.missed++
    }
  }
}

function findsOf(unit: FoundUnit, tallies: ReadonlyMap<string, Tally>): Find[] {
  const finds = new Map<string, Find>()
  for (const { code, hit } of unit.hits) {
    if (!tallies.has(code)) continue
    const known = finds.get(code)
    if (known) known.hits.push(hit)
    else finds.set(code, { code, verdict: verdictOn(unit, code), hits: [hit] })
  }
  return [...finds.values()]
}

function verdictOn({ decision, codes }: FoundUnit, code: string): keyof Verdicts {
  if (!decision || decision.status === 'candidate') return 'undecided'
  if (decision.status === 'set-aside') return 'setAside'
  if (decision.status === 'excluded') return 'excluded'
  return codes.includes(code) ? 'accepted' : 'recoded'
}

class Tally {
  readonly #verdicts = noVerdicts()
  readonly #terms: ReadonlyMap<string, TermTally>
  missed = 0

  constructor(readonly code: Code) {
    this.#terms = termsOf(code)
  }

  found(verdict: keyof Verdicts, terms: ReadonlySet<string>): void {
    this.#verdicts[verdict]++
    for (const term of terms) {
      const tally = this.#terms.get(term)
      if (!tally) continue
      tally.verdicts[verdict]++
      if (verdict === 'accepted' && terms.size === 1) tally.alone++
    }
  }

  accuracy(): RuleAccuracy {
    const { accepted } = this.#verdicts
    const all = accepted + this.missed
    return {
      code: this.code,
      verdicts: this.#verdicts,
      missed: this.missed,
      precision: precisionOf(this.#verdicts),
      recall: wilson(accepted, all),
      terms: [...this.#terms].map(([term, { rules, verdicts, alone }]) => ({
        ...{ term, rules: [...rules], verdicts, alone },
        precision: precisionOf(verdicts),
        recall: wilson(verdicts.accepted, all),
      })),
    }
  }
}

interface TermTally {
  rules: Set<'any' | 'near' | 'all'>
  verdicts: Verdicts
  alone: number
}

function termsOf({ match }: Code): Map<string, TermTally> {
  const terms = new Map<string, TermTally>()
  const add = (rule: 'any' | 'near' | 'all', list: readonly string[]): void => {
    for (const term of list) {
      const tally = terms.get(term) ?? { rules: new Set(), verdicts: noVerdicts(), alone: 0 }
      tally.rules.add(rule)
      terms.set(term, tally)
    }
  }
  add('any', match.any)
  for (const near of match.near) add('near', near.terms)
  add('all', match.all)
  return terms
}

function noVerdicts(): Verdicts {
  return { accepted: 0, excluded: 0, recoded: 0, setAside: 0, undecided: 0 }
}

function precisionOf({ accepted, excluded, recoded }: Verdicts): Proportion | undefined {
  return wilson(accepted, accepted + excluded + recoded)
}

/** How many units were found. */
export function foundBy({ accepted, excluded, recoded, setAside, undecided }: Verdicts): number {
  return accepted + excluded + recoded + setAside + undecided
}

/** Sorts codes, and the terms of each, by precision, the least first; those without one come last, as they stood. */
export function sortByPrecision(accuracies: readonly RuleAccuracy[]): RuleAccuracy[] {
  const key = ({ precision }: { precision: Proportion | undefined }): number => precision?.value ?? Infinity
  // Two that have none are not comparable by difference.
  const compare = <T extends { precision: Proportion | undefined }>(a: T, b: T): number =>
    key(a) === key(b) ? 0 : key(a) - key(b)
  return accuracies.map((each) => ({ ...each, terms: [...each.terms].sort(compare) })).sort(compare)
}

/** A term that was wrong more often than right, and the code it belongs to. */
export interface DoubtfulTerm extends TermAccuracy {
  code: Code
}

/** Terms of which more finds were excluded or recoded than accepted; the most wrong ones first, then as they stand. */
export function doubtfulTerms(accuracies: readonly RuleAccuracy[]): DoubtfulTerm[] {
  const wrong = ({ verdicts: { excluded, recoded } }: DoubtfulTerm): number => excluded + recoded
  return accuracies
    .flatMap(({ code, terms }) => terms.map((term) => ({ ...term, code })))
    .filter((term) => wrong(term) > term.verdicts.accepted)
    .sort((a, b) => wrong(b) - wrong(a))
}

/** The codes of these ids, or all where none is named, in the order of the codebook. */
export function codesNamed({ codes }: Pick<Codebook, 'codes'>, ids: ReadonlySet<string>): Code[] {
  return [...codes.values()].filter((code) => ids.size === 0 || ids.has(code.id))
}
