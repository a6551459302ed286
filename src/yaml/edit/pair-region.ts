import type { Pair } from 'yaml'
import type { Path } from '../locate.js'
import { type Region, regionOf } from './region.js'
import { beginsLine, CannotEdit, columnOf, endOfPair, keyIndex, keyScalar, mapAt, type Tree } from './tree.js'

/** A pair of a mapping as it stands: its lines, where its key begins and its colon ends, and its last character. */
export interface PairRegion extends Region {
  key: number
  colon: number
  last: number
  /** Whether its key is the first sign of its line; one behind a dash is not. */
  beginsLine: boolean
}

/** Where the pair with this key stands in the mapping at a path. */
export function pairRegion(tree: Tree, path: Path, key: string): PairRegion {
  const map = mapAt(tree, path)
  const pair = map.items[keyIndex(map, key)]
  if (pair === undefined) throw new CannotEdit([...path, key], 'there is no such key')
  return regionOfPair(tree, pair, path)
}

/** Where a pair of a mapping stands. */
export function regionOfPair({ text }: Tree, pair: Pair, path: Path): PairRegion {
  const [start, end] = keyScalar(pair, path).range ?? [0, 0]
  const last = endOfPair(text, pair)
  const region = regionOf(text, start, last)
  return {
    ...region,
    column: columnOf(text, start),
    key: start,
    colon: text.indexOf(':', end) + 1,
    last,
    beginsLine: beginsLine(text, start),
  }
}
