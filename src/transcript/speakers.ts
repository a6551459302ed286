import { believeJoint, believePairs, believeSiblings, believeTitled } from './company.js'
import { type Shape, shapeOf } from './label-shape.js'
import { type Sighting, Tally } from './tally.js'
import { customOf, type Surroundings, type Verdict, weigh } from './weigh-label.js'

const LIKELY: ReadonlySet<Shape> = new Set([
  'code',
  'role',
  'title',
  'unknown',
  'initials',
  'name',
  'capitals',
])

/**
 * Decides over the whole file which labels are people. Each label's evidence is weighed: whether it is declared or
 * listed, how it is written, how often it comes back, whether it stands as the plain tags of this file stand (after a
 * blank line, with a time, in bold), and whether its word is common speech elsewhere. Verdicts in order of first
 * sight, with reasons. Linear in the sightings.
 */
export function judgeSpeakers(sightings: Iterable<Sighting>, around: Surroundings): Map<string, Verdict> {
  const tallies = new Map<string, Tally>()
  for (const sighting of sightings) {
    const tally = tallies.get(sighting.label) ?? new Tally()
    tallies.set(sighting.label, tally)
    tally.add(sighting)
  }
  return judgeTallies(tallies, around)
}

/** As `judgeSpeakers`, of sightings that are counted already; labels in the order of their first sight. */
export function judgeTallies(
  tallies: ReadonlyMap<string, Tally>,
  around: Surroundings,
): Map<string, Verdict> {
  const shapes = new Map(
    [...tallies.keys()].map((label) => [label, shapeOf(label, around.language)] as const),
  )
  const isPlain = (label: string, times: number): boolean => {
    const shape = shapes.get(label)?.shape
    if (around.declared.has(label) || around.listed.has(label)) return true
    if (around.settled?.get(label)?.speaker) return true
    if (shape === 'remark' || shape === 'heading' || shape === 'phrase') return false
    if (!around.weak && (shape === 'code' || shape === 'role' || shape === 'title')) return true
    return times > 2 || (times === 2 && (shape === 'name' || shape === 'capitals' || shape === 'initials'))
  }
  const plain = [...tallies].filter(([label, { times }]) => isPlain(label, times))
  const custom = customOf(plain.map(([, tally]) => tally))
  let plausible = 0
  let returning = 0
  for (const [label, { times }] of tallies) {
    if (around.declared.has(label) || LIKELY.has(shapes.get(label)?.shape ?? 'phrase')) plausible += times
    if (times > 1) returning += times
  }
  // A list of terms or a diary has tags that never come back; so has a conversation of a few lines.
  const returns = plain.length > 0 || around.lines <= 4
  const everyLine = returns && plausible >= around.lines * 0.8 && tallies.size > 1 && plausible > 1
  const covers = returning >= around.lines * 0.8 && tallies.size > 1 && around.lines > 3
  const verdicts = new Map<string, Verdict>()
  for (const [label, tally] of tallies) {
    // Who was a person above is one here; who was not may be where there is more of the label.
    const settled = around.settled?.get(label)
    if (settled !== undefined && (settled.speaker || settled.times >= tally.times)) {
      verdicts.set(label, settled)
      continue
    }
    const shape = shapes.get(label) ?? shapeOf(label, around.language)
    const others = plain.some(([other]) => other !== label)
    const verdict = weigh(label, tally, shape, custom, { ...around, others, everyLine, covers })
    verdicts.set(label, verdict)
  }
  believePairs(verdicts)
  believeSiblings(verdicts)
  believeTitled(verdicts)
  believeJoint(verdicts)
  return verdicts
}
