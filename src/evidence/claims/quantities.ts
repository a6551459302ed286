import { fold } from '../../language/fold.js'
import { UnicodePattern, unicode } from '../../language/unicode.js'
import type { ClaimWords } from './claim-words.js'
import type { Path, Person, Sample } from './sample.js'

/** A number of a person or a session, and where study.yaml gives it. */
export interface Measured {
  /** The participant, or the session. */
  of: string
  value: number
  path: Path
}

/** Something measured: age, another attribute in numbers, or the minutes of sessions. */
export interface Quantity {
  name: string
  values: readonly Measured[]
  /** Of attributes given in bands (`40-49`): the lowest and the highest band. */
  bands: { low: Band; high: Band; path: Path } | undefined
  /** Whether somebody has none. */
  partly: boolean
  /** Where a sentence speaks of it. */
  pattern: UnicodePattern
}

interface Band {
  from: number
  to: number
}

const AGE = /^(?:age|alder|ålder|alter|ikä|âge|edad|age_in_years|years_old)$/
const CAPITAL_FIRST = unicode`^\p{Lu}`
const PLAIN = /^\d+(?:[.,]\d+)?$/
const BANDED = /^(\d+)\s*[-–]\s*(\d+)$/

/** Everything measured in a study, with the words of one language for it. */
export function quantitiesOf({ people, sessions }: Sample, words: ClaimWords): Quantity[] {
  const keys = [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))]
  const minutes = sessions.flatMap(({ id, minutes: value }): Measured[] =>
    value === undefined ? [] : [{ of: id, value, path: ['sessions', id, 'minutes'] }],
  )
  return [
    ...keys.flatMap((key) => quantityOf(key, people, words) ?? []),
    {
      name: 'minutes',
      values: minutes,
      bands: undefined,
      partly: minutes.length < sessions.length,
      pattern: anyOf(words.minutes),
    },
  ]
}

function quantityOf(key: string, people: readonly Person[], words: ClaimWords): Quantity | undefined {
  const stated = people.flatMap(({ id, attributes, path }) => {
    const value = Object.hasOwn(attributes, key) ? attributes[key]?.trim() : undefined
    return value === undefined ? [] : [{ of: id, value, path: [...path, 'attributes', key] }]
  })
  const partly = stated.length < people.length
  const isAge = AGE.test(fold(key))
  const pattern = isAge ? anyOf(words.age) : wordsOfKey(key)
  const about = { name: isAge ? 'age' : key.replaceAll('_', ' '), partly, pattern }
  if (stated.length > 0 && stated.every(({ value }) => PLAIN.test(value))) {
    const values = stated.map((each) => ({ ...each, value: Number(each.value.replace(',', '.')) }))
    return { ...about, values, bands: undefined }
  }
  const banded = stated.flatMap(({ value, path }) => {
    const [, from, to] = BANDED.exec(value) ?? []
    return from === undefined || to === undefined ? [] : [{ from: Number(from), to: Number(to), path }]
  })
  const [first] = banded
  if (!first || banded.length < stated.length) return undefined
  const low = banded.reduce((a, b) => (b.from < a.from ? b : a))
  const high = banded.reduce((a, b) => (b.to > a.to ? b : a))
  return { ...about, values: [], bands: { low, high, path: low.path } }
}

/** `years_of_experience` is met as `years of experience` and `years of clinical experience`. */
function wordsOfKey(key: string): UnicodePattern {
  const parts = key.split(/[_\s]+/).map((part) => escaped(part))
  const phrase = parts.join(String.raw`(?:\s+\p{L}+)?\s+`)
  return new UnicodePattern(String.raw`(?<![\p{L}\p{N}])${phrase}(?![\p{L}\p{N}])`, 'giu')
}

/** Any of the words of a list; those with a capital as they stand, others in any case. */
export function anyOf(list: string): UnicodePattern {
  return unicode.g`${bounded(list)}`
}

/** The source of a pattern for any of the words of a list. */
export function bounded(list: string): string {
  const parts = list
    .split(',')
    .map((each) => each.trim())
    .sort((a, b) => b.length - a.length)
    .map((each) => (CAPITAL_FIRST.test(each) ? escaped(each) : eitherCase(each)))
  return String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`
}

function eitherCase(word: string): string {
  const [first = '', ...rest] = word
  const both = first.toUpperCase() === first ? escaped(first) : `[${first}${first.toUpperCase()}]`
  return both + escaped(rest.join('')).replaceAll(' ', '\\s+')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
