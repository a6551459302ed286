import { suggest } from '../diagnostics/suggest.js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { unicode } from '../language/unicode.js'
import type { LabelShape, Shape } from './label-shape.js'
import { Tally } from './tally.js'

/** The weight of evidence from which on a label is a person. */
export const ENOUGH = 1.5

const CAPITALISED = unicode`^\p{Lu}`

/** Why a label is or is not read as a person: the evidence, weighed. */
export interface Verdict {
  label: string
  speaker: boolean
  times: number
  /** The sum of the evidence; from ENOUGH on it is a person. */
  weight: number
  shape: Shape
  reasons: string[]
  /** Those of the reasons that speak against it. */
  against: string[]
}

/** What is known of the file beside the sightings. */
export interface Surroundings {
  language: LanguageCode
  /** Labels that study.yaml or front matter declare. */
  declared: ReadonlySet<string>
  /** Labels that a table of speakers in the file names. */
  listed: ReadonlySet<string>
  /** Lines that hold anything. */
  lines: number
  /** Whether a label's word is common speech elsewhere in the file. */
  isCommonWord(label: string): boolean
  /** Whether others in the file speak of a label's name: it stands in mid-sentence with its capital. */
  isNamed(label: string): boolean
  /** The file consists of cues. */
  cues: boolean
  /** Labels of this layout look much like ordinary text. */
  weak: boolean
  /** Verdicts of the parts of the file above. */
  settled?: ReadonlyMap<string, Verdict> | undefined
}

const SHAPE_WEIGHT: Readonly<Record<Shape, readonly [number, string]>> = {
  code: [3, 'has the shape of a tag'],
  role: [3, 'names a role'],
  title: [2, 'begins with a title'],
  unknown: [2.5, 'stands for an unknown speaker'],
  initials: [1.5, 'has the shape of initials'],
  name: [1, 'is written like a name'],
  capitals: [1, 'is written in capitals'],
  'numbered word': [0.5, 'is a word with a number'],
  word: [0, 'is a single word in lower case'],
  number: [-1, 'has only digits'],
  phrase: [-2, 'is not written like a name'],
  remark: [-9, 'is a word that opens a remark'],
  heading: [-5, 'is a word that opens a heading or a list'],
}

const TAGS: ReadonlySet<Shape> = new Set(['code', 'role', 'title', 'unknown', 'initials'])

/** What is known as well once all labels have been looked at. */
export interface AmongLabels extends Surroundings {
  /** There are plain tags besides this one. */
  others: boolean
  /** Nearly every line opens with a likely tag. */
  everyLine: boolean
  /** Nearly every line opens with a tag that comes back. */
  covers: boolean
}

/** How the plain tags of a file stand: a custom is what nine in ten of them do. */
export interface Custom {
  sightings: number
  stamp: boolean
  emphasis: boolean
  blank: boolean
  indent: number | undefined
  below: boolean
  spaced: boolean
  /** The lines above end sentences. */
  sentences: boolean
}

/** The custom of a file, by what was counted of each of its plain tags. */
export function customOf(plain: readonly Tally[]): Custom {
  const all = new Tally()
  for (const tally of plain) all.addAll(tally)
  const share = (count: number) => count >= all.times * 0.9
  const [indent, times] = [...all.indents].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  const many = all.times > 2
  return {
    sightings: all.times,
    stamp: all.times > 1 && share(all.stamp),
    emphasis: all.times > 1 && share(all.emphasis),
    blank: all.times > 1 && share(all.afterBlank),
    indent: many && times >= all.times * 0.9 ? indent : undefined,
    below: many && share(all.below),
    spaced: many && share(all.times - all.tight),
    sentences: many && share(all.times - all.midSentence),
  }
}

/** Weighs the evidence for and against one label's being a person. */
export function weigh(
  label: string,
  tally: Tally,
  shape: LabelShape,
  custom: Custom,
  around: AmongLabels,
): Verdict {
  const { times } = tally
  const most = (count: number) => count > times / 2
  const reasons: string[] = []
  const against: string[] = []
  let weight = 0
  const add = (points: number, reason: string): void => {
    weight += points
    reasons.push(reason)
    if (points < 0) against.push(reason)
  }
  if (around.declared.has(label)) add(100, 'is declared')
  else if (resembles(label, shape.shape, around.declared)) add(6, 'resembles a declared tag')
  if (around.listed.has(label)) add(4, 'is listed in the file’s table of speakers')
  if (most(tally.certain)) add(20, 'is marked as a speaker by the format')
  const [base, how] = SHAPE_WEIGHT[shape.shape]
  add(base, how)
  if (around.weak && ['code', 'role', 'title'].includes(shape.shape))
    add(-1, 'is seen in a layout that is easily mistaken')
  if (shape.introduces) add(1.5, 'gives its own initials in brackets')
  if (shape.functionWords > (shape.shape === 'title' ? 1 : 0)) add(-2.5, 'holds words of running speech')
  if (shape.sentence) add(-6, 'holds the end of a sentence')
  if (shape.words > 5 && shape.shape !== 'title') add(-2, 'is long')
  if (times > 1) add(recurrence(times), `comes back ${times} times`)
  if (custom.stamp) {
    if (most(tally.stamp)) add(1.5, 'stands with a time, as the tags here do')
    else add(-2, 'stands without a time')
  } else if (most(tally.stamp) && around.others) add(0.5, 'stands with a time')
  if (around.cues && most(tally.afterBlank)) add(1, 'opens a cue')
  if (custom.emphasis && !most(tally.emphasis))
    add(-2.5, 'is not set in bold or italics, as the tags here are')
  if (custom.blank) {
    if (most(tally.afterBlank)) add(0.5, 'stands after a blank line, as the tags here do')
    else add(-1.5, 'stands in a paragraph, where tags here stand after a blank line')
  } else if (around.others && !most(tally.midSentence) && (shape.shape !== 'name' || around.isNamed(label))) {
    add(0.5, 'begins a line where a sentence has ended')
  }
  if (custom.sentences && most(tally.midSentence) && times < 3) add(-1.5, 'stands in mid-sentence')
  if (most(tally.wrapped)) add(-3, 'stands where a full line was wrapped')
  if (custom.indent !== undefined && most(times - (tally.indents.get(custom.indent) ?? 0)))
    add(-1.5, 'is pushed in differently')
  if (!custom.below && custom.sightings > 2 && most(tally.below)) add(-1, 'has nothing behind it on its line')
  if (custom.spaced && most(tally.tight)) add(-1.5, 'has no blank after the colon')
  if (around.covers && times > 1 && shape.shape !== 'heading')
    add(4.5, 'comes back where nearly every line opens with a tag that does')
  if (times === 1) {
    if (around.everyLine) add(1, 'stands where nearly every line is a turn')
    else if (!around.others && (around.lines > 4 || !TAGS.has(shape.shape))) add(-1.5, 'is the only tag')
    if (tally.fact()) add(-2, 'is followed by a fact, not by speech')
    if (around.declared.size > 0 && !around.declared.has(label) && !TAGS.has(shape.shape)) {
      add(-2, 'is not declared and stands only once')
    }
  }
  if (times < 3 && !['code', 'role', 'title'].includes(shape.shape) && around.isCommonWord(label)) {
    add(-1.5, 'is a common word in the speech here')
  }
  if (shape.shape === 'number' && times < 3 && !around.covers) add(-4, 'does not come back often')
  if (around.weak && times < 2 && weight < 90) add(-4, 'stands only once in a layout that is easily mistaken')
  if (weight < ENOUGH && times === 1) add(0, 'stands only once')
  if (against.length === 0) against.push(times === 1 ? 'stands only once' : 'does not come back often')
  return { label, speaker: weight >= ENOUGH, times, weight, shape: shape.shape, reasons, against }
}

/** A misspelling of a declared tag; tags of one or two characters resemble too many words (`So:` and `S:`). */
function resembles(label: string, shape: Shape, declared: ReadonlySet<string>): boolean {
  if (declared.size === 0 || shape === 'remark' || shape === 'heading' || shape === 'phrase') return false
  const near = suggest(label, declared)
  if (near === undefined) return false
  return fold(near) === fold(label) || (CAPITALISED.test(label) && Math.min(near.length, label.length) > 2)
}

function recurrence(times: number): number {
  return times >= 10 ? 5.5 : times >= 6 ? 4 : times >= 4 ? 2.5 : times === 3 ? 2 : 1
}
