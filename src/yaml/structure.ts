import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

/** A fault of a parsed document that the parser itself does not look for; offsets are UTF-16. */
export interface StructureFault {
  kind:
    | 'duplicate-key'
    | 'prototype-key'
    | 'unknown-anchor'
    | 'own-anchor'
    | 'too-many-aliases'
    | 'unknown-tag'
  /** The key, the anchor's name or the tag. */
  name: string
  start: number
  end: number
  /** Where the key was first given. */
  first?: number
}

/** What one walk over a document finds. */
export interface Structure {
  /** The document as plain objects, arrays and scalars. What aliases stand for is shared, not copied. */
  value: unknown
  faults: readonly StructureFault[]
  /** The node that each alias stands for. */
  targets: ReadonlyMap<Alias, Node>
}

const KNOWN_TAGS = /^(?:!|tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null))$/

/** Values that all aliases of a file together may stand for: far above any honest file, far below what hangs. */
const MOST_ALIASED = 1_000_000

/** A node with an anchor; `open` while the walk is inside it; `size` counts its values, aliases resolved. */
interface Anchored {
  node: Node
  open: boolean
  size: number
  value: unknown
}

/**
 * Walks a parsed document once, in the order of the file, and makes plain values of it. On the way it finds keys
 * given twice, aliases without an anchor before them or inside their own anchor, aliases of aliases that multiply
 * beyond all measure, and tags that mean nothing here. The parser's own check for double keys and its own
 * resolution of aliases take quadratic time; this takes linear time.
 */
export function structure(document: Document.Parsed): Structure {
  const faults: StructureFault[] = []
  const targets = new Map<Alias, Node>()
  const anchors = new Map<string, Anchored>()
  let size = 0
  let aliased = 0

  function report(kind: StructureFault['kind'], name: string, node: Node, first?: number): void {
    const [start, end] = node.range ?? [0, 0]
    faults.push({ kind, name, start, end, first })
  }

  function walk(node: unknown): unknown {
    size++
    if (isAlias(node)) return resolve(node)
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null
    if (node.tag !== undefined && !KNOWN_TAGS.test(node.tag)) report('unknown-tag', node.tag, node)
    if (node.anchor === undefined) return contents(node)
    const anchored: Anchored = { node, open: true, size, value: undefined }
    anchors.set(node.anchor, anchored)
    anchored.value = contents(node)
    anchored.size = size - anchored.size + 1
    anchored.open = false
    return anchored.value
  }

  function contents(node: Node): unknown {
    if (isSeq(node)) return node.items.map(walk)
    if (isMap(node)) return mapping(node)
    return isScalar(node) ? node.value : null
  }

  function mapping(map: YAMLMap): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    const seen = new Map<string, number>()
    for (const pair of map.items) {
      if (!isScalar(pair.key)) continue
      const { key } = pair
      const name = String(key.value)
      const inner = walk(pair.value)
      const first = seen.get(name)
      if (first !== undefined) report('duplicate-key', name, key, first)
      else if (name === '__proto__') report('prototype-key', name, key)
      else value[name] = inner
      seen.set(name, first ?? key.range?.[0] ?? 0)
    }
    return value
  }

  function resolve(alias: Alias): unknown {
    const anchored = anchors.get(alias.source)
    if (anchored === undefined || anchored.open) {
      report(anchored === undefined ? 'unknown-anchor' : 'own-anchor', alias.source, alias)
      return null
    }
    targets.set(alias, anchored.node)
    const before = aliased
    aliased += anchored.size
    size += anchored.size
    if (before <= MOST_ALIASED && aliased > MOST_ALIASED) report('too-many-aliases', alias.source, alias)
    return anchored.value
  }

  const value = walk(document.contents)
  return { value, faults: faults.sort((a, b) => a.start - b.start), targets }
}
