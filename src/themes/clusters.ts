import { fold, foldWhiteSpace } from '../language/fold.js'
import { type PreliminaryTheme, themeReference } from './theme.js'

/**
 * Puts themes together that are one: the same name (case, spelling variants of Unicode and white space aside), the same
 * id, or linked by `sameAs`, in any number of steps (union-find). A `sameAs` that names no theme is passed over.
 * Clusters in the order of their first theme, themes in the order given. Near-linear in themes and links.
 */
export function clusterThemes(themes: readonly PreliminaryTheme[]): PreliminaryTheme[][] {
  const parents = themes.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) {
      parents[root] = parents[up] ?? up
      root = up
    }
    return root
  }
  // The lower root wins, so that a cluster's root is its first theme.
  const unite = (a: number, b: number): void => {
    const [rootA, rootB] = [find(a), find(b)]
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
  const byReference = new Map(themes.map((theme, index) => [themeReference(theme), index]))
  const firstWith = new Map<string, number>()
  for (const [index, theme] of themes.entries()) {
    for (const key of [`id ${theme.id}`, `name ${fold(foldWhiteSpace(theme.name))}`]) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, index)
      else unite(first, index)
    }
    for (const reference of theme.sameAs) {
      const other = byReference.get(reference)
      if (other !== undefined) unite(other, index)
    }
  }
  const clusters = new Map<number, PreliminaryTheme[]>()
  for (const [index, theme] of themes.entries()) {
    const root = find(index)
    const cluster = clusters.get(root)
    if (cluster) cluster.push(theme)
    else clusters.set(root, [theme])
  }
  return [...clusters.values()]
}
