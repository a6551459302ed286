import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'

/** Keys and indices from the root of a document to a value. */
export type Path = readonly (string | number)[]

/** Where a path leads: the node of the value, or the nearest parent there is, and the key that names it. */
export interface Located {
  node: Node | undefined
  key: Node | undefined
  /** False when only a parent of the path was found. */
  exact: boolean
}

/** Makes a finder of nodes by path. Mappings are indexed when first asked, so that any number of questions stays linear. */
export function locator(root: Node | null, targets: ReadonlyMap<Alias, Node>): (path: Path) => Located {
  const indices = new WeakMap<YAMLMap, Map<string, Pair>>()
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let index = indices.get(map)
    if (index === undefined) {
      index = new Map()
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : undefined
        if (name !== undefined) index.set(name, pair)
      }
      indices.set(map, index)
    }
    return index.get(key)
  }

  return (path) => {
    let located: Located = { node: root ?? undefined, key: undefined, exact: true }
    for (const step of path) {
      const { node } = located
      const parent = isAlias(node) ? targets.get(node) : node
      if (isMap(parent)) {
        const pair = pairOf(parent, String(step))
        if (pair === undefined) return { ...located, exact: false }
        located = { node: asNode(pair.value), key: asNode(pair.key), exact: true }
      } else if (isSeq(parent) && typeof step === 'number' && step < parent.items.length) {
        located = { node: asNode(parent.items[step]), key: undefined, exact: true }
      } else {
        return { ...located, exact: false }
      }
    }
    return located
  }
}

function asNode(value: unknown): Node | undefined {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : undefined
}
