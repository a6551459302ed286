/**
 * The Log Ratio of a word that occurs `a` times among `c` words of one corpus and `b` times among `d` of another: how
 * large the difference is. The binary logarithm of the ratio of the relative frequencies: 0 as often, 1 twice as often,
 * 2 four times. A word that a corpus has not counts as half an occurrence there (Hardie A. Log Ratio – an informal
 * introduction. ESRC Centre for Corpus Approaches to Social Science, Lancaster 2014). Undefined where a corpus is empty.
 */
export function logRatio(a: number, b: number, c: number, d: number): number | undefined {
  if (c === 0 || d === 0) return undefined
  return Math.log2((a || 0.5) / c / ((b || 0.5) / d))
}
