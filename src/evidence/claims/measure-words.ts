import { type UnicodePattern, unicode } from '../../language/unicode.js'
import type { ClaimWords } from './claim-words.js'
import { bounded } from './quantities.js'

/** A mean, a standard deviation, a median or a range as written in a sentence; offsets are UTF-16 within it. */
export interface WrittenMeasure {
  measure: 'mean' | 'SD' | 'median' | 'range'
  /** One number, or two of a range. */
  numbers: readonly string[]
  start: number
  end: number
  /** The number is said to be near only. */
  about: boolean
}

const N = String.raw`\d{1,3}(?:[.,]\d{1,2})?(?![\p{N}%]|\s%)`
const NEAR =
  /(?:about|approximately|around|roughly|circa|ca\.?|cirka|omtrent|rundt|om lag|ungefär|omkring|etwa|ungefähr|rund|noin|environ|aproximadamente|unos)\s*$/iu

/** Finds means, deviations, medians and ranges in sentences of one language. */
export class MeasureWords {
  readonly #patterns: readonly (readonly [WrittenMeasure['measure'], UnicodePattern])[]
  readonly #range: UnicodePattern

  constructor({ mean, deviation, median, range, to }: ClaimWords) {
    // Up to the number there may be words (`mean age of the participants was 51`), but no mark and no other number.
    const words = String.raw`[^\d.;()±–]{0,60}?`
    const sign = String.raw`\s*[=:]?\s*`
    const longer = (list: string) =>
      list
        .split(', ')
        .filter((each) => each !== '±' && !/^(?:M|ka|md|kh)$/.test(each))
        .join(',')
    this.#patterns = [
      ['SD', unicode.g`(?:${bounded(longer(deviation))}|±)(?:${words}|${sign})(${N})`],
      ['mean', unicode.g`(?:${bounded(longer(mean))}${words}|(?<![\p{L}\p{N}])(?:M|ka)${sign})(${N})`],
      ['median', unicode.g`(?:${bounded(longer(median))}${words}|(?<![\p{L}\p{N}])(?:Mdn|md)${sign})(${N})`],
    ]
    this.#range = unicode.g`(${bounded(range)}[^\d.;()]{0,50}?|^\s*)(${N})(?:\s?[-–‐‑]\s?|\s+(?:${bounded(to)})\s+)(${N})`
  }

  /** What a sentence measures, in its order. */
  in(text: string): WrittenMeasure[] {
    const found: WrittenMeasure[] = []
    for (const [measure, pattern] of this.#patterns) {
      for (const match of text.matchAll(pattern.for(text))) {
        const [whole, number = ''] = match
        const end = match.index + whole.length
        // `mean age 34–67` gives a range, `average 3 participants` no mean of people.
        if (/^\s?[-–‐‑]\s?\d/.test(text.slice(end))) continue
        const about = NEAR.test(text.slice(0, end - number.length))
        found.push({ measure, numbers: [number], start: match.index, end, about })
      }
    }
    for (const match of text.matchAll(this.#range.for(text))) {
      const [whole, lead = '', low = '', high = ''] = match
      if (lead.trim() === '') continue
      const start = match.index
      found.push({
        measure: 'range',
        numbers: [low, high],
        start,
        end: start + whole.length,
        about: NEAR.test(lead),
      })
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
