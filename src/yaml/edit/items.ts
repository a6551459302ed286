import { isMap, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../locate.js'
import { bareSource, blockItem, bracketItem, type ItemSource } from './item-source.js'
import { pairRegion } from './pair-region.js'
import { itemRegion } from './region.js'
import { applyTextEdits, firstLineEnd, lineBelow, lineEnd, lineStart, type TextEdit } from './text-edit.js'
import {
  CannotEdit,
  columnOf,
  endOfContent,
  keyIndex,
  keyScalar,
  listAt,
  nodeAt,
  refuseTornAnchors,
  spanOf,
  startOfItem,
  type Tree,
  treeOf,
} from './tree.js'

/**
 * Takes an item out of the list at a path, with the comments that belong to it: those in its lines, and those right
 * above its dash. A list by indent that loses its last item becomes `[]`.
 */
export function removeItem(text: string, path: Path, index: number): string {
  const tree = treeOf(text)
  const list = listAt(tree, path)
  const item = [...path, index]
  if (index < 0 || index >= list.items.length) throw new CannotEdit(item, 'there is no such item')
  if (list.flow) return applyTextEdits(text, flowRemoval(tree, list, index, item))
  const region = itemRegion(tree, list, index, item)
  refuseTornAnchors(tree, region, item)
  if (list.items.length > 1) {
    // Empty lines that the text above keeps are a part of it.
    const least = index === 0 ? 0 : itemRegion(tree, list, index - 1, item).end
    const span = withEmptyLines(text, region, index === 0, least)
    // The last line of a file may be without an end; so is then the one that becomes the last.
    const isLast = span.end === text.length && !/[\r\n]$/.test(text) && span.start > 0
    return isLast
      ? text.slice(0, span.start).replace(/(?:\r\n|[\r\n])$/, '')
      : text.slice(0, span.start) + text.slice(span.end)
  }
  const colon = colonAbove(tree, path)
  return applyTextEdits(text, [
    { start: colon, end: colon, text: ' []' },
    { start: region.start, end: region.end, text: '' },
  ])
}

/** Puts an item into the list at a path, so that it then has this number; written as the list is. */
export function insertItem(text: string, path: Path, index: number, item: ItemSource): string {
  return insertItems(text, path, index, [item])
}

/** Puts several items into the list at a path, one behind the other, so that the first then has this number. */
export function insertItems(text: string, path: Path, index: number, items: readonly ItemSource[]): string {
  const [first, ...more] = items
  if (first === undefined) return text
  const tree = treeOf(text)
  const list = listAt(tree, path)
  if (index < 0 || index > list.items.length) throw new CannotEdit([...path, index], 'there is no such place')
  if (list.flow && list.items.length === 0)
    return insertItems(fillEmpty(tree, list, path, first), path, 1, more)
  const edits = items.map((item) =>
    list.flow ? flowInsertion(tree, list, index, path, item) : blockInsertion(tree, list, index, path, item),
  )
  return applyTextEdits(text, edits)
}

/** How many items the list at a path has. */
export function lengthOf(text: string, path: Path): number {
  return listAt(treeOf(text), path).items.length
}

/** Moves an item to another list, or within its own, so that it then has this number there. */
export function moveItem(text: string, from: Path, index: number, to: Path, target: number): string {
  const source = itemSource(text, from, index)
  // Taking an item out of a list moves those behind it; where the target lies inside one of them, its path changes.
  const without = removeItem(text, from, index)
  const isWithin = to.length > from.length && from.every((step, at) => to[at] === step)
  const own = to[from.length]
  const path =
    isWithin && typeof own === 'number' && own > index ? [...from, own - 1, ...to.slice(from.length + 1)] : to
  return insertItem(without, path, target, source)
}

/** An item as it stands in its list, to be put elsewhere. */
export function itemSource(text: string, path: Path, index: number): ItemSource {
  const tree = treeOf(text)
  const list = listAt(tree, path)
  const item = [...path, index]
  const node = nodeAt(tree, item)
  if (list.flow)
    return bracketItem(text.slice(startOfItem(list, index, item), endOfContent(text, node)), node, item)
  const region = itemRegion(tree, list, index, item)
  const own = text.slice(region.start, region.end).replace(/(?:\r\n|[\r\n])$/, '')
  return blockItem(own, region.column, node)
}

/** An item without the comments that belong to it, for a list in brackets, which has no place for them. */
export function bareItem(text: string, path: Path, index: number): ItemSource {
  const node = nodeAt(treeOf(text), [...path, index])
  const { start } = spanOf(node, [...path, index])
  return bareSource(text.slice(start, endOfContent(text, node)), node)
}

/** Whether the list at a path is in brackets and has items, so that others come into the brackets, too. */
export function isInBrackets(text: string, path: Path): boolean {
  const list = listAt(treeOf(text), path)
  return list.flow === true && list.items.length > 0
}

function blockInsertion(tree: Tree, list: YAMLSeq, index: number, path: Path, item: ItemSource): TextEdit {
  const { text } = tree
  const eol = firstLineEnd(text)
  const before = index === 0 ? undefined : itemRegion(tree, list, index - 1, [...path, index - 1])
  const first = itemRegion(tree, list, Math.max(0, index - 1), path)
  const lines = placed(item.block, first.column, eol)
  const gap = hasEmptyLines(tree, list, path) ? eol : ''
  if (before === undefined) return { start: first.start, end: first.start, text: lines + eol + gap }
  const at = before.end
  // The last line of a file need not have a line end; one that follows needs it.
  if (!/[\r\n]$/.test(text.slice(0, at))) return { start: at, end: at, text: eol + gap + lines }
  return { start: at, end: at, text: gap + lines + eol }
}

/** Whether the items of a list are parted by empty lines, as the last two are. */
function hasEmptyLines(tree: Tree, list: YAMLSeq, path: Path): boolean {
  const last = list.items.length - 1
  if (last < 1) return false
  const { end } = itemRegion(tree, list, last - 1, path)
  const { start } = itemRegion(tree, list, last, path)
  return /^[ \t]*(?:\r\n|[\r\n])/.test(tree.text.slice(end, start))
}

/** An empty list in brackets takes an item that stood by indent below it, where it stands under a key by indent. */
function fillEmpty(tree: Tree, list: YAMLSeq, path: Path, item: ItemSource): string {
  const { text } = tree
  const key = path.at(-1)
  const parent = path.length === 0 ? undefined : nodeAt(tree, path.slice(0, -1))
  const [start, end] = list.range ?? [0, 0]
  const inside = text.slice(start + 1, end - 1)
  if (
    item.inBrackets ||
    !isMap(parent) ||
    parent.flow ||
    typeof key !== 'string' ||
    /[^ \t\r\n]/.test(inside)
  ) {
    const at = start + 1
    return applyTextEdits(text, [{ start: at, end: at, text: item.inline(path) }])
  }
  const eol = firstLineEnd(text)
  const column = columnOf(text, keyScalar(parent.items[keyIndex(parent, key)] as never, path).range?.[0] ?? 0)
  const colon = colonAbove(tree, path)
  const at = lineEnd(text, end)
  return applyTextEdits(text, [
    { start: colon, end, text: '' },
    { start: at, end: at, text: eol + placed(item.block, column + 2, eol) },
  ])
}

function flowInsertion(tree: Tree, list: YAMLSeq, index: number, path: Path, item: ItemSource): TextEdit {
  const { text } = tree
  const source = item.inline(path)
  if (index < list.items.length) {
    const start = startOfItem(list, index, path)
    return { start, end: start, text: `${source}, ` }
  }
  const end = endOfContent(text, list.items.at(-1))
  return { start: end, end, text: `, ${source}` }
}

/** Takes an item of a list in brackets out, or a pair of a mapping in braces. */
export function flowRemoval(tree: Tree, list: YAMLSeq | YAMLMap, index: number, path: Path): TextEdit[] {
  const { text } = tree
  const start = startOfItem(list, index, path)
  const end = endOfContent(text, list.items[index])
  refuseTornAnchors(tree, { start, end }, path)
  if (index + 1 < list.items.length) {
    const next = startOfItem(list, index + 1, path)
    const gap = text.slice(end, next)
    // A comment on a line of its own is about the item below it.
    const own = /^[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?:(?:\r\n|[\r\n])[ \t]*)?/.exec(gap)?.[0].length ?? 0
    return [{ start, end: end + own, text: '' }]
  }
  if (index === 0) return [{ start, end, text: '' }]
  const before = endOfContent(text, list.items[index - 1])
  const gap = text.slice(before, start)
  if (!gap.includes('#')) return [{ start: before, end, text: '' }]
  const comma = before + gap.indexOf(',')
  return [
    { start: comma, end: comma + 1, text: '' },
    { start, end, text: '' },
  ]
}

/** Takes in the empty lines that part an item from its neighbour: the one above, or below the first one. */
function withEmptyLines(
  text: string,
  { start, end }: { start: number; end: number },
  isFirst: boolean,
  least: number,
): { start: number; end: number } {
  let from = start
  let to = end
  if (isFirst) {
    while (to < text.length && /^[ \t]*$/.test(text.slice(to, lineEnd(text, to)))) to = lineBelow(text, to)
    return { start, end: to }
  }
  while (from > 0) {
    const above = lineStart(text, text.startsWith('\r\n', from - 2) ? from - 2 : from - 1)
    if (above < least || /[^ \t\r\n]/.test(text.slice(above, from))) break
    from = above
  }
  return { start: from, end }
}

/** Behind the colon of the key that a list stands under. */
function colonAbove(tree: Tree, path: Path): number {
  const key = path.at(-1)
  if (typeof key !== 'string') throw new CannotEdit(path, 'the list does not stand under a key')
  return pairRegion(tree, path.slice(0, -1), key).colon
}

function placed(block: string, column: number, eol: string): string {
  const margin = ' '.repeat(column)
  return block
    .split('\n')
    .map((line) => (line === '' ? '' : margin + line))
    .join(eol)
}
