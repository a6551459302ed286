import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { jointParts } from './label.js'
import { ENOUGH, type Verdict } from './weigh-label.js'
import { QUESTION_ANSWER } from './words-of-remarks.js'

// Labels that are people because of the company they keep: what one of them is, the others are, too.

/** `Question` and `Answer` are people where both come back. */
export function believePairs(verdicts: Map<string, Verdict>): void {
  const byFold = new Map([...verdicts.values()].map((verdict) => [fold(verdict.label), verdict]))
  for (const pair of QUESTION_ANSWER) {
    const both = pair.flatMap((word) => byFold.get(word) ?? [])
    if (both.length < 2 || both.some(({ times }) => times < 2)) continue
    for (const verdict of both) believe(verdict, 'comes back by turns with its counterpart')
  }
}

/** `Kvinne 2`, seen once, is a person where `Kvinne 1` is. */
export function believeSiblings(verdicts: Map<string, Verdict>): void {
  const stem = (label: string) => fold(label).replace(/[\s_#-]*\d+$/, '')
  const believed = new Set(
    [...verdicts.values()].filter((v) => v.speaker && /\d$/.test(v.label)).map((v) => stem(v.label)),
  )
  for (const verdict of verdicts.values()) {
    if (verdict.speaker || verdict.shape !== 'numbered word' || verdict.weight < -0.5) continue
    if (believed.has(stem(verdict.label))) believe(verdict, 'is numbered like another speaker')
  }
}

const TITLED_IN_CAPITALS = unicode`^\p{Lu}\p{L}{1,3}\.? (?:\p{L}+ )?\p{Lu}{2,}`
const OUT_OF_PLACE = [
  'stands in mid-sentence',
  'stands where a full line was wrapped',
  'is pushed in differently',
]

/** `Mr. DAHL`, seen once but in its place, is a person where `Ms. OLSEN` is: nobody writes names so in running text. */
export function believeTitled(verdicts: Map<string, Verdict>): void {
  const titled = [...verdicts.values()].filter(
    ({ shape, label }) => shape === 'title' && TITLED_IN_CAPITALS.test(label),
  )
  if (!titled.some(({ speaker }) => speaker)) return
  for (const verdict of titled) {
    if (verdict.speaker || verdict.against.some((reason) => OUT_OF_PLACE.includes(reason))) continue
    believe(verdict, 'is titled and in capitals like another speaker')
  }
}

/** `A, B` are people where A and B are. */
export function believeJoint(verdicts: Map<string, Verdict>): void {
  for (const verdict of verdicts.values()) {
    const parts = jointParts(verdict.label)
    if (verdict.speaker || parts.length === 0) continue
    if (parts.every((part) => verdicts.get(part)?.speaker)) believe(verdict, 'joins speakers')
  }
}

function believe(verdict: Verdict, reason: string): void {
  verdict.speaker = true
  verdict.weight = Math.max(verdict.weight, ENOUGH)
  verdict.reasons.push(reason)
}
