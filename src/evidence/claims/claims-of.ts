import type { Codebook } from '../../codebook/codebook.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import type { Manuscript } from '../manuscript/manuscript.js'
import type { NameWords } from '../names/alike.js'
import { Bases } from './basis.js'
import type { Claim } from './claim.js'
import { Counting } from './counted.js'
import { Measuring } from './measure-claims.js'
import { isAnalysis, isOfSample, numberClaim } from './number-claims.js'
import { quantifierClaim } from './quantifier-claims.js'
import type { Sample } from './sample.js'
import { type Sentence, sentencesOf } from './sentences.js'
import { Surroundings } from './surroundings.js'
import type { Threshold } from './threshold.js'

/** What a paper's claims are held against. */
export interface ClaimSource {
  sample: Sample
  /** Those in play. */
  units: readonly MeaningUnit[]
  codebook: Pick<Codebook, 'groups'>
  thresholds: readonly Threshold[]
  /** Of the paper, which may be another than that of the transcripts. */
  words: NameWords
}

/**
 * The claims of a paper about how many: words (`most participants`) beside the participants behind them, numbers
 * (`17 therapists`, `mean age 51`) beside those of the study. In the order of the paper.
 */
export function claimsOf(manuscript: Manuscript, source: ClaimSource): Claim[] {
  const { sample, units, codebook, thresholds, words } = source
  const counting = new Counting(sample, words.language)
  const around = new Surroundings(sample, words.language)
  const measuring = new Measuring(counting, around)
  const judging = { sample, thresholds, bases: new Bases(units, codebook, words) }
  const sentences = sentencesOf(manuscript, words.language).filter(
    (sentence) => sentence.part !== 'introduction' && !around.isElsewhere(sentence),
  )
  const claims = sentences.flatMap((sentence): Claim[] => [
    ...counting.in(sentence).flatMap((counted): Claim[] => {
      const ofSample = isOfSample(sentence, counted, around)
      if (isAnalysis(counted) && !ofSample) return []
      const number =
        ofSample || !tellsResults(sentence) ? numberClaim(sentence, counted, counting, around) : undefined
      const isWords =
        !counted.predicate && (counted.quantifier !== 'number' || counted.total !== null || !ofSample)
      const quantifier =
        isWords && tellsResults(sentence) ? quantifierClaim(sentence, counted, judging) : undefined
      return [...(quantifier ? [quantifier] : []), ...(number ? [settled(number, ofSample)] : [])]
    }),
    ...measuring.in(sentence),
  ])
  return claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** A number that is not said to be of the whole sample is right at most. */
function settled<T extends ReturnType<typeof numberClaim> & object>(claim: T, ofSample: boolean): T {
  if (ofSample || claim.verdict !== 'wrong') return claim
  return { ...claim, verdict: 'cannot be checked', note: 'perhaps only some are meant' }
}

/** Where a paper tells what participants said, as against how it was asked. */
function tellsResults({ part, cites }: Sentence): boolean {
  if (cites.length > 0) return true
  return part === 'results' || part === 'discussion' || part === 'abstract' || part === 'other'
}
