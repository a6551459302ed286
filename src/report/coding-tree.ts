import type { PhrasingContent, RootContent } from 'mdast'
import type { Code } from '../codebook/codebook.js'
import type { GroupedCode, Grouping } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { emphasis, strong } from '../markdown/build.js'
import type { Method } from '../method/methods.js'
import { countsPhrase } from './counts.js'
import { type OutlineItem, outline } from './outline.js'

/** A code of the tree as a record for CSV and NDJSON. */
export interface CodingTreeRecord {
  group: string
  group_name: string
  subgroup: string | null
  subgroup_name: string | null
  code: string
  code_name: string
  definition: string | null
  include: string | null
  exclude: string | null
  units: number
  participants: number
  sessions: number
  /** Id and words of a unit that shows what the code is about; null where it has none. */
  example_unit: string | null
  example: string | null
}

/** The record's keys in the order in which they are written. */
export const CODING_TREE_FIELDS = [
  'group',
  'group_name',
  'subgroup',
  'subgroup_name',
  'code',
  'code_name',
  'definition',
  'include',
  'exclude',
  'units',
  'participants',
  'sessions',
  'example_unit',
  'example',
] as const satisfies readonly (keyof CodingTreeRecord)[]

/**
 * The coding tree as a nested list (COREQ item 25): groups, subgroups and codes with definitions and counts, and an
 * example unit under each code.
 */
export function codingTree(grouping: Grouping, method: Method): RootContent {
  return outline(
    grouping.groups.map(({ group, subgroups, counts }) => ({
      line: [strong(group.name), ` (${countsPhrase(counts, method)})`],
      under: subgroups.flatMap(({ subgroup, codes, counts: own }): OutlineItem[] => {
        const items = codes.map((code) => codeItem(code, method))
        if (!subgroup) return items
        return [{ line: [emphasis(subgroup.name), ` (${countsPhrase(own, method)})`], under: items }]
      }),
    })),
  )
}

/** One row per code, in the order of the codebook. */
export function codingTreeRows(grouping: Grouping): CodingTreeRecord[] {
  return grouping.groups.flatMap(({ group, subgroups }) =>
    subgroups.flatMap(({ subgroup, codes }) =>
      codes.map(({ code, units, counts }) => {
        const example = exampleUnit(units)
        return {
          group: group.id,
          group_name: group.name,
          subgroup: subgroup?.id ?? null,
          subgroup_name: subgroup?.name ?? null,
          code: code.id,
          code_name: code.name,
          definition: code.definition ?? null,
          include: code.include ?? null,
          exclude: code.exclude ?? null,
          ...counts,
          example_unit: example?.id ?? null,
          example: example?.text ?? null,
        }
      }),
    ),
  )
}

function codeItem({ code, units, counts }: GroupedCode, method: Method): OutlineItem {
  const example = exampleUnit(units)
  return {
    line: [code.name, ` (${countsPhrase(counts, method)})`, ...definitionOf(code)],
    under: example
      ? [{ line: [`“${foldWhiteSpace(example.text)}” (${example.participant ?? '?'}, ${example.id})`] }]
      : [],
  }
}

function definitionOf({ definition, include, exclude }: Code): (string | PhrasingContent)[] {
  const parts = [
    ...(definition === undefined ? [] : [` ${definition.trim()}`]),
    ...(include === undefined ? [] : [' ', emphasis('Include:'), ` ${include.trim()}`]),
    ...(exclude === undefined ? [] : [' ', emphasis('Exclude:'), ` ${exclude.trim()}`]),
  ]
  return parts.length === 0 ? [] : [':', ...parts]
}

/** About how many words an example should have. */
const READABLE = 25

/** A unit that shows the code best: accepted before candidates, with fewest other codes, of readable length, the first. */
function exampleUnit(units: readonly MeaningUnit[]): MeaningUnit | undefined {
  const rank = (unit: MeaningUnit): number[] => [
    unit.status === 'accepted' ? 0 : 1,
    unit.codes.length,
    Math.abs(unit.text.split(/\s+/).length - READABLE),
  ]
  let best: { unit: MeaningUnit; rank: number[] } | undefined
  for (const unit of units) {
    const own = rank(unit)
    if (!best || isBelow(own, best.rank)) best = { unit, rank: own }
  }
  return best?.unit
}

function isBelow(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value < other
  }
  return false
}
