import { isAlias, isScalar } from 'yaml'
import type { Path } from '../locate.js'
import { quoteScalar, writeScalar } from '../write-scalar.js'
import { applyTextEdits, type TextEdit, withoutEnd } from './text-edit.js'
import { CannotEdit, keyIndex, keyScalar, mapAt, nodeAt, spanOf, treeOf } from './tree.js'

/**
 * Sets the text that stands at a path, written as the old one was (in double quotes, single ones or none, where that
 * can hold it); no other character changes, and none where it is that text already. An alias is replaced by the text, its anchor stays as it is.
 */
export function setScalar(text: string, path: Path, value: string): string {
  const { document, ...tree } = treeOf(text)
  const node = nodeAt({ document, ...tree }, path)
  const own = isAlias(node) ? node.resolve(document) : node
  if (isScalar(own) && own.value === value) return text
  if (!isScalar(node) && !isAlias(node)) throw new CannotEdit(path, 'it is not a single value')
  const { start, end } = spanOf(node, path)
  const source = text.slice(start, end)
  const written = withoutEnd(source)
  if (written === '') return applyTextEdits(text, [{ start, end: start, text: ` ${writeScalar(value)}` }])
  return applyTextEdits(text, [{ start, end: start + written.length, text: writtenLike(written, value) }])
}

/** Renames a key of the mapping at a path; its value and place stay. */
export function renameKey(text: string, path: Path, key: string, name: string): string {
  const tree = treeOf(text)
  const map = mapAt(tree, path)
  const pair = map.items[keyIndex(map, key)]
  if (pair === undefined) throw new CannotEdit([...path, key], 'there is no such key')
  if (keyIndex(map, name) >= 0) throw new CannotEdit([...path, name], 'there is such a key already')
  const { start, end } = spanOf(keyScalar(pair, path), path)
  return applyTextEdits(text, [{ start, end, text: writtenLike(text.slice(start, end), name) }])
}

/** An edit that sets the text of a scalar whose offsets are known, as from a quick reading. */
export function scalarEdit(text: string, start: number, end: number, value: string): TextEdit {
  const written = withoutEnd(text.slice(start, end))
  return { start, end: start + written.length, text: writtenLike(written, value) }
}

/** Writes a value in the quotes that another one is written in, where it can be. */
function writtenLike(written: string, value: string): string {
  const plain = writeScalar(value)
  if (written.startsWith('"')) return plain === value ? `"${value}"` : quotedTwice(value)
  if (written.startsWith("'") && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`
  return plain
}

function quotedTwice(value: string): string {
  if (!isPrintable(value)) return quoteScalar(value)
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

/** Whether a text can stand on one line in quotes without numbers for its signs. */
function isPrintable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
  return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/u.test(value)
}
