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
 * Sorts meaning units into code groups, subgroups and codes, in the order of the codebook, in one pass over the units.
 * Excluded and set-aside units are kept apart; a group, subgroup or code without a unit is kept, empty.
 */
export function groupUnits(units: readonly MeaningUnit[], codebook: Codebook): Grouping {
  const shelves = new Map<string, Shelf>()
  const groups = codebook.groups.map((group) => shelveGroup(group, shelves))
  const ungrouped: MeaningUnit[] = []
  const outOfPlay: MeaningUnit[] = []
  for (const unit of units) {
    if (!isInPlay(unit)) {
      outOfPlay.push(unit)
      continue
    }
    let grouped = false
    for (const code of unit.codes) {
      const shelf = shelves.get(code)
      if (shelf) {
        shelf.code.push(unit)
        putOnce(shelf.subgroup, unit)
        putOnce(shelf.group, unit)
      }
      grouped ||= shelf !== undefined || codebook.codes.has(code)
    }
    if (!grouped) ungrouped.push(unit)
  }
  return { groups: groups.map(countGroup), ungrouped, outOfPlay }
}

/** Where the units of one code are put. */
interface Shelf {
  code: MeaningUnit[]
  subgroup: MeaningUnit[]
  group: MeaningUnit[]
}

type ShelvedCode = Omit<GroupedCode, 'counts'>
type ShelvedSubgroup = Omit<GroupedSubgroup, 'counts' | 'codes'> & { codes: readonly ShelvedCode[] }
type ShelvedGroup = Omit<GroupedGroup, 'counts' | 'subgroups'> & { subgroups: readonly ShelvedSubgroup[] }

/** A group with its shelves, still empty; each code's are entered into `shelves`. */
function shelveGroup(group: CodeGroup, shelves: Map<string, Shelf>): ShelvedGroup {
  const ofGroup: MeaningUnit[] = []
  const sections: (Subgroup | undefined)[] = [...group.subgroups]
  if (group.codes.some((code) => code.subgroup === undefined)) sections.unshift(undefined)
  const subgroups = sections.map((subgroup) => {
    const ofSubgroup: MeaningUnit[] = []
    const codes = group.codes
      .filter((code) => code.subgroup === subgroup?.id)
      .map((code) => {
        const shelf: Shelf = { code: [], subgroup: ofSubgroup, group: ofGroup }
        shelves.set(code.id, shelf)
        return { code, units: shelf.code }
      })
    return { subgroup, codes, units: ofSubgroup }
  })
  return { group, subgroups, units: ofGroup }
}

/** Units come one after the other, so that one that is there already is the last. */
function putOnce(units: MeaningUnit[], unit: MeaningUnit): void {
  if (units[units.length - 1] !== unit) units.push(unit)
}

function countGroup({ group, subgroups, units }: ShelvedGroup): GroupedGroup {
  return {
    group,
    subgroups: subgroups.map(({ subgroup, codes, units: own }) => ({
      subgroup,
      codes: codes.map((code) => ({ ...code, counts: countUnits(code.units) })),
      units: own,
      counts: countUnits(own),
    })),
    units,
    counts: countUnits(units),
  }
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
