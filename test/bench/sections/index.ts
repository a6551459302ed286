import type { Section } from '../bench.js'
import { codebooks } from './codebooks.js'
import { coding } from './coding.js'
import { counts } from './counts.js'
import { features } from './features.js'
import { hand } from './hand.js'
import { manuscript } from './manuscript.js'
import { scale } from './scale.js'
import { startUp } from './start-up.js'
import { units } from './units.js'

/** Every part of the bench, in the order in which they run and are printed; one more is added here. */
export const SECTIONS: readonly Section[] = [
  coding,
  counts,
  codebooks,
  features,
  scale,
  startUp,
  units,
  hand,
  manuscript,
]
