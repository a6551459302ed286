import type { Grouping } from '../coding/grouping.js'
import type { MeaningUnit, Status } from '../coding/meaning-unit.js'

/** A unit under one of its codes, as a record for CSV and NDJSON. */
export interface GroupRecord {
  /** Null for a unit that belongs to no group. */
  group: string | null
  group_name: string | null
  subgroup: string | null
  subgroup_name: string | null
  code: string | null
  code_name: string | null
  /** The unit's id; null, as all that follow, where a code has no unit. */
  unit: string | null
  transcript: string | null
  turn: number | null
  line: number | null
  speaker: string | null
  participant: string | null
  role: string | null
  status: Status | null
  text: string | null
}

/** The record's keys in the order in which they are written. */
export const GROUP_FIELDS = [
  'group',
  'group_name',
  'subgroup',
  'subgroup_name',
  'code',
  'code_name',
  'unit',
  'transcript',
  'turn',
  'line',
  'speaker',
  'participant',
  'role',
  'status',
  'text',
] as const satisfies readonly (keyof GroupRecord)[]

/** What a row says of the code. */
type Where = Pick<GroupRecord, 'group' | 'group_name' | 'subgroup' | 'subgroup_name' | 'code' | 'code_name'>

const NOWHERE: Where = {
  group: null,
  group_name: null,
  subgroup: null,
  subgroup_name: null,
  code: null,
  code_name: null,
}

/**
 * One row for each unit under each of its codes, in the order of the codebook (an outer join: a code with no unit has
 * one row without unit, a unit with no group one row without code). Units out of play are left out.
 */
export function* groupRows(grouping: Grouping): Generator<GroupRecord> {
  for (const { group, subgroups } of grouping.groups) {
    for (const { subgroup, codes } of subgroups) {
      for (const { code, units } of codes) {
        const where: Where = {
          group: group.id,
          group_name: group.name,
          subgroup: subgroup?.id ?? null,
          subgroup_name: subgroup?.name ?? null,
          code: code.id,
          code_name: code.name,
        }
        if (units.length === 0) yield rowOf(where, undefined)
        for (const unit of units) yield rowOf(where, unit)
      }
    }
  }
  for (const unit of grouping.ungrouped) yield rowOf(NOWHERE, unit)
}

/** Key by key, because millions of rows are made and spreading two objects into one takes ten times as long. */
function rowOf(where: Where, unit: MeaningUnit | undefined): GroupRecord {
  return {
    group: where.group,
    group_name: where.group_name,
    subgroup: where.subgroup,
    subgroup_name: where.subgroup_name,
    code: where.code,
    code_name: where.code_name,
    unit: unit?.id ?? null,
    transcript: unit?.transcript ?? null,
    turn: unit?.turn ?? null,
    line: unit?.line ?? null,
    speaker: unit?.speaker ?? null,
    participant: unit?.participant ?? null,
    role: unit?.role ?? null,
    status: unit?.status ?? null,
    text: unit?.text ?? null,
  }
}
