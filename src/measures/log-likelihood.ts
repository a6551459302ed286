/**
 * The log-likelihood ratio G² of a word that occurs `a` times among `c` words of one corpus and `b` times among `d` of
 * another: how surprising the difference is, were both of one stock. 2 (a ln(a/E₁) + b ln(b/E₂)) with the expected
 * E₁ = c (a+b)/(c+d), E₂ = d (a+b)/(c+d); Dunning T. Accurate methods for the statistics of surprise and coincidence.
 * Comput Linguist 1993;19:61–74, in the form of Rayson P, Garside R. Comparing corpora using frequency profiling. Proc.
 * Workshop on Comparing Corpora, ACL 2000, 1–6, and of their calculator (ucrel.lancs.ac.uk/llwizard.html). It says
 * nothing of the direction. 0 where either corpus is empty.
 */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  if (c === 0 || d === 0) return 0
  const share = (a + b) / (c + d)
  return Math.max(0, 2 * (term(a, c * share) + term(b, d * share)))
}

/** The limit of x ln x at 0 is 0. */
function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}

/** G² from which a single comparison is called significant at 5 % (χ² with one degree of freedom). */
export const SIGNIFICANT = 3.84
