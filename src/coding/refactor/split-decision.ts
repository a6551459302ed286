import type { Code } from '../../codebook/codebook.js'
import type { SplitBy, SplitPart, Splitting } from '../../codebook/refactor/split.js'
import type { Speaker } from '../../transcript/transcript.js'
import type { FoundUnit } from '../code-transcript.js'
import type { Decision } from '../decision.js'
import type { Entry } from '../entry.js'
import { isInPlay } from '../meaning-unit.js'

/**
 * What of a decision changes when a code is split; undefined where nothing does. `found` is the unit that the decision
 * made before, `speaker` who says it. By terms, a decision whose evidence was taken goes to the new code, one with
 * evidence of both carries both, one without evidence stays. By anything else the new code takes the place of the old
 * one; where the unit is out of play and the rules still find the old code in it, it is out of play under both.
 */
export function splitDecision(
  decision: Decision,
  found: FoundUnit | undefined,
  speaker: Speaker | undefined,
  code: Code,
  { by, parts }: Splitting,
): Partial<Entry> | undefined {
  const codes = decision.codes ?? found?.codes ?? []
  if (!codes.includes(code.id) || found === undefined) return undefined
  const evidence = found.hits.filter((each) => each.code === code.id).map(({ hit }) => hit.term)
  if (by === 'term') {
    // Without codes a decision follows the rules, and they have been split.
    if (decision.codes === undefined || evidence.length === 0) return undefined
    const taking = parts.filter((part) => evidence.some((term) => takesTerm(part, term, code)))
    if (taking.length === 0) return undefined
    const stays = evidence.some((term) => !parts.some((part) => takesAlone(part, term, code)))
    return { codes: replaced(codes, code.id, taking, stays) }
  }
  const taking = parts.filter((part) => takes(part, by, codes, speaker))
  if (taking.length === 0) return undefined
  return { codes: replaced(codes, code.id, taking, !isInPlay(decision) && evidence.length > 0) }
}

function takes(
  { take }: SplitPart,
  by: Exclude<SplitBy, 'term'>,
  codes: readonly string[],
  speaker: Speaker | undefined,
): boolean {
  if (by === 'co-code') return codes.some((code) => take.includes(code))
  if (speaker === undefined) return false
  if (by === 'role') return take.includes(speaker.role)
  if (by === 'speaker') return take.includes(speaker.label) || take.includes(speaker.participant)
  return take.includes(speaker.attributes[by.attribute] ?? '')
}

/** Whether a term of `any`, or of a `near` whose terms are joined by ` + `, is among those taken. */
function takesTerm({ take }: SplitPart, term: string, { match }: Code): boolean {
  if (match.any.includes(term) && take.includes(term)) return true
  return match.near.some(({ terms }) => terms.includes(term) && take.includes(terms.join(' + ')))
}

/** Whether nothing that stays with the code asks for the term. */
function takesAlone(part: SplitPart, term: string, code: Code): boolean {
  const { any, near, all } = code.match
  if (all.includes(term)) return true
  const places = [
    ...any.filter((each) => each === term),
    ...near.filter(({ terms }) => terms.includes(term)).map(({ terms }) => terms.join(' + ')),
  ]
  return places.every((each) => part.take.includes(each))
}

function replaced(
  codes: readonly string[],
  code: string,
  taking: readonly SplitPart[],
  stays: boolean,
): string[] {
  return codes.flatMap((each) =>
    each === code ? [...(stays ? [code] : []), ...taking.map(({ id }) => id)] : [each],
  )
}
