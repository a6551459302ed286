import { foldWhiteSpace } from '../../language/fold.js'
import type { Quantifier } from './claim-words.js'

/** A bound of a condition: how many, or which share as a fraction. */
export type Bound = { count: number } | { share: readonly [part: number, whole: number] }

/** What a number of participants must fulfil. */
export type Condition =
  | { is: '>' | '>=' | '<' | '<=' | '='; bound: Bound }
  | { is: 'between'; least: Bound; most: Bound }
  | { is: 'all' }
  | { is: 'none' }
  /** As many as the claim itself says. */
  | { is: 'exact' }

/** What a researcher lets a word mean. */
export interface Threshold {
  quantifier: Quantifier | 'number'
  /** Of a single number (`two: 2`); else null. */
  number: number | null
  /** All of them hold. */
  conditions: readonly Condition[]
  /** As written. */
  text: string
}

/** Why a threshold cannot be read. */
export interface Unreadable {
  message: string
}

const VALUE = String.raw`\d+(?:\.\d+)?(?:\s*\/\s*\d+|\s*%)?`
const COMPARED = new RegExp(`^(>=|<=|>|<|=|≥|≤)\\s*(${VALUE})$`)
const BETWEEN = new RegExp(`^(${VALUE})\\s*(?:-|–|to)\\s*(${VALUE})$`)
const ALONE = new RegExp(`^${VALUE}$`)

/** What is shown to whoever wrote something else. */
export const THRESHOLD_FORMS =
  '"> 1/2", ">= 30%", ">= 3", "2-4", "1/3-1/2", ">= 3 and > 1/4", all, none, exact'

/**
 * Reads a threshold: conditions joined by `and`. A condition is a comparison (`> 1/2`, `>= 3`), a closed range (`2-4`,
 * `30-50%`), a single value (the same as `=`), or `all`, `none`, `exact`. A whole number counts people; a fraction, a
 * percentage and a decimal below 1 are shares of those the claim is about.
 */
export function readThreshold(written: string | number): readonly Condition[] | Unreadable {
  const text = foldWhiteSpace(String(written))
  const conditions: Condition[] = []
  for (const part of text.split(/\s+and\s+/i)) {
    const condition = readCondition(part.trim())
    if ('message' in condition) return condition
    conditions.push(condition)
  }
  return conditions
}

function readCondition(text: string): Condition | Unreadable {
  const word = text.toLowerCase()
  if (word === 'all' || word === 'none' || word === 'exact') return { is: word }
  const compared = COMPARED.exec(text)
  if (compared) {
    const bound = readBound(compared[2] ?? '')
    if ('message' in bound) return bound
    const sign = (compared[1] ?? '=').replace('≥', '>=').replace('≤', '<=')
    return { is: sign as '>', bound }
  }
  if (ALONE.test(text)) {
    const bound = readBound(text)
    return 'message' in bound ? bound : { is: '=', bound }
  }
  const between = BETWEEN.exec(text)
  if (!between) return { message: `"${text}" is no condition` }
  const [, low = '', high = ''] = between
  // In `30-50%` the sign holds for both.
  const isPercent = high.endsWith('%') && /^\d+(?:\.\d+)?$/.test(low)
  const least = readBound(isPercent ? `${low}%` : low)
  const most = readBound(high)
  if ('message' in least) return least
  if ('message' in most) return most
  if ('count' in least !== 'count' in most) return { message: `"${text}" mixes a number with a share` }
  if (numeric(least) > numeric(most)) return { message: `"${text}" begins above its end` }
  return { is: 'between', least, most }
}

function readBound(text: string): Bound | Unreadable {
  const [, value = '', divided, percent] = /^(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+)|(\s*%))?$/.exec(text) ?? []
  const [whole = '', decimals = ''] = value.split('.')
  const scale = 10 ** decimals.length
  const part = Number(whole + decimals)
  if (divided === undefined && percent === undefined) {
    if (decimals === '') return { count: part }
    return part > scale ? { message: `"${text}" is no whole number and no share` } : { share: [part, scale] }
  }
  if (divided !== undefined && decimals !== '')
    return { message: `"${text}" is no fraction of whole numbers` }
  const of = divided === undefined ? 100 * scale : Number(divided)
  if (of === 0) return { message: `"${text}" divides by nothing` }
  if (part > of) return { message: `"${text}" is more than all of them` }
  return { share: [part, of] }
}

function numeric(bound: Bound): number {
  return 'count' in bound ? bound.count : bound.share[0] / bound.share[1]
}

/** How many there are, of how many. */
export interface Share {
  n: number
  of: number
}

/**
 * The conditions that do not hold; shares are compared without rounding.
 *
 * @param claimed the number that the claim itself names
 * @param narrow whether more may be counted than the claim is about: then nothing is too many
 */
export function unfulfilled(
  conditions: readonly Condition[],
  { n, of }: Share,
  claimed: number | null,
  narrow: boolean,
): Condition[] {
  const side = (bound: Bound): number =>
    'count' in bound ? n - bound.count : n * bound.share[1] - of * bound.share[0]
  const enough = (difference: number) => narrow || difference <= 0
  return conditions.filter((condition) => {
    switch (condition.is) {
      case 'all':
        return n !== of
      case 'none':
        return !narrow && n > 0
      case 'exact':
        return claimed !== null && (n < claimed || !enough(n - claimed))
      case 'between':
        return side(condition.least) < 0 || !enough(side(condition.most))
      case '>':
        return side(condition.bound) <= 0
      case '>=':
        return side(condition.bound) < 0
      case '<':
        return !narrow && side(condition.bound) >= 0
      case '<=':
        return !enough(side(condition.bound))
      default:
        return side(condition.bound) < 0 || !enough(side(condition.bound))
    }
  })
}

/** A condition in words: `more than 1/2`, `at least 3`, `2 to 4`. */
export function conditionText(condition: Condition): string {
  switch (condition.is) {
    case 'all':
      return 'all of them'
    case 'none':
      return 'none'
    case 'exact':
      return 'as many as it says'
    case 'between':
      return `${boundText(condition.least)} to ${boundText(condition.most)}`
    default: {
      const words = { '>': 'more than ', '>=': 'at least ', '<': 'fewer than ', '<=': 'at most ', '=': '' }
      return words[condition.is] + boundText(condition.bound)
    }
  }
}

function boundText(bound: Bound): string {
  if ('count' in bound) return String(bound.count)
  const [part, whole] = bound.share
  return whole % 10 === 0 ? `${(part * 100) / whole} %` : `${part}/${whole}`
}
