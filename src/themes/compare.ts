import type { Codebook } from '../codebook/codebook.js'
import type { Method } from '../method/methods.js'
import { clusterThemes } from './clusters.js'
import { type AnalystThemes, type PreliminaryTheme, themeReference } from './theme.js'

/** Themes of one or more analysts that are one and the same. */
export interface ThemeCluster {
  /** The name its first member has. */
  name: string
  /** In the order of the analysts and their files. */
  members: readonly PreliminaryTheme[]
  /** Who noted it, each once, in the order of the analysts. */
  analysts: readonly string[]
  /** Noted by two analysts or more. */
  shared: boolean
  /** Some member says so. */
  prioritised: boolean
  /** Ids of the code groups that grew out of some member, in the order of the codebook. */
  groups: readonly string[]
}

/** How many themes an analyst noted, and whether that is what the method asks for. */
export interface ThemeCount {
  analyst: string
  count: number
  /** Fewer or more than the method's range; never where the method names none. */
  outOfRange: boolean
}

/** Step 1 of the method: the analysts' first impressions side by side. */
export interface ThemeComparison {
  /** The analysts, in the order given. */
  analysts: readonly ThemeCount[]
  range: Method['themeRange']
  /** Those that most analysts share first, then in the order of their first theme. */
  clusters: readonly ThemeCluster[]
  /** Names of the codebook's groups by id; undefined where there is no codebook yet. */
  groupNames: ReadonlyMap<string, string> | undefined
}

/**
 * Compares the preliminary themes of all analysts: which are one (see `clusterThemes`), shared, single and prioritised,
 * and which code groups name them in `from`. Several files of one analyst count as one.
 */
export function compareThemes(
  all: readonly AnalystThemes[],
  codebook: Codebook | undefined,
  range: Method['themeRange'],
): ThemeComparison {
  const counts = new Map<string, number>()
  for (const { analyst, themes } of all) counts.set(analyst, (counts.get(analyst) ?? 0) + themes.length)
  const clusters = clusterThemes(all.flatMap(({ themes }) => themes)).map((members) =>
    describe(members, codebook),
  )
  return {
    analysts: [...counts].map(([analyst, count]) => ({
      analyst,
      count,
      outOfRange: range !== null && (count < range[0] || count > range[1]),
    })),
    range,
    clusters: clusters.sort((a, b) => b.analysts.length - a.analysts.length),
    groupNames: codebook && new Map(codebook.groups.map((group) => [group.id, group.name])),
  }
}

function describe(members: readonly PreliminaryTheme[], codebook: Codebook | undefined): ThemeCluster {
  const analysts = [...new Set(members.map((member) => member.analyst))]
  const references = new Set(members.map(themeReference))
  const groups = codebook?.groups.filter((group) => group.from.some((theme) => references.has(theme))) ?? []
  return {
    name: members[0]?.name ?? '',
    members,
    analysts,
    shared: analysts.length > 1,
    prioritised: members.some((member) => member.prioritised),
    groups: groups.map((group) => group.id),
  }
}
