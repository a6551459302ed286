import { fold } from '../../language/fold.js'
import { unicode } from '../../language/unicode.js'
import { words } from '../../language/words.js'
import {
  ANSWERING_TAGS,
  ASKING_TAGS,
  NUMBER_WORDS,
  PARTICIPANT_WORDS,
  SAME_VALUES,
  SESSION_WORDS,
} from './attribution-words.js'
import { type Cast, isParticipant, type Person } from './cast.js'
import { yearsAt } from './years.js'

/** What an attribution says, as far as the study knows its words. */
export interface Resolved {
  /** The sessions it may mean; undefined where it names none. */
  sessions?: ReadonlySet<string> | undefined
  /** Names one person of a session, by tag or by number. */
  isPersonal: boolean
  /** Whether somebody fits all it says of a person, apart from the session; undefined where it says nothing of a person. */
  fits?: ((person: Person) => boolean) | undefined
  /** Whether somebody fits what it says beside a tag and the session; undefined where it says no more. */
  describes?: ((person: Person) => boolean) | undefined
}

/**
 * Reads an attribution by the names of a study: ids and kinds of sessions with their numbers, tags, roles, and the values
 * of participants' attributes, in any case. `nurse` fits a `psychiatric nurse`, though not a `nurse assistant`: what is
 * named last is what somebody is. Words that the study does not know say nothing.
 */
export function resolve(written: string, cast: Cast): Resolved {
  const tokens = tokensOf(written)
  const sessions = new Set<string>()
  const tests: ((person: Person) => boolean)[] = []
  const descriptions: ((person: Person) => boolean)[] = []
  let isPersonal = false
  for (let at = 0; at < tokens.length; ) {
    const session = sessionAt(tokens, at, cast)
    if (session) {
      for (const id of session.ids) sessions.add(id)
      at += session.length
      continue
    }
    const tag = tagAt(tokens, at, cast)
    if (tag) {
      tests.push(tag.fits)
      if (!tag.isPersonal) descriptions.push(tag.fits)
      isPersonal ||= tag.isPersonal
      at += tag.length
      continue
    }
    const value = valueAt(tokens, at, cast)
    if (value) {
      tests.push(value.fits)
      descriptions.push(value.fits)
    }
    at += value?.length ?? 1
  }
  return {
    isPersonal,
    ...(sessions.size > 0 ? { sessions } : {}),
    ...(tests.length > 0 ? { fits: (person: Person) => tests.every((test) => test(person)) } : {}),
    ...(descriptions.length > 0
      ? { describes: (person: Person) => descriptions.every((test) => test(person)) }
      : {}),
  }
}

/**
 * Reads the name before a speech: as `resolve`, but `I:` and `R:` are who asks and who answers, also where the
 * transcript has other tags for them.
 */
export function resolveLabel(written: string, cast: Cast): Resolved {
  const [tag, ...others] = tokensOf(written)
  if (tag !== undefined && others.length === 0) {
    if (ASKING_TAGS.has(tag)) return { isPersonal: false, fits: (person) => !isParticipant(person) }
    if (ANSWERING_TAGS.has(tag)) return { isPersonal: false, fits: isParticipant }
  }
  return resolve(written, cast)
}

const DIGITS_OR_OTHERS = unicode.g`\p{N}+|[^\p{N}]+`

/** Runs of letters and runs of digits, folded: `FG1/P2` gives fg, 1, p, 2. */
function tokensOf(text: string): string[] {
  return words(text, 'en').flatMap(({ folded }) => folded.match(DIGITS_OR_OTHERS) ?? [])
}

const known = new WeakMap<Cast, Map<string, string[]>>()

/** The tokens of a name, remembered for the cast. */
function tokensIn(cast: Cast, name: string): readonly string[] {
  let all = known.get(cast)
  if (!all) {
    all = new Map()
    known.set(cast, all)
  }
  let tokens = all.get(name)
  if (!tokens) {
    tokens = tokensOf(name)
    all.set(name, tokens)
  }
  return tokens
}

function startsWith(tokens: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((token, index) => sameNumberOrWord(tokens[at + index], token))
}

function sameNumberOrWord(one: string | undefined, other: string): boolean {
  if (one === undefined) return false
  return one === other || (/^\d+$/.test(one) && /^\d+$/.test(other) && Number(one) === Number(other))
}

interface Recognised {
  length: number
}

function sessionAt(
  tokens: readonly string[],
  at: number,
  cast: Cast,
): (Recognised & { ids: string[] }) | undefined {
  const exact = cast.sessions
    .filter(({ id }) => startsWith(tokens, at, tokensIn(cast, id)))
    .sort((a, b) => tokensIn(cast, b.id).length - tokensIn(cast, a.id).length)[0]
  if (exact) return { ids: [exact.id], length: tokensIn(cast, exact.id).length }
  // "focus group 2", "the second group": as many words that name sessions as follow each other, with a number.
  let end = at
  const first = numberOf(tokens[at])
  if (first !== undefined && SESSION_WORDS.has(tokens[at + 1] ?? '') && !/^\d/.test(tokens[at] ?? ''))
    end = at + 1
  const from = end
  while (SESSION_WORDS.has(tokens[end] ?? '')) end++
  if (end === from) return undefined
  // A letter alone, the tag of who asks, is a session only with a number.
  let number = end > from && from > at ? first : undefined
  if (number === undefined) {
    if (['no', 'nr', 'number', 'nummer'].includes(tokens[end] ?? '')) end++
    number = numberOf(tokens[end])
    if (number === undefined) return undefined
    end++
  }
  const ids = cast.sessions
    .filter(({ id }) => Number(tokensIn(cast, id).at(-1)) === number)
    .map(({ id }) => id)
  return ids.length > 0 ? { ids, length: end - at } : undefined
}

function numberOf(token: string | undefined): number | undefined {
  if (token === undefined) return undefined
  return /^\d{1,4}$/.test(token) ? Number(token) : NUMBER_WORDS.get(token)
}

interface Told extends Recognised {
  fits: (person: Person) => boolean
  isPersonal: boolean
}

function tagAt(tokens: readonly string[], at: number, cast: Cast): Told | undefined {
  const labels = [...new Set(cast.people.flatMap(({ label, participant }) => [label, participant]))]
    .filter((name) => startsWith(tokens, at, tokensIn(cast, name)))
    .sort((a, b) => tokensIn(cast, b).length - tokensIn(cast, a).length)
  const [label] = labels
  if (label !== undefined) {
    const key = fold(label)
    const fits = (person: Person) => fold(person.label) === key || fold(person.participant) === key
    const length = tokensIn(cast, label).length
    // "Nurse" as a tag in every session is no more than what somebody is.
    if (/\d/.test(label)) return { fits, isPersonal: true, length }
    const value = valueAt(tokens, at, cast)
    if (value && value.length >= length)
      return { fits: (person) => fits(person) || value.fits(person), isPersonal: false, length: value.length }
    return { fits, isPersonal: false, length }
  }
  // "Participant 2" for the tag P2.
  const number = tokens[at + 1]
  if (!PARTICIPANT_WORDS.has(tokens[at] ?? '') || !/^\d{1,4}$/.test(number ?? '')) return undefined
  const isNumbered = (person: Person) => {
    const own = tokensIn(cast, person.label)
    return own.length === 2 && PARTICIPANT_WORDS.has(own[0] ?? '') && Number(own[1]) === Number(number)
  }
  return cast.people.some(isNumbered) ? { fits: isNumbered, isPersonal: true, length: 2 } : undefined
}

/** A role or the value of an attribute, the longest that the words may mean. */
function valueAt(
  tokens: readonly string[],
  at: number,
  cast: Cast,
): (Recognised & { fits: (person: Person) => boolean }) | undefined {
  const token = tokens[at] ?? ''
  const same = SAME_VALUES.find((values) => values.has(token))
  if (same) {
    const fits = (person: Person) =>
      Object.values(person.attributes).some((value) => tokensIn(cast, value).some((word) => same.has(word)))
    return cast.people.some(fits) && token.length > 1 ? { fits, length: 1 } : undefined
  }
  const years = yearsAt(tokens, at, cast)
  if (years) return years
  for (let length = 4; length > 0; length--) {
    if (at + length > tokens.length) continue
    const phrase = tokens.slice(at, at + length)
    if (length === 1 && (phrase[0] ?? '').length < 2) continue
    if (length === 1 && PARTICIPANT_WORDS.has(singular(phrase[0] ?? '')))
      return { fits: isParticipant, length }
    const fits = (person: Person) =>
      endsLike(tokensIn(cast, person.role), phrase) ||
      Object.values(person.attributes).some((value) => endsLike(tokensIn(cast, value), phrase))
    if (!/^\d+$/.test(phrase[0] ?? '') && cast.people.some(fits)) return { fits, length }
  }
  return undefined
}

function endsLike(value: readonly string[], phrase: readonly string[]): boolean {
  if (value.length < phrase.length) return false
  const tail = value.slice(value.length - phrase.length)
  return tail.every((word, index) => {
    const other = phrase[index] ?? ''
    return word === other || singular(word) === singular(other)
  })
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
