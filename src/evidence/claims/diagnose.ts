import { type Diagnostic, error, type Place } from '../../diagnostic.js'
import type { Manuscript } from '../manuscript/manuscript.js'
import { placeIn } from '../manuscript/place-in.js'
import type { Claim, NumberClaim, QuantifierClaim } from './claim.js'
import type { Path } from './sample.js'
import { conditionText } from './threshold.js'

/**
 * What is wrong with the claims of a paper: stc/quantifier for a word that does not hold by the study's thresholds,
 * stc/wrong-number for a number that is not the study's.
 *
 * @param placeOf where a value of study.yaml stands
 */
export function claimDiagnostics(
  manuscript: Manuscript,
  claims: readonly Claim[],
  placeOf: (path: Path) => Place,
): Diagnostic[] {
  return claims.flatMap((claim): Diagnostic[] => {
    const at = placeIn(manuscript, claim.span)
    if (claim.kind === 'number')
      return claim.verdict === 'wrong'
        ? [error('stc/wrong-number', wrongNumber(claim, placeOf), { ...at, hint: hintFor(claim) })]
        : []
    return claim.verdict === 'violated'
      ? [
          error('stc/quantifier', tooFew(claim), {
            ...at,
            hint: 'cite the units of the others as well, choose another word, or change `checks.quantifiers` in study.yaml',
          }),
        ]
      : []
  })
}

function wrongNumber({ written, about, actual, path }: NumberClaim, placeOf: (path: Path) => Place): string {
  const place = path && path.length > 0 ? placeOf(path) : undefined
  const where = place?.line === undefined ? 'the study' : `${place.file}:${place.line}`
  const what = /, (?:mean|SD|median|range)$/.test(about) ? ` (${about})` : ''
  return `"${oneLine(written)}": ${where} has ${actual}${what}`
}

function hintFor({ note }: NumberClaim): string {
  return note ?? 'correct the paper, or what study.yaml says of the sample'
}

function tooFew(claim: QuantifierClaim): string {
  const { written, share, counts, basis, violated, number } = claim
  const of = `${share?.n ?? 0} of ${share?.of ?? 0} ${counts}`
  const wanted = violated
    .map((each) => (each.is === 'exact' ? String(number) : conditionText(each)))
    .join(' and ')
  return `"${oneLine(written)}": ${basisText(basis)} ${of}, and the study asks for ${wanted}`
}

/** What the units behind a claim were found by, before `3 of 6 participants`. */
function basisText(basis: QuantifierClaim['basis']): string {
  if (basis && 'name' in basis) return `the ${basis.by} "${basis.name}" has units of`
  return basis?.by === 'paragraph' ? 'the units its paragraph cites are of' : 'the units cited are of'
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
