/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * The standard deviation of a sample, divided by n − 1 (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6); NaN of
 * fewer than two values.
 */
export function sampleDeviation(values: readonly number[]): number {
  return values.length < 2 ? Number.NaN : Math.sqrt(squares(values) / (values.length - 1))
}

/** The standard deviation of a whole population, divided by n; NaN of nothing. */
export function populationDeviation(values: readonly number[]): number {
  return Math.sqrt(squares(values) / values.length)
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

function squares(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}

/** Whether a number as written (`8.81`, `8,8`) is this value, rounded to as many decimals. */
export function isRounded(written: string, value: number): boolean {
  const text = written.replace(',', '.')
  const decimals = text.split('.')[1]?.length ?? 0
  // Half a unit of the last place, either way a half is rounded.
  return Math.abs(Number(text) - value) <= 0.5 * 10 ** -decimals + 1e-9
}
