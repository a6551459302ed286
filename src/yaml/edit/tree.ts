import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path } from '../locate.js'
import { lineStart, withoutEnd } from './text-edit.js'

/** Thrown where a text is written in a way that an edit would have to rewrite more than the value in question. */
export class CannotEdit extends Error {
  override name = 'CannotEdit'

  /** @param path where in the document, for a place */
  constructor(
    readonly path: Path,
    message: string,
  ) {
    super(message)
  }
}

/** A YAML text as it is edited: its nodes with their offsets in it. */
export interface Tree {
  text: string
  document: Document.Parsed
}

/** Parses a text for an edit. Throws CannotEdit for one with faults: nothing may be moved about in it. */
export function treeOf(text: string): Tree {
  // A lone CR is a line end for people, not for YAML; to read it as LF moves no offset.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    keepSourceTokens: true,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  })
  const [fault] = document.errors
  if (fault !== undefined) throw new CannotEdit([], `the text is not YAML: ${fault.code}`)
  return { text, document }
}

/** The node at a path; an alias is not followed where it is what the path leads to. Throws CannotEdit without one. */
export function nodeAt({ document }: Tree, path: Path): Node {
  let node: unknown = document.contents
  for (const step of path) {
    const parent = isAlias(node) ? node.resolve(document) : node
    if (isMap(parent)) node = parent.items.find((pair) => keyOf(pair) === String(step))?.value
    else node = isSeq(parent) && typeof step === 'number' ? parent.items[step] : undefined
    if (node === undefined || node === null) throw new CannotEdit(path, 'nothing stands there')
  }
  return node as Node
}

/** The list at a path, through an alias as well. */
export function listAt(tree: Tree, path: Path): YAMLSeq {
  const node = nodeAt(tree, path)
  if (isSeq(node)) return node
  throw new CannotEdit(path, isAlias(node) ? 'the list is an alias of another one' : 'it is not a list')
}

/** The mapping at a path. */
export function mapAt(tree: Tree, path: Path): YAMLMap {
  const node = nodeAt(tree, path)
  if (isMap(node)) return node
  throw new CannotEdit(path, isAlias(node) ? 'the mapping is an alias of another one' : 'it is not a mapping')
}

/** The number of a key in a mapping, or -1. */
export function keyIndex(map: YAMLMap, key: string): number {
  return map.items.findIndex((pair) => keyOf(pair) === key)
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined
}

/** The scalar that is a pair's key. */
export function keyScalar(pair: Pair, path: Path): Scalar {
  if (isScalar(pair.key) && pair.key.range) return pair.key
  throw new CannotEdit(path, 'its key is not a plain one')
}

/** From the first to behind the last character of a scalar or alias. */
export function spanOf(node: Node, path: Path): { start: number; end: number } {
  const [start, end] = node.range ?? []
  if (start === undefined || end === undefined) throw new CannotEdit(path, 'nothing stands there')
  return { start, end }
}

/** Where an item of a list or a pair begins: with its anchor or tag, without its dash. */
export function startOfItem(collection: YAMLSeq | YAMLMap, index: number, path: Path): number {
  const token = collection.srcToken as CST.BlockSequence | CST.BlockMap | CST.FlowCollection | undefined
  const item = token?.items.filter(isSomething)[index]
  const first = item?.start.find(({ type }) => type === 'anchor' || type === 'tag')
  const own = collection.items[index]
  const node = isSeq(collection) ? (own as Node) : keyScalar(own as Pair, path)
  return first?.offset ?? spanOf(node, path).start
}

/** Where the dash of an item of a list by indent stands; it must be the first sign of its line, or behind other dashes. */
export function dashOf(list: YAMLSeq, index: number, path: Path): number {
  const token = list.srcToken as CST.BlockSequence | undefined
  const dash = token?.items[index]?.start.find(({ type }) => type === 'seq-item-ind')
  if (dash === undefined) throw new CannotEdit(path, 'its dash is not found')
  return dash.offset
}

function lastDash(list: YAMLSeq): number {
  const token = list.srcToken as CST.BlockSequence | undefined
  return token?.items[list.items.length - 1]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? -1
}

/** The parser keeps what stands behind the last comma as an item without anything. */
function isSomething(item: { start: readonly { type: string }[]; key?: unknown; value?: unknown }): boolean {
  return (
    item.key !== undefined || item.value !== undefined || item.start.some(({ type }) => type === 'anchor')
  )
}

/** Behind the last character of a value or pair, without comments, blanks and line ends behind it. */
export function endOfContent(text: string, node: unknown): number {
  if (isMap(node) || isSeq(node)) {
    const last = node.items.at(-1)
    if (node.flow || last === undefined) return node.range?.[1] ?? 0
    // An item without a value ends with its dash.
    if (isSeq(node)) return Math.max(endOfContent(text, last), lastDash(node) + 1)
    return endOfPair(text, last as Pair)
  }
  if (isPair(node)) return endOfPair(text, node)
  if (!isScalar(node) && !isAlias(node)) return 0
  const [start, end] = node.range ?? [0, 0]
  const source = text.slice(start, end)
  // A text that keeps its empty lines (`|+`) ends with the last of them.
  if (/^[|>]\d?\+/.test(source)) return start + source.replace(/(?:\r\n|[\r\n])$/, '').length
  return start + withoutEnd(source).length
}

/** The same for a pair: behind its colon where it has no value. */
export function endOfPair(text: string, pair: Pair): number {
  const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0
  const colon = text.indexOf(':', key) + 1
  return Math.max(colon, endOfContent(text, pair.value))
}

/** The column (0-based) of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** Whether nothing but blanks and dashes stand before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset))
}

/**
 * Refuses to take a stretch of the text away from where it stands, if it holds an anchor that is used outside of it, or
 * an alias whose anchor would then stand behind it.
 */
export function refuseTornAnchors({ text }: Tree, span: { start: number; end: number }, path: Path): void {
  const inside = text.slice(span.start, span.end)
  const outside = `${text.slice(0, span.start)}\n${text.slice(span.end)}`
  const names = new Set([...inside.matchAll(/(?:^|[\s[{,])&([^\s,[\]{}]+)/g)].map(([, name]) => name))
  for (const name of names) {
    if (name !== undefined && new RegExp(`(?:^|[\\s[{,])\\*${escaped(name)}(?=[\\s,\\]}]|$)`).test(outside))
      throw new CannotEdit(path, `it holds the anchor &${name}, which is used elsewhere as *${name}`)
  }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
