import { isRegex } from '../codebook/term.js'
import type { Concordance, WantedTerm } from '../coding/concordance.js'
import { error, StcError } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'

/**
 * A concordance of terms, with stemmers and regular expressions if they ask for any. Throws StcError with stc/bad-term
 * for each term that cannot be used.
 */
export async function makeConcordance(
  wanted: readonly WantedTerm[],
  language: LanguageCode,
): Promise<Concordance> {
  const [{ Concordance }, { BadTerm, checkTerm }] = await Promise.all([
    import('../coding/concordance.js'),
    import('../codebook/term.js'),
  ])
  if (wanted.some(({ term }) => isRegex(term))) await import('../codebook/regex-term.js')
  const bad = wanted.flatMap(({ term }) => {
    try {
      checkTerm(term, language)
      return []
    } catch (cause) {
      if (!(cause instanceof BadTerm)) throw cause
      const message = `the term ${JSON.stringify(term)} cannot be used: ${cause.message}`
      return [error('stc/bad-term', message, { hint: HINT })]
    }
  })
  if (bad.length > 0) throw new StcError(bad)
  const stemmer = wanted.some(({ stem }) => stem) ? (await import('../language/stem.js')).stemmer : undefined
  return new Concordance(wanted, stemmer)
}

const HINT = 'a term is a phrase in which * stands for letters of a word, or a regular expression /…/iu'
