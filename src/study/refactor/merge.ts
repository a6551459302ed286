import { checkMerging, leftBehind, type Merging, mergeInCodebook } from '../../codebook/refactor/merge.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import {
  compareUnits,
  coverageOf,
  isJoined,
  overlapping,
  uncovered,
} from '../../coding/refactor/conservation.js'
import { mappedCodes, mergeDecision } from '../../coding/refactor/merge-decision.js'
import { refuseOverruled, unexpected } from './contradictions.js'
import type { RefactorDesk } from './desk.js'
import { decided, emptied, some, undecided } from './notes.js'
import type { Operation } from './operation.js'
import { recoded } from './recoding.js'

/** Merges codes into another one. Throws StcError where their rules or ids do not allow it. */
export function mergeOperation({ codebook }: RefactorDesk, merging: Merging): Operation {
  checkMerging(codebook, merging)
  const { from, into } = merging
  const to = new Map(from.map((code) => [code, into]))
  return {
    book: (text) => mergeInCodebook(text, codebook, merging),
    coding: async (coding) => recoded(coding, (decision) => mergeDecision(decision, to)),
    headings: [],
    unit: undefined,
    judge: async (before, after) => {
      const [old, now] = await Promise.all([before.coded(), after.coded()])
      const expected = ({ codes }: MeaningUnit) => ({ codes: mappedCodes(codes, to) })
      const { missing, extra } = compareUnits(decided(old.units), decided(now.units), expected)
      const joined = missing.filter((unit) => isJoined(unit, now.units, expected))
      const lost = missing.filter((unit) => !joined.includes(unit))
      refuseOverruled(lost, old, now, 'stc/not-mergeable', `the codes are ${into}`)
      const odd = await unexpected(extra, before, after)
      if (lost.length + odd.length > 0 || !coversTheSame(old.units, now.units, merging))
        throw new Error('after merging, the code does not cover what the codes covered')
      const open = undecided(old.units).map((unit) => ({ ...unit, ...expected(unit) }))
      const settled = uncovered(
        open.filter(({ codes }) => codes.includes(into)),
        coverageOf(undecided(now.units)),
      )
      return [
        ...(joined.length > 0
          ? [
              `${some(joined.length, 'decision repeats', 'decisions repeat')} another one now; stc check tells where`,
            ]
          : []),
        ...(settled.length > 0
          ? [
              `${some(settled.length, 'candidate falls', 'candidates fall')} under decisions about the other code now`,
            ]
          : []),
        ...leftBehind(before.codebook, merging).map(
          ({ code, key, text }) =>
            `the ${key} of ${code} goes with it; write what still holds into ${into}: ${text.trim()}`,
        ),
        ...emptied(before, after),
      ]
    },
  }
}

/**
 * Whether the code covers what the codes covered. A candidate that a decision about a part of it speaks of does not
 * count: named by its code, the decision takes the place of all of it.
 */
function coversTheSame(
  before: readonly MeaningUnit[],
  after: readonly MeaningUnit[],
  { from, into }: Merging,
): boolean {
  const own = before
    .filter(({ codes }) => codes.some((code) => code === into || from.includes(code)))
    .map((unit) => ({ ...unit, codes: [into] }))
  const now = after.filter(({ codes }) => codes.includes(into)).map((unit) => ({ ...unit, codes: [into] }))
  const spoken = overlapping(undecided(own), decided(own))
  const lost = uncovered(
    own.filter((unit) => !spoken.has(unit)),
    coverageOf(now),
  )
  return lost.length === 0 && uncovered(now, coverageOf(own)).length === 0
}
