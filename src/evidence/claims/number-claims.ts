import { sourceSpan } from '../manuscript/manuscript.js'
import type { NumberClaim } from './claim.js'
import type { Counted, Counting } from './counted.js'
import { isOfKind } from './quantifier-claims.js'
import type { Path, Sample } from './sample.js'
import type { Sentence } from './sentences.js'
import { isPartOfSum, type Surroundings } from './surroundings.js'

/** What the study has where a paper gives a number. */
interface Fact {
  /** Numbers that are right: a nurse may be counted with or without the psychiatric nurses. */
  accepted: readonly number[]
  /** The numbers in words, where they need some. */
  shown?: string
  path: Path
  /** Why another number cannot be called wrong. */
  unsure: string | null
}

/** Whether a number counts the whole sample rather than those who said something. */
export function isOfSample(sentence: Sentence, counted: Counted, around: Surroundings): boolean {
  const { part } = sentence
  if (counted.partitive) return false
  if (isAnalysis(counted)) return around.isAnalysing(sentence)
  if (counted.total !== null || counted.definite) return true
  if (part === 'sample') return true
  // Where no heading says what a part is about, the verbs of a method may be those of a story.
  if (part === 'other' || part === 'discussion')
    return counted.number !== 1 && around.isSampled(sentence, counted)
  return part !== 'results' && around.isSampling(sentence)
}

/** Whether what is counted are groups, codes or units. */
export function isAnalysis({ subject: { of } }: Counted): boolean {
  return of === 'groups' || of === 'subgroups' || of === 'codes' || of === 'units'
}

/** A number of people, sessions, groups, codes or units beside that of the study. */
export function numberClaim(
  sentence: Sentence,
  counted: Counted,
  counting: Counting,
  around: Surroundings,
): NumberClaim | undefined {
  const claimed = counted.total ?? counted.number
  if (claimed === null) return undefined
  const base = stated(sentence, counted)
  if (counted.upTo !== null) return sizeClaim(base, sentence, counted, counting.sample, around)
  const fact = factOf(counted, counting.sample)
  const claim = { ...base, about: aboutOf(counted), claimed: String(claimed) }
  const actual = fact ? (fact.shown ?? [...new Set(fact.accepted)].join(' or ')) : null
  const path = fact?.path ?? null
  if (fact?.accepted.includes(claimed)) return { ...claim, actual, path, verdict: 'right', note: null }
  const note = fact ? (fact.unsure ?? doubtOf(sentence, counted, fact, counting, around)) : null
  if (!fact || note !== null) return { ...claim, actual, path, verdict: 'cannot be checked', note }
  return { ...claim, actual, path, verdict: 'wrong', note: null }
}

function stated({ passage, start, words, written, part }: Sentence, { from, to }: Counted) {
  const first = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? first
  const span = sourceSpan(passage, { start: start + first, end: start + end })
  return { kind: 'number' as const, span, written: written.slice(first, end), sentence: written, part }
}

/** `Each group had 4–6 participants`, beside the smallest and the largest session. */
function sizeClaim(
  base: ReturnType<typeof stated>,
  sentence: Sentence,
  counted: Counted,
  { sessions, people }: Sample,
  around: Surroundings,
): NumberClaim {
  const { subject, number, upTo, only, narrowed } = counted
  const claim = {
    ...base,
    about: 'participants in a session',
    claimed: `${number}–${upTo}`,
    path: ['sessions'],
  }
  const sizes = sessions.map(({ id }) => people.filter((person) => person.sessions.includes(id)).length)
  const actual = `${Math.min(...sizes)}–${Math.max(...sizes)}`
  const isAnybody = subject.of === 'participants' || subject.of === 'people' || subject.of === 'workers'
  const isOpen = !isAnybody || only || narrowed || people.length === 0 || sentence.part === 'results'
  if (isOpen || !around.isOfEach(sentence))
    return { ...claim, actual: null, verdict: 'cannot be checked', note: null }
  if (actual === claim.claimed) return { ...claim, actual, verdict: 'right', note: null }
  if (around.isPlanned(sentence, counted))
    return { ...claim, actual, verdict: 'cannot be checked', note: 'a part or others are meant' }
  return { ...claim, actual, verdict: 'wrong', note: null }
}

function aboutOf({ subject, noun, only }: Counted): string {
  if (only || subject.of === 'some' || subject.of === 'unstated') return noun
  return subject.of === 'people' || subject.of === 'workers' ? 'participants' : noun
}

function factOf({ subject, only }: Counted, sample: Sample): Fact | undefined {
  const { people, sessions, analysis } = sample
  if (people.length === 0) return undefined
  const path = ['sessions']
  const among = (ids: Iterable<string>) => [...ids].filter((id) => !only || only.widely.has(id)).length
  switch (subject.of) {
    case 'participants':
    case 'people':
    case 'workers': {
      const unsure = only?.partly ? 'not everybody’s is known' : null
      return { accepted: [among(people.map(({ id }) => id))], path: only?.path ?? path, unsure }
    }
    case 'some': {
      const unsure = subject.partly || only?.partly ? 'not everybody’s is known' : null
      return { accepted: [among(subject.exactly), among(subject.widely)], path: subject.path, unsure }
    }
    case 'unstated':
      return undefined
    case 'sessions': {
      const { kind } = subject
      const ofKind = kind === undefined ? sessions : sessions.filter((each) => isOfKind(each.kind, kind))
      const unsure = sessions.some((each) => each.kind === undefined)
        ? 'not every session has a kind'
        : ofKind.length === 0
          ? 'no session is of this kind'
          : null
      // Interviews may be a word for all of them.
      const accepted = kind === 'interview' ? [ofKind.length, sessions.length] : [ofKind.length]
      return { accepted: accepted.filter((each) => each > 0), path, unsure }
    }
    case 'units': {
      const { found, inPlay, accepted } = analysis.units
      const isSame = found === inPlay && inPlay === accepted
      const shown = isSame ? String(found) : `${found} found, ${inPlay} in play, ${accepted} accepted`
      return { accepted: [found, inPlay, accepted], shown, path: [], unsure: null }
    }
    default: {
      // A theme may be a code group or a subgroup of it.
      const isTheme = subject.of === 'groups'
      const unsure = analysis[subject.of] === 0 ? 'the codebook has none' : null
      return { accepted: isTheme ? [analysis.groups] : [analysis[subject.of]], path: [], unsure }
    }
  }
}

/** Why a number that differs is perhaps not meant for the whole; null where it is wrong. */
function doubtOf(
  sentence: Sentence,
  counted: Counted,
  { accepted }: Fact,
  counting: Counting,
  around: Surroundings,
): string | null {
  const { subject, number, total } = counted
  const { sample } = counting
  if (counted.narrowed) return 'only some of them are meant'
  if (isAnalysis(counted)) {
    if (around.isPreliminary(sentence, counted)) return 'not the final ones are meant'
    if (subject.of === 'groups' && number === sample.analysis.subgroups) return 'there are as many subgroups'
    return around.isOfSession(sentence) ? 'a part is meant' : null
  }
  if (around.isPartial(sentence, counted)) return 'a part or others are meant'
  const isAll = total !== null || counted.definite
  if (!isAll && !around.isWhole(sentence, counted)) return 'perhaps only some are meant'
  // In a methods section `all 30 therapists` may be those of the clinic, and `45 therapists, of whom …` as well.
  const isPeople = subject.of !== 'sessions' && subject.of !== 'some'
  if (sentence.part === 'methods' && isPeople && !around.isSampled(sentence, counted))
    return 'perhaps others are meant'
  if (accepted.some((sum) => isPartOfSum(counted, counting.numbers(sentence), sum)))
    return 'it is part of a sum'
  const people = counting.people(sentence, 0, sentence.words.length)
  if ((subject.of === 'workers' || subject.of === 'people') && people.length > 1)
    return 'others are named beside them'
  if (subject.of !== 'sessions' && (total !== null || counted.definite) && sentence.part !== 'methods') {
    // `All six participants` may go on about one group.
    const sizes = sample.sessions.map(
      ({ id }) => sample.people.filter(({ sessions }) => sessions.includes(id)).length,
    )
    if (subject.of === 'some' || sizes.includes(total ?? number ?? 0)) return 'one group may be meant'
  }
  return null
}
