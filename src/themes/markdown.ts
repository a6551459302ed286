import type { PhrasingContent, RootContent } from 'mdast'
import { bullets, capitalised, emphasis, heading, paragraph, strong, table } from '../markdown/build.js'
import { counted, type Method } from '../method/methods.js'
import type { ThemeCluster, ThemeComparison } from './compare.js'

type Inline = string | PhrasingContent

/** Sections for `stringifySections`: the comparison as a document of its own, under a heading of depth 1. */
export function themesToMarkdown(comparison: ThemeComparison, method: Method): RootContent[][] {
  const noun = method.words.preliminaryTheme
  const shared = comparison.clusters.filter((cluster) => cluster.shared)
  const single = comparison.clusters.filter((cluster) => !cluster.shared)
  const prioritised = comparison.clusters.filter((cluster) => cluster.prioritised)
  return [
    [heading(1, capitalised(noun.many)), themeCounts(comparison, method)],
    [heading(2, 'Side by side'), sideBySide(comparison), paragraph(emphasis('Prioritised ones in bold.'))],
    section('Shared', shared, withNotes),
    section('Single', single, withNotes),
    [heading(2, `Prioritised (${prioritised.length})`), prioritisedThemes(comparison, method)],
  ]
}

/** A bullet per prioritised theme with the code groups that grew out of it. */
export function prioritisedThemes(comparison: ThemeComparison, method: Method): RootContent {
  const prioritised = comparison.clusters.filter((cluster) => cluster.prioritised)
  return listOrNone(prioritised, (cluster) => [strong(cluster.name), ...led(cluster, comparison, method)])
}

/** One column per analyst, one row per cluster; prioritised themes in bold. */
export function sideBySide(comparison: ThemeComparison): RootContent {
  const analysts = comparison.analysts.map(({ analyst }) => analyst)
  if (analysts.length === 0) return paragraph(emphasis('none'))
  const rows = comparison.clusters.map((cluster) =>
    analysts.map((analyst) => {
      const own = cluster.members.filter((member) => member.analyst === analyst)
      return own.flatMap((theme, index): Inline[] => [
        ...(index > 0 ? ['; '] : []),
        theme.prioritised ? strong(theme.name) : theme.name,
      ])
    }),
  )
  return table([analysts, ...rows])
}

/** A bullet per analyst with the number of themes; flagged where the method asks for fewer or more. */
export function themeCounts(comparison: ThemeComparison, method: Method): RootContent {
  const { range } = comparison
  return bullets(
    comparison.analysts.map(({ analyst, count, outOfRange }) => {
      const line: Inline[] = [`${analyst}: ${counted(count, method.words.preliminaryTheme)}`]
      if (!outOfRange || range === null) return line
      const kind = count < range[0] ? 'fewer' : 'more'
      return [...line, '; ', strong(`${kind} than ${method.name} asks for (${range[0]}–${range[1]})`)]
    }),
  )
}

function section(
  title: string,
  clusters: readonly ThemeCluster[],
  line: (cluster: ThemeCluster) => Inline[],
): RootContent[] {
  return [heading(2, `${title} (${clusters.length})`), listOrNone(clusters, line)]
}

function listOrNone(
  clusters: readonly ThemeCluster[],
  line: (cluster: ThemeCluster) => Inline[],
): RootContent {
  return clusters.length === 0 ? paragraph(emphasis('none')) : bullets(clusters.map(line))
}

function withNotes(cluster: ThemeCluster): Inline[] {
  return [cluster.name, ` (${cluster.analysts.join(', ')})`, ...notes(cluster)]
}

/** What the analysts noted; with their ids where the theme is shared. */
function notes({ members, shared }: ThemeCluster): Inline[] {
  return members.flatMap(({ analyst, note }) => {
    if (note === undefined) return []
    return [shared ? ` · ${analyst}: ${note}` : `: ${note}`]
  })
}

/** `→ Managing resources`; says so where no group of the codebook grew out of the theme. */
function led(cluster: ThemeCluster, { groupNames }: ThemeComparison, method: Method): Inline[] {
  if (groupNames === undefined) return []
  if (cluster.groups.length === 0) return [' → ', emphasis(`no ${method.words.group.one} yet`)]
  return [` → ${cluster.groups.map((id) => groupNames.get(id) ?? id).join('; ')}`]
}
