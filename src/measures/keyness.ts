import type { LanguageCode } from '../language/languages.js'
import { logLikelihood } from './log-likelihood.js'
import { logRatio } from './log-ratio.js'
import type { TalkOfCodes } from './talk-of-codes.js'
import { LONGEST_PHRASE, phraseOf, wordRuns } from './word-runs.js'

/** A word or phrase of the accepted units, held against the rest. */
export interface KeyPhrase {
  phrase: string
  /** How many words it has. */
  length: number
  /** Occurrences in the accepted units, and how many sequences of its length those hold. */
  count: number
  size: number
  /** The same in the rest. */
  restCount: number
  restSize: number
  /** Accepted units in which it occurs. */
  units: number
  /** Log-likelihood ratio, see `logLikelihood`. */
  g2: number
  /** Effect size, see `logRatio`. */
  logRatio: number
}

export interface KeynessOptions {
  /** Accepted units in which a phrase must occur. */
  leastUnits: number
  /** Words that may neither begin nor end a phrase, by language. */
  stopWords: (language: LanguageCode) => ReadonlySet<string>
}

/**
 * Words and phrases of two and three words that are relatively more frequent in the accepted units than in the rest, by G²
 * (the largest first), then by log ratio, then in code-unit order. Sizes are counted per length of phrase, as n-gram
 * frequencies are. Two passes over what was said: only what occurs in the accepted units is counted in the rest.
 */
export function keyness(talk: TalkOfCodes, { leastUnits, stopWords }: KeynessOptions): KeyPhrase[] {
  const size = noSizes()
  const restSize = noSizes()
  const tallies = new Map<string, Tally>()
  for (const [number, unit] of talk.accepted.entries()) {
    const stops = stopWords(unit.language)
    for (const run of wordRuns(unit)) {
      for (let from = 0; from < run.length; from++) {
        const isStop = stops.has(run[from]?.folded ?? '')
        for (let length = 1; length <= LONGEST_PHRASE && from + length <= run.length; length++) {
          const last = run[from + length - 1]
          // Units may overlap; what is said once is counted once.
          const isNew = (last?.end ?? 0) > unit.metUpTo
          if (isNew) size[length] = (size[length] ?? 0) + 1
          if (isStop || stops.has(last?.folded ?? '')) continue
          const phrase = phraseOf(run, from, from + length)
          let own = tallies.get(phrase)
          if (!own) {
            own = { first: run[from]?.folded ?? '', length, count: 0, restCount: 0, units: 0, last: -1 }
            tallies.set(phrase, own)
          }
          if (isNew) own.count++
          if (own.last !== number) own.units++
          own.last = number
        }
      }
    }
  }
  for (const [phrase, { units }] of tallies) if (units < leastUnits) tallies.delete(phrase)
  countRest(talk, tallies, restSize)
  return [...tallies]
    .map(([phrase, { length, count, units, restCount }]): KeyPhrase => {
      const c = size[length] ?? 0
      const d = restSize[length] ?? 0
      return {
        ...{ phrase, length, count, size: c, restCount, restSize: d, units },
        g2: logLikelihood(count, restCount, c, d),
        logRatio: logRatio(count, restCount, c, d) ?? 0,
      }
    })
    .filter((key) => key.count * key.restSize > key.restCount * key.size)
    .sort((a, b) => b.g2 - a.g2 || b.logRatio - a.logRatio || (a.phrase < b.phrase ? -1 : 1))
}

interface Tally {
  /** Its first word. */
  first: string
  length: number
  count: number
  restCount: number
  units: number
  /** The unit met last. */
  last: number
}

function noSizes(): number[] {
  return new Array<number>(LONGEST_PHRASE + 1).fill(0)
}

function countRest({ rest }: TalkOfCodes, tallies: ReadonlyMap<string, Tally>, size: number[]): void {
  // Most words of the rest begin no phrase that is wanted, and are only counted.
  const beginnings = new Map<string, number>()
  for (const { first, length } of tallies.values())
    beginnings.set(first, Math.max(length, beginnings.get(first) ?? 0))
  for (const stretch of rest) {
    for (const run of wordRuns(stretch)) {
      for (let length = 1; length <= LONGEST_PHRASE; length++)
        size[length] = (size[length] ?? 0) + Math.max(0, run.length - length + 1)
      for (let from = 0; from < run.length; from++) {
        const longest = beginnings.get(run[from]?.folded ?? '') ?? 0
        for (let length = 1; length <= longest && from + length <= run.length; length++) {
          const own = tallies.get(phraseOf(run, from, from + length))
          if (own) own.restCount++
        }
      }
    }
  }
}
