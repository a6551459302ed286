import { retireInCodebook } from '../../codebook/refactor/retire.js'
import { requireCode } from '../../codebook/refactor/target.js'
import { isInPlay, type MeaningUnit } from '../../coding/meaning-unit.js'
import {
  compareUnits,
  coverageOf,
  isJoined,
  overlapping,
  uncovered,
} from '../../coding/refactor/conservation.js'
import { reasonOfRetired, retireDecision } from '../../coding/refactor/retire-decision.js'
import { fail } from '../../diagnostic.js'
import { refuseOverruled, unexpected } from './contradictions.js'
import { type RefactorDesk, unitsOfDecisions } from './desk.js'
import { decided, emptied, some, undecided } from './notes.js'
import type { Operation } from './operation.js'
import { recoded } from './recoding.js'

/** Takes a code out of use. Throws StcError where it is not there, or no reason is given. */
export function retireOperation(desk: RefactorDesk, id: string, reason: string): Operation {
  const { codebook } = desk
  requireCode(codebook, id)
  if (reason.trim() === '') fail('stc/usage', 'a code is retired for a reason', { hint: 'add --reason "…"' })
  const expected = (unit: MeaningUnit) => expectedOf(unit, id, reason)
  return {
    book: (text) => retireInCodebook(text, codebook, id, reason),
    coding: async (coding) => {
      const units = await unitsOfDecisions(desk, coding, id)
      return recoded(coding, (decision) => retireDecision(decision, units.get(decision)?.found, id, reason))
    },
    headings: [],
    unit: undefined,
    judge: async (before, after) => {
      const [old, now] = await Promise.all([before.coded(), after.coded()])
      const { missing, extra } = compareUnits(decided(old.units), decided(now.units), expected)
      const lost = missing.filter((unit) => !isJoined(unit, now.units, expected))
      const open = undecided(old.units)
      const kept = open.filter(({ codes }) => codes.some((code) => code !== id))
      const others = kept.map((unit) => ({ ...unit, codes: unit.codes.filter((code) => code !== id) }))
      const unseen = uncovered(others, coverageOf(undecided(now.units)))
      const unfound = unseen.filter((unit) => !overlapping([unit], extra).has(unit))
      const again = uncovered(undecided(now.units), coverageOf(others))
      refuseOverruled(lost, old, now, 'stc/contradicting-decisions', `${id} is retired`)
      const odd = await unexpected(extra, before, after)
      if (lost.length + odd.length + unfound.length > 0)
        throw new Error('after retiring a code, units are not what they should be')
      const own = decided(old.units).filter(({ codes }) => codes.includes(id))
      const aside = own.filter((unit) => isInPlay(unit) && unit.codes.length === 1).length
      const shared = own.filter(({ codes }) => codes.length > 1).length
      const gone = open.length - kept.length
      return [
        ...(aside > 0 ? [`${some(aside, 'unit')} of ${id} alone: set aside with the reason`] : []),
        ...(shared > 0 ? [`${some(shared, 'unit keeps its', 'units keep their')} other codes`] : []),
        ...(gone > 0
          ? [`${some(gone, 'candidate', 'candidates')} that nobody decided about: no longer found`]
          : []),
        ...(again.length > 0
          ? [`${some(again.length, 'candidate')} of other codes: found again in what was set aside`]
          : []),
        ...emptied(before, after),
      ]
    },
  }
}

function expectedOf(
  unit: MeaningUnit,
  id: string,
  reason: string,
): Partial<Pick<MeaningUnit, 'codes' | 'status' | 'reason'>> {
  if (!unit.codes.includes(id)) return {}
  const codes = unit.codes.filter((code) => code !== id)
  if (codes.length > 0) return { codes }
  if (!isInPlay(unit)) return {}
  return { status: 'set-aside', reason: reasonOfRetired(id, reason, unit.reason ?? undefined) }
}
