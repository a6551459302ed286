import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { words } from '../../language/words.js'
import type { ClaimWords } from './claim-words.js'
import { Phrases } from './phrases.js'
import type { Path, Person, Sample } from './sample.js'
import { CLAIM_WORDS } from './words/index.js'

/** Whom or what a noun of a paper means. */
export type Subject =
  | { of: 'participants' }
  /** People; of the sample only where it is described. */
  | { of: 'people' }
  /** A word for people at work that study.yaml does not use. */
  | { of: 'workers' }
  | Some
  /** Women or men, where study.yaml does not tell who is which. */
  | { of: 'unstated' }
  | { of: 'sessions'; kind: string | undefined }
  | { of: 'groups' | 'subgroups' | 'codes' | 'units' }

/** Those of whom an attribute or a role says so. */
export interface Some {
  of: 'some'
  /** Whose attribute is exactly that, and whose ends with it: a psychiatric nurse is a nurse as well. */
  exactly: ReadonlySet<string>
  widely: ReadonlySet<string>
  /** Whether nothing is known of somebody. */
  partly: boolean
  /** Where study.yaml says so of the first of them. */
  path: Path
}

/** Values of an attribute that tell women and men, in every language, folded. */
const GENDERS = {
  women: new Set(
    'female, woman, women, f, w, kvinne, kvinna, kvinde, k, weiblich, frau, nainen, femme, féminin, mujer, femenino'.split(
      ', ',
    ),
  ),
  men: new Set(
    'male, man, men, m, mann, mand, männlich, mies, homme, masculin, hombre, varón, masculino'.split(', '),
  ),
}

const TELLS_GENDER = /^(?:gender|sex|kjønn|kön|køn|geschlecht|sukupuoli|sexe|genre|género|sexo)$/

/** The nouns by which a paper in one language may count its sample; those of study.yaml win. */
export function nounsOf(sample: Sample, language: LanguageCode): Phrases<Subject> {
  const list = CLAIM_WORDS[language]
  const nouns = new Phrases<Subject>(language)
    .add(list.people, { of: 'people' })
    .add(list.workers, { of: 'workers' })
    .add(list.women, genderOf(sample, 'women'))
    .add(list.men, genderOf(sample, 'men'))
  for (const [value, some] of valuesOf(sample)) nouns.add(formsOf(value, list, language).join(','), some)
  return nouns
    .add(list.interviews, { of: 'sessions', kind: 'interview' })
    .add(list.focusGroups, { of: 'sessions', kind: 'focus group' })
    .add(list.participants, { of: 'participants' })
    .add(list.codes, { of: 'codes' })
    .add(list.groups, { of: 'groups' })
    .add(list.subgroups, { of: 'subgroups' })
    .add(list.units, { of: 'units' })
}

/** Women or men of the sample, and only those, where a word before a noun says so. */
export function genderAdjectives({ women, men }: ClaimWords, sample: Sample, language: LanguageCode) {
  return new Phrases<Subject>(language)
    .add(women, genderOf(sample, 'women'))
    .add(men, genderOf(sample, 'men'))
}

function genderOf(sample: Sample, gender: 'women' | 'men'): Subject {
  const told = new Map<string, boolean>()
  let path: Path | undefined
  for (const person of sample.people) {
    for (const [key, value] of Object.entries(person.attributes)) {
      if (!TELLS_GENDER.test(fold(key))) continue
      const is = GENDERS[gender].has(fold(value.trim()))
      told.set(person.id, is)
      if (is) path ??= [...person.path, 'attributes', key]
    }
  }
  if (told.size === 0) return { of: 'unstated' }
  const all = new Set([...told].filter(([, is]) => is).map(([id]) => id))
  const partly = told.size < sample.people.length
  return { of: 'some', exactly: all, widely: all, partly, path: path ?? ['sessions'] }
}

const WORDS = unicode`^\p{L}[\p{L} -]*$`

/** Roles and attributes that are words: who has them. */
function valuesOf({ people }: Sample): Map<string, Some> {
  const stated = new Map<string, { person: Person; path: Path; key: string }[]>()
  const having = new Map<string, number>()
  const note = (key: string, value: string, person: Person, path: Path) => {
    const folded = fold(value.trim())
    if (!WORDS.test(folded) || folded.split(' ').length > 4) return
    stated.set(folded, [...(stated.get(folded) ?? []), { person, path, key }])
  }
  for (const person of people) {
    if (person.role !== 'participant') note('role', person.role, person, [...person.path, 'role'])
    for (const [key, value] of Object.entries(person.attributes)) {
      having.set(key, (having.get(key) ?? 0) + 1)
      if (!TELLS_GENDER.test(fold(key))) note(key, value, person, [...person.path, 'attributes', key])
    }
  }
  const found = new Map<string, Some>()
  for (const [value, own] of stated) {
    const wider = [...stated]
      .filter(([other]) => other === value || other.endsWith(` ${value}`))
      .flatMap(([, all]) => all)
    found.set(value, {
      of: 'some',
      exactly: new Set(own.map(({ person }) => person.id)),
      widely: new Set(wider.map(({ person }) => person.id)),
      partly: own.some(({ key }) => key !== 'role' && (having.get(key) ?? 0) < people.length),
      path: own[0]?.path ?? ['sessions'],
    })
  }
  return found
}

/** An attribute's value as it stands and in the forms of its last word, or of its first (`head of department`). */
function formsOf(value: string, { endings, falling }: ClaimWords, language: LanguageCode): string[] {
  const list = words(value, language).map(({ folded }) => folded)
  const inflect = (word: string): string[] => {
    const irregular = language === 'en' ? word.replace(/man$/, 'men').replace(/person$/, 'people') : word
    const fallen = falling.split(' ').find((vowel) => vowel !== '' && word.endsWith(vowel))
    const stems = fallen === undefined ? [word] : [word, word.slice(0, -fallen.length)]
    const ends = endings.split(',').map((ending) => ending.trim())
    return [irregular, ...stems.flatMap((stem) => ends.map((ending) => stem + ending))]
  }
  const last = list.at(-1) ?? ''
  const headed = language === 'en' && list[1] === 'of'
  return [
    list.join(' '),
    ...inflect(last).map((form) => [...list.slice(0, -1), form].join(' ')),
    ...(headed ? inflect(list[0] ?? '').map((form) => [form, ...list.slice(1)].join(' ')) : []),
  ]
}
