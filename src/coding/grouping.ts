import type { Code, Codebook, CodeGroup, Subgroup } from '../codebook/codebook.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'
import { isInPlay, type MeaningUnit } from './meaning-unit.js'

/** How much evidence stands behind something. */
export interface Counts {
  units: number
  participants: number
  sessions: number
}

/** A code with its meaning units, in the order of the transcripts. */
export interface GroupedCode {
  code: Code
  units: readonly MeaningUnit[]
  counts: Counts
}

/** A subgroup (or, with `subgroup` undefined, what stands directly under the group). */
export interface GroupedSubgroup {
  subgroup: Subgroup | undefined
  codes: readonly GroupedCode[]
  /** Each unit once, even where it carries several codes of the subgroup. */
  units: readonly MeaningUnit[]
  counts: Counts
}

/** A code group with its units sorted under subgroups. */
export interface GroupedGroup {
  group: CodeGroup
  subgroups: readonly GroupedSubgroup[]
  units: readonly MeaningUnit[]
  counts: Counts
}

/** Step 3 of the method: the units in play, sorted by the codebook. */
export interface Grouping {
  groups: readonly GroupedGroup[]
  /** Units in play that carry no code of any group. */
  ungrouped: readonly MeaningUnit[]
  /** Units that were excluded or set aside. */
  outOfPlay: readonly MeaningUnit[]
}

/**
 * Sorts meaning units into code groups, subgroups and codes, in the order of the codebook.
 * Excluded and set-aside units are kept apart; a group, subgroup or code without a unit is kept, empty.
 */
export function groupUnits(units: readonly MeaningUnit[], codebook: Codebook): Grouping {
  const byCode = new Map<string, MeaningUnit[]>()
  const ungrouped: MeaningUnit[] = []
  const outOfPlay: MeaningUnit[] = []
  for (const unit of units) {
    if (!isInPlay(unit)) {
      outOfPlay.push(unit)
      continue
    }
    let grouped = false
    for (const code of unit.codes) {
      if (!codebook.codes.has(code)) continue
      grouped = true
      const list = byCode.get(code)
      if (list) list.push(unit)
      else byCode.set(code, [unit])
    }
    if (!grouped) ungrouped.push(unit)
  }
  const order = new Map(units.map((unit, index) => [unit.id, index]))
  const merge = (lists: readonly (readonly MeaningUnit[])[]) => uniteInOrder(lists, order)
  const groups = codebook.groups.map((group) => {
    const sections: (Subgroup | undefined)[] = [...group.subgroups]
    if (group.codes.some((code) => code.subgroup === undefined)) sections.unshift(undefined)
    const subgroups = sections.map((subgroup) => {
      const codes = group.codes
        .filter((code) => code.subgroup === subgroup?.id)
        .map((code) => {
          const own = byCode.get(code.id) ?? []
          return { code, units: own, counts: countUnits(own) }
        })
      const own = merge(codes.map((code) => code.units))
      return { subgroup, codes, units: own, counts: countUnits(own) }
    })
    const own = merge(subgroups.map((subgroup) => subgroup.units))
    return { group, subgroups, units: own, counts: countUnits(own) }
  })
  return { groups, ungrouped, outOfPlay }
}

/** Counts units, and the different participants (moderators are none) and sessions (transcripts) they come from. */
export function countUnits(units: readonly MeaningUnit[]): Counts {
  const participants = new Set<string>()
  const sessions = new Set<string>()
  for (const unit of units) {
    if (unit.participant !== null && !CONTEXT_ROLES.has(unit.role)) participants.add(unit.participant)
    sessions.add(unit.transcript)
  }
  return { units: units.length, participants: participants.size, sessions: sessions.size }
}

function uniteInOrder(
  lists: readonly (readonly MeaningUnit[])[],
  order: ReadonlyMap<string, number>,
): MeaningUnit[] {
  const unique = new Map<string, MeaningUnit>()
  for (const list of lists) for (const unit of list) unique.set(unit.id, unit)
  return [...unique.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}
