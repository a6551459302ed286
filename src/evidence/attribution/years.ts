import { fold } from '../../language/fold.js'
import { unicode } from '../../language/unicode.js'
import { wordList } from '../../language/word-list.js'
import type { Cast, Person } from './cast.js'

/** A number of years that an attribution gives: how many tokens it takes, and whom it fits. */
export interface Years {
  length: number
  fits: (person: Person) => boolean
}

const NO_LETTERS = unicode`[^\p{L}]+`
const AGED = wordList('aged age alder ålder alter ikä âge edad')
const YEARS = wordList('years year yrs yr y yo år års jahre jahren ans años vuotta')
const MONTHS = wordList('months month måneder måneders månader månaders monate monaten mois meses kuukautta')
/** Behind the years: of what they are not the age. */
const SINCE = wordList(
  'experience exp experienced practice practise service tenure seniority work working employment employed employee in as with',
  'erfaring praksis ansiennitet arbeid som i erfarenhet yrkeserfaring yrkeserfarenhet praktik erfahrung berufserfahrung',
  "als expérience d'expérience service pratique dans experiencia servicio kokemus kokemusta työkokemus",
)
const LINKS = wordList('of av af med mit de d s')
const OLD = wordList('old gammel gamal gammal alt age alder')
const AGE_NAMES = AGED
/** In the name of an attribute that tells how long somebody has done the work. */
const TENURE_NAMES = wordList(
  'experience practice service tenure seniority years erfaring erfarenhet praksis praktik ansiennitet erfahrung',
  'berufserfahrung expérience experiencia kokemus työkokemus yrkeserfaring år jahre',
)

/**
 * Reads `aged 42`, `42 years` and `12 years' experience` at a token. An age fits one of 42 and of 40–49; years of experience
 * the attribute that tells them. Somebody of whom the study does not tell it fits.
 */
export function yearsAt(tokens: readonly string[], at: number, cast: Cast): Years | undefined {
  const isAged = AGED.has(tokens[at] ?? '')
  const from = isAged ? at + 1 : at
  const number = tokens[from] ?? ''
  if (!/^\d{1,3}$/.test(number) || cast.people.length === 0) return undefined
  const unit = tokens[from + 1] ?? ''
  if (!isAged && !YEARS.has(unit) && !MONTHS.has(unit)) return undefined
  const behind = from + 2 + (LINKS.has(tokens[from + 2] ?? '') ? 1 : 0)
  const isOld = OLD.has(tokens[from + 2] ?? '') || OLD.has(tokens[behind] ?? '')
  if (!isAged && !isOld && SINCE.has(tokens[behind] ?? ''))
    return { length: behind - at + 1, fits: tenureOf(Number(number), MONTHS.has(unit)) }
  if (!/^\d{2}$/.test(number) || MONTHS.has(unit)) return { length: 2, fits: () => true }
  return { length: isAged && !YEARS.has(unit) ? 2 : from + 2 - at, fits: ageOf(Number(number)) }
}

function ageOf(years: number): (person: Person) => boolean {
  return ({ attributes }) => {
    const own = attributeOf(attributes, (name) => AGE_NAMES.has(name))
    return own === undefined || isWithin(own, years)
  }
}

function tenureOf(number: number, inMonths: boolean): (person: Person) => boolean {
  return ({ attributes }) => {
    const own = attributeOf(attributes, (name) =>
      name.split(/[\s_-]+/).some((word) => TENURE_NAMES.has(word)),
    )
    if (own === undefined) return true
    const told = fold(own)
    const hasMonths = told.split(NO_LETTERS.for(told)).some((word) => MONTHS.has(word))
    if (inMonths === hasMonths) return isWithin(own, number)
    return inMonths ? isWithin(own, Math.floor(number / 12)) || isWithin(own, number / 12) : false
  }
}

/** The value of the attribute whose folded name is meant, if it holds a number. */
function attributeOf(
  attributes: Readonly<Record<string, string>>,
  isMeant: (name: string) => boolean,
): string | undefined {
  const value = Object.entries(attributes).find(([name]) => isMeant(fold(name)))?.[1]
  return value !== undefined && /\d/.test(value) ? value : undefined
}

/** Whether a number is the one of a value, or lies in its range: `40–49`. */
function isWithin(value: string, number: number): boolean {
  const [from = 0, to = from] = (value.match(/\d+(?:[.,]\d+)?/g) ?? []).map((each) =>
    Number(each.replace(',', '.')),
  )
  return number >= from && number <= to
}
