import { UnicodePattern } from '../../language/unicode.js'
import { sourceSpan } from '../manuscript/manuscript.js'
import type { NumberClaim } from './claim.js'
import type { Counting } from './counted.js'
import { isRounded, mean, median, populationDeviation, sampleDeviation } from './descriptive.js'
import { MeasureWords, type WrittenMeasure } from './measure-words.js'
import type { Some } from './nouns.js'
import { isOfKind } from './quantifier-claims.js'
import { type Measured, type Quantity, quantitiesOf } from './quantities.js'
import type { Path, Sample } from './sample.js'
import type { Sentence } from './sentences.js'
import { clauseOf, type Surroundings } from './surroundings.js'
import { CLAIM_WORDS } from './words/index.js'

/** Means, deviations, medians and ranges of a paper, beside those of the study. */
export class Measuring {
  readonly #words: MeasureWords
  readonly #quantities: readonly Quantity[]

  constructor(
    readonly counting: Counting,
    readonly around: Surroundings,
  ) {
    const words = CLAIM_WORDS[counting.language]
    this.#words = new MeasureWords(words)
    this.#quantities = quantitiesOf(counting.sample, words)
  }

  /** What a sentence says was measured of the sample. */
  in(sentence: Sentence): NumberClaim[] {
    const { part, text } = sentence
    const measures = this.#words.in(text)
    if (measures.length === 0) return []
    const about = this.counting.people(sentence, 0, sentence.words.length)
    const isSampling = part === 'abstract' || part === 'methods' || part === 'sample'
    if (!isSampling && about.length === 0 && !this.around.isLasting(sentence)) return []
    let last: Quantity | undefined
    return measures.flatMap((written, index): NumberClaim[] => {
      const until = measures[index + 1]?.start ?? text.length
      last = this.#meant(text, written, until) ?? last
      // Minutes are spent on many things.
      if (last?.name === 'minutes' && !this.around.isLasting(sentence)) return []
      return this.#claim(sentence, written, last)
    })
  }

  /** What is measured: named within the words, else right behind the number, else nearest before it. */
  #meant(text: string, { start, end }: WrittenMeasure, until: number): Quantity | undefined {
    const behind = /^[^,;()]{0,30}/u.exec(text.slice(end, Math.max(end, until)))?.[0].length ?? 0
    const places = this.#quantities.flatMap((quantity) =>
      [...text.matchAll(quantity.pattern.for(text))].map(({ index }) => ({ quantity, index })),
    )
    const within = places.filter(({ index }) => index >= start && index < end).at(-1)
    const after = places.find(({ index }) => index >= end && index < end + behind)
    // `51 years (12 minutes)`: what stands behind tells more than what stands before.
    if (after && after.quantity.name !== 'age') return after.quantity
    const before = places.filter(({ index }) => index < start).sort((a, b) => b.index - a.index)[0]
    return (within ?? after ?? before)?.quantity
  }

  #claim(sentence: Sentence, written: WrittenMeasure, quantity: Quantity | undefined): NumberClaim[] {
    const { passage, start, part } = sentence
    const span = sourceSpan(passage, { start: start + written.start, end: start + written.end })
    const claim = {
      ...{ kind: 'number' as const, span, written: sentence.written.slice(written.start, written.end) },
      ...{ sentence: sentence.written, part, claimed: written.numbers.join('–') },
      about: quantity ? `${quantity.name}, ${written.measure}` : written.measure,
    }
    const open = (
      note: string | null,
      actual: string | null = null,
      path: Path | null = null,
    ): NumberClaim[] => [{ ...claim, actual, path, verdict: 'cannot be checked', note }]
    if (!quantity) return open('it is not said of what')
    if (quantity.bands) {
      const { low, high, path } = quantity.bands
      if (written.measure !== 'range') return open('study.yaml has bands only')
      const [from = 0, to = 0] = written.numbers.map(numberOf)
      const fits = from >= low.from && from <= low.to && to >= high.from && to <= high.to
      const actual = `between ${low.from}–${low.to} and ${high.from}–${high.to}`
      return [{ ...claim, actual, path, verdict: fits ? 'right' : 'wrong', note: null }]
    }
    if (quantity.values.length === 0) return open(null)
    const clause = clauseOf(sentence, wordsBetween(sentence, written))
    const subsets = subsetsOf(this.counting.people(sentence, clause.from, clause.to))
    const choices = choicesOf(quantity, subsets, this.counting)
    const whole = choices[0] ?? quantity.values
    const fitting = choices.find((values) => fits(written, values))
    if (fitting) {
      const { shown, path } = actualOf(written, fitting)
      return [{ ...claim, actual: shown, path, verdict: 'right', note: null }]
    }
    const { shown, path } = actualOf(written, subsets.length === 1 ? (choices.at(-1) ?? whole) : whole)
    const doubt = this.#doubt(sentence, written, quantity, subsets)
    if (doubt !== null) return open(doubt, shown, path)
    const isPopulation =
      written.measure === 'SD' &&
      isRounded(written.numbers[0] ?? '', populationDeviation(whole.map(measuredValue)))
    const note = isPopulation
      ? 'the paper’s is that of a population (divided by n); of a sample it is divided by n − 1'
      : null
    return [{ ...claim, actual: shown, path, verdict: 'wrong', note }]
  }

  /** Whether the people named last before a measure are others than the participants. */
  #isOfOthers(sentence: Sentence, { start, end }: WrittenMeasure): boolean {
    const before = sentence.text.slice(0, end)
    const others = [...before.matchAll(OTHERS.for(before))].at(-1)?.index
    if (others === undefined) return false
    const own = this.counting.people(sentence, 0, sentence.words.length)
    return !own.some(({ at }) => at >= others && at < start)
  }

  #doubt(
    sentence: Sentence,
    written: WrittenMeasure,
    quantity: Quantity,
    subsets: readonly Some[],
  ): string | null {
    if (written.about) return 'it is said to be near only'
    if (quantity.partly) return 'not everybody’s is known'
    const named = new Set(subsets.flatMap(({ widely }) => [...widely]))
    const areAll = named.size === this.counting.sample.people.length
    if (subsets.length > 1 && !areAll) return 'several kinds of participants are named'
    const clause = clauseOf(sentence, wordsBetween(sentence, written))
    if (this.#isOfOthers(sentence, written)) return 'others are named before it'
    return quantity.name !== 'minutes' && this.around.isPartial(sentence, clause)
      ? 'a part or others are meant'
      : null
  }
}

/** People who are spoken of in health research and are often not the participants. */
const OTHERS = new UnicodePattern(
  String.raw`(?<!\p{L})(?:patients?|clients?|residents|children|users?|relatives|population|pasient\p{L}*|bruker\p{L}*|brukar\p{L}*|beboer\p{L}*|bebuar\p{L}*|barn|patienter\p{L}*|patienten|klienten|bewohner\p{L}*|potila\p{L}*|asiakka\p{L}*|lapset|enfants|pacientes|usuarios|niños)(?!\p{L})`,
  'giu',
)

function wordsBetween({ words }: Sentence, { start, end }: WrittenMeasure): { from: number; to: number } {
  const from = words.findIndex((word) => word.end > start)
  const to = words.findLastIndex((word) => word.start < end) + 1
  return { from: Math.max(0, from), to }
}

function subsetsOf(subjects: ReturnType<Counting['people']>): Some[] {
  return subjects.flatMap(({ subject }) => (subject.of === 'some' ? subject : []))
}

/** The values that a measure may be of: of everybody, then of those whom the clause names, or of one kind of sessions. */
function choicesOf(
  { name, values }: Quantity,
  subsets: readonly Some[],
  { sample }: Counting,
): (readonly Measured[])[] {
  const parts =
    name === 'minutes'
      ? kindsOf(sample).map((kind) => values.filter(({ of }) => isOfKind(kindOf(sample, of), kind)))
      : subsets.flatMap(({ exactly, widely }) =>
          [exactly, widely].map((ids) => values.filter(({ of }) => ids.has(of))),
        )
  return [values, ...parts.filter((part) => part.length > 0)]
}

function kindsOf({ sessions }: Sample): string[] {
  return ['focus group', 'interview'].filter((kind) => sessions.some((each) => isOfKind(each.kind, kind)))
}

function kindOf({ sessions }: Sample, id: string): string | undefined {
  return sessions.find((each) => each.id === id)?.kind
}

function fits({ measure, numbers }: WrittenMeasure, measured: readonly Measured[]): boolean {
  const values = measured.map(measuredValue)
  if (values.length === 0) return false
  const [first = '', second = ''] = numbers
  switch (measure) {
    case 'mean':
      return isRounded(first, mean(values))
    case 'SD':
      return isRounded(first, sampleDeviation(values))
    case 'median':
      return isRounded(first, median(values))
    default:
      return isRounded(first, Math.min(...values)) && isRounded(second, Math.max(...values))
  }
}

function actualOf(
  { measure, numbers }: WrittenMeasure,
  measured: readonly Measured[],
): { shown: string; path: Path } {
  const values = measured.map(measuredValue)
  const decimals = Math.max(...numbers.map((each) => each.split(/[.,]/)[1]?.length ?? 0))
  const round = (value: number) =>
    Number.isInteger(value) ? String(value) : value.toFixed(Math.max(decimals, 1))
  const low = measured.reduce((a, b) => (b.value < a.value ? b : a), measured[0] as Measured)
  const high = measured.reduce((a, b) => (b.value > a.value ? b : a), measured[0] as Measured)
  switch (measure) {
    case 'mean':
      return { shown: round(mean(values)), path: low.path }
    case 'SD':
      return { shown: values.length < 2 ? 'none' : round(sampleDeviation(values)), path: low.path }
    case 'median':
      return { shown: round(median(values)), path: low.path }
    default: {
      // The end that is wrong is shown.
      const isLowRight = isRounded(numbers[0] ?? '', low.value)
      return { shown: `${low.value}–${high.value}`, path: isLowRight ? high.path : low.path }
    }
  }
}

function measuredValue({ value }: Measured): number {
  return value
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'))
}
