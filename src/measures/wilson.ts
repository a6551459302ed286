/** A proportion with the interval in which the true one may well lie. */
export interface Proportion {
  value: number
  low: number
  high: number
}

/** The normal quantile of a 95 % interval. */
const Z = 1.959963984540054

/**
 * The proportion of `hits` among `trials` with its 95 % score interval (Wilson EB. Probable inference, the law of
 * succession, and statistical inference. J Am Stat Assoc 1927;22:209–212), which holds for small numbers and at 0 and 1
 * (Newcombe RG. Stat Med 1998;17:857–872, method 3). Undefined where nothing was tried.
 */
export function wilson(hits: number, trials: number): Proportion | undefined {
  if (trials === 0) return undefined
  const value = hits / trials
  const square = Z * Z
  const centre = value + square / (2 * trials)
  const margin = Z * Math.sqrt((value * (1 - value)) / trials + square / (4 * trials * trials))
  const scale = 1 + square / trials
  return {
    value,
    // At the ends the limits are exact; what floating point leaves there is not.
    low: hits === 0 ? 0 : (centre - margin) / scale,
    high: hits === trials ? 1 : (centre + margin) / scale,
  }
}
