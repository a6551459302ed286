import { Matcher } from '../../codebook/matcher.js'
import { moveExamples } from '../../codebook/refactor/move-examples.js'
import { checkSplitting, type Splitting, splitInCodebook } from '../../codebook/refactor/split.js'
import { requireCode } from '../../codebook/refactor/target.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import { compareUnits, coverageOf, uncovered } from '../../coding/refactor/conservation.js'
import { splitDecision } from '../../coding/refactor/split-decision.js'
import { fail } from '../../diagnostic.js'
import { refuseOverruled, unexpected } from './contradictions.js'
import { type CodedUnits, type RefactorDesk, readCodebook, unitsOfDecisions } from './desk.js'
import { decided, some, undecided } from './notes.js'
import type { Operation } from './operation.js'
import { recoded } from './recoding.js'

/** Splits a code. Throws StcError for what is not there to be taken. */
export function splitOperation(desk: RefactorDesk, splitting: Splitting): Operation {
  const { codebook } = desk
  checkSplitting(codebook, splitting)
  const code = requireCode(codebook, splitting.code)
  const ids = splitting.parts.map(({ id }) => id)
  let changed = 0
  return {
    book: async (text) => {
      const parted = splitInCodebook(text, codebook, splitting)
      if (splitting.by !== 'term') return parted
      const again = await readCodebook(parted, desk.book.name, desk.study)
      const { language } = desk.study
      const matcher = new Matcher(again, language, (await import('../../language/stem.js')).stemmer(language))
      return moveExamples(parted, again, splitting, matcher)
    },
    coding: async (coding) => {
      const units = await unitsOfDecisions(desk, coding, code.id)
      const result = recoded(coding, (decision) => {
        const unit = units.get(decision)
        const speaker = unit?.found.turn.speaker
        const who = typeof speaker === 'string' ? unit?.transcript.speakers.get(speaker) : undefined
        return splitDecision(decision, unit?.found, who, code, splitting)
      })
      changed += result.decisions
      return result
    },
    headings: [],
    unit: undefined,
    judge: async (before, after) => {
      const [old, now] = await Promise.all([before.coded(), after.coded()])
      const byTerm = splitting.by === 'term'
      // Whatever codes of the split it has, a unit is the same one; one decided without codes follows the rules.
      const asOne = ({ units, decisions }: CodedUnits) =>
        decided(units).map((unit) => ({
          ...unit,
          codes: byTerm && !decisions.get(unit)?.codes ? [] : merged(unit.codes, ids, code.id),
        }))
      const { missing, extra } = compareUnits(asOne(old), asOne(now), () => ({}))
      const cover = (units: readonly MeaningUnit[]) =>
        units
          .map((unit) => ({
            ...unit,
            codes: merged(unit.codes, ids, code.id).filter((id) => id === code.id),
          }))
          .filter(({ codes }) => codes.length > 0)
      const lost = byTerm ? uncovered(cover(old.units), coverageOf(cover(now.units))) : []
      refuseOverruled(missing, old, now, 'stc/contradicting-decisions', `${code.id} is split`)
      const odd = await unexpected(extra, before, after)
      if (missing.length + odd.length + lost.length > 0)
        throw new Error('after splitting, the codes do not cover what the code covered')
      const taken = ids.some((id) => now.units.some(({ codes }) => codes.includes(id)))
      if (!byTerm && !taken && changed === 0) {
        fail('stc/not-splittable', `no decided unit of ${code.id} is of that kind`, {
          hint: 'decide about candidates first (`stc code --status candidate` lists them), or see `stc codebook split --help`',
        })
      }
      return shares([code.id, ...ids], now, byTerm)
    },
  }
}

/** Codes with those of a split as the one that was split. */
function merged(codes: readonly string[], ids: readonly string[], into: string): string[] {
  return [...new Set(codes.map((id) => (ids.includes(id) ? into : id)))]
}

/** How many units each code has now, and what became of those that nobody decided about. */
function shares(ids: readonly string[], { units }: CodedUnits, byTerm: boolean): string[] {
  const counts = ids.map((id) => `${id} ${units.filter(({ codes }) => codes.includes(id)).length}`)
  const open = undecided(units).filter(({ codes }) => codes.includes(ids[0] ?? '')).length
  const stay = some(open, 'candidate stays', 'candidates stay')
  return [
    `units now: ${counts.join(' · ')}`,
    ...(byTerm || open === 0
      ? []
      : [`${stay} with ${ids[0]}: rules cannot tell who speaks; decide, then split again`]),
  ]
}
