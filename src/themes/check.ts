import type { Codebook } from '../codebook/codebook.js'
import { type Diagnostic, error, warning } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Method } from '../method/methods.js'
import { compareThemes } from './compare.js'
import { type AnalystThemes, themeReference } from './theme.js'

/**
 * Checks step 1 against the method and the codebook: the number of themes each analyst noted, prioritised themes that
 * led nowhere, and groups that name a theme nobody noted. A study without theme files has nothing to check.
 */
export function checkThemes(all: readonly AnalystThemes[], codebook: Codebook, method: Method): Diagnostic[] {
  if (all.length === 0) return []
  const comparison = compareThemes(all, codebook, method.themeRange)
  const fileOf = new Map(all.map(({ analyst, file }) => [analyst, file]))
  const place = (analyst: string) => ({ file: fileOf.get(analyst) ?? '', line: 1 })
  const known = all.flatMap(({ themes }) => themes.map(themeReference))
  const found: Diagnostic[] = []
  for (const { analyst, count, outOfRange } of comparison.analysts) {
    if (!outOfRange || method.themeRange === null) continue
    const [low, high] = method.themeRange
    found.push(
      warning(
        'stc/theme-count',
        `${analyst} has ${count} preliminary themes; ${method.name} asks for ${low} to ${high}`,
        {
          place: place(analyst),
        },
      ),
    )
  }
  for (const cluster of comparison.clusters) {
    const first = cluster.members[0]
    if (!cluster.prioritised || cluster.groups.length > 0 || !first) continue
    found.push(
      warning('stc/theme-not-carried', `no code group grew out of the prioritised theme "${cluster.name}"`, {
        place: place(first.analyst),
        hint: `add ${themeReference(first)} to the \`from\` of a group`,
      }),
    )
  }
  for (const [g, group] of codebook.groups.entries()) {
    for (const [index, reference] of group.from.entries()) {
      if (known.includes(reference)) continue
      found.push(
        error(
          'stc/unknown-reference',
          `the group "${group.id}" grew out of "${reference}", which no analyst noted`,
          {
            place: codebook.place(['groups', g, 'from', index]),
            hint: didYouMean(reference, known).trim() || 'write analyst/theme',
          },
        ),
      )
    }
  }
  return found
}
