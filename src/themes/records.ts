import type { ThemeComparison } from './compare.js'
import { themeReference } from './theme.js'

/** A preliminary theme as a record for CSV and NDJSON. */
export interface ThemeRecord {
  analyst: string
  theme: string
  name: string
  note: string | null
  /** Themes of other analysts that are the same, as `analyst/id`. */
  shared_with: string[]
  prioritised: boolean
  /** Ids of the code groups that grew out of it or of a theme that is the same. */
  groups: string[]
}

/** The record's keys in the order in which they are written. */
export const THEME_FIELDS = [
  'analyst',
  'theme',
  'name',
  'note',
  'shared_with',
  'prioritised',
  'groups',
] as const satisfies readonly (keyof ThemeRecord)[]

/**
 * One row per preliminary theme, sorted by the order of the analysts, then by that of the clusters.
 * `prioritised` is what its own analyst says of it.
 */
export function themeRows(comparison: ThemeComparison): ThemeRecord[] {
  return comparison.analysts.flatMap(({ analyst }) =>
    comparison.clusters.flatMap((cluster) =>
      cluster.members
        .filter((member) => member.analyst === analyst)
        .map((theme) => ({
          analyst,
          theme: theme.id,
          name: theme.name,
          note: theme.note ?? null,
          shared_with: cluster.members.filter((other) => other.analyst !== analyst).map(themeReference),
          prioritised: theme.prioritised,
          groups: [...cluster.groups],
        })),
    ),
  )
}
