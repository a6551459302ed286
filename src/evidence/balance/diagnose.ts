import { type Diagnostic, warning } from '../../diagnostic.js'
import type { Cast } from '../attribution/cast.js'
import type { Manuscript } from '../manuscript/manuscript.js'
import { placeIn } from '../manuscript/place-in.js'
import type { Verdict } from '../verdict/verdict.js'
import { fittingPeople } from './identifying.js'
import { publishedOf } from './published.js'

/**
 * Of whom a paper tells so much that fewer than k participants of the study fit it: stc/identifying-attribution for one
 * attribution, stc/identifying-combination for all that is told of one tag.
 *
 * @param verdicts those of the paper, in reading order
 */
export function identifyingDiagnostics(
  manuscript: Manuscript,
  verdicts: readonly Verdict[],
  cast: Cast,
  k: number,
): Diagnostic[] {
  return [
    ...identifyingAlone(manuscript, verdicts, cast, k),
    ...identifyingTogether(manuscript, verdicts, cast, k),
  ]
}

function identifyingAlone(
  manuscript: Manuscript,
  verdicts: readonly Verdict[],
  cast: Cast,
  k: number,
): Diagnostic[] {
  return fittingPeople(verdicts, cast)
    .filter(({ people }) => people.length < k)
    .map(({ written, people }) =>
      warning('stc/identifying-attribution', `"${written.text}" fits only ${howMany(people)} of the study`, {
        ...placeIn(manuscript, written.span),
        hint: 'say less of the person, or name only the tag',
      }),
    )
}

function identifyingTogether(
  manuscript: Manuscript,
  verdicts: readonly Verdict[],
  cast: Cast,
  k: number,
): Diagnostic[] {
  return publishedOf(verdicts, cast)
    .filter(({ people }) => people.length < k)
    .map(({ participant, told, people, by }) => {
      const all = told.map(({ text }) => `"${text}"`).join(', ')
      const what = `what is told of ${participant} fits only ${howMany(people)} of the study: ${all}`
      return warning('stc/identifying-combination', what, {
        ...placeIn(manuscript, by.span),
        hint: 'tell the same of a participant everywhere, and less of it',
      })
    })
}

function howMany({ length }: readonly string[]): string {
  return length === 1 ? 'one participant' : `${length} participants`
}
