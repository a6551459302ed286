import { isMap } from 'yaml'
import type { Path } from '../locate.js'
import { writeScalar } from '../write-scalar.js'
import { flowRemoval } from './items.js'
import { pairRegion, regionOfPair } from './pair-region.js'
import { applyTextEdits, firstLineEnd } from './text-edit.js'
import { CannotEdit, keyIndex, mapAt, refuseTornAnchors, startOfItem, treeOf } from './tree.js'
import { type Value, writeInline, writeLines } from './write-value.js'

/**
 * Puts a new key into the mapping at a path, behind the last of the keys `after` that it has, else at its end. The
 * value is written as the mapping is: in braces inline, else with a key a line.
 */
export function insertKey(
  text: string,
  path: Path,
  key: string,
  value: Value,
  after: readonly string[] = [],
): string {
  const tree = treeOf(text)
  const map = mapAt(tree, path)
  if (keyIndex(map, key) >= 0) throw new CannotEdit([...path, key], 'there is such a key already')
  const before = Math.max(...after.map((each) => keyIndex(map, each)), -1)
  const at = before < 0 ? map.items.length - 1 : before
  const pair = map.items[at]
  if (pair === undefined) throw new CannotEdit(path, 'the mapping is empty')
  const region = regionOfPair(tree, pair, path)
  if (map.flow) {
    const { last } = region
    return applyTextEdits(text, [
      { start: last, end: last, text: `, ${writeScalar(key)}: ${writeInline(value)}` },
    ])
  }
  const eol = firstLineEnd(text)
  const margin = ' '.repeat(region.column)
  const lines = writeLines({ [key]: value })
    .split('\n')
    .map((line) => margin + line)
    .join(eol)
  const { end } = region
  const isOpen = !/[\r\n]$/.test(text.slice(0, end))
  return applyTextEdits(text, [{ start: end, end, text: isOpen ? eol + lines : lines + eol }])
}

/** Takes a key out of the mapping at a path, with its value and the comments that belong to it. */
export function removeKey(text: string, path: Path, key: string): string {
  const tree = treeOf(text)
  const map = mapAt(tree, path)
  const at = keyIndex(map, key)
  const own = [...path, key]
  if (at < 0) throw new CannotEdit(own, 'there is no such key')
  if (map.items.length === 1) throw new CannotEdit(own, 'it is the only key of its mapping')
  if (map.flow) return applyTextEdits(text, flowRemoval(tree, map, at, own))
  const region = pairRegion(tree, path, key)
  refuseTornAnchors(tree, region, own)
  if (region.beginsLine) {
    const rest = text.slice(region.end)
    const head = text.slice(0, region.start)
    return rest === '' && !/[\r\n]$/.test(text) ? head.replace(/(?:\r\n|[\r\n])$/, '') : head + rest
  }
  // The first key stands behind a dash: the next one takes its place.
  const next = startOfItem(map, at + 1, own)
  return text.slice(0, region.key) + text.slice(next)
}

/** Whether the mapping at a path has a key. */
export function hasKey(text: string, path: Path, key: string): boolean {
  const map = mapAt(treeOf(text), path)
  return isMap(map) && keyIndex(map, key) >= 0
}
