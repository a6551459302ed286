import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { blockValue, ENTRY_KEYS, type Entry, type EntryKey, inlineValue, writePair } from './entry.js'

/**
 * Changes some values of an entry as it stands in the file, from its dash to its last character, and nothing else of
 * it: other keys, their order, comments and the way values are written stay. A field that is there but undefined is
 * taken out. Throws RangeError where the text is no item of mappings, which no text does that was read as one.
 */
export function changeEntry(text: string, fields: Partial<Entry>): string {
  let changed = text
  for (const key of ENTRY_KEYS) {
    const field = key === 'at' ? 'transcript' : key
    if (!(field in fields)) continue
    changed = changeKey(changed, key, inlineValue(key, fields), fields)
  }
  return changed
}

/** Sets, adds or (undefined) takes out one key. */
function changeKey(text: string, key: EntryKey, value: string | undefined, fields: Partial<Entry>): string {
  const map = mappingOf(text)
  const at = map.items.findIndex((pair) => keyOf(pair) === key)
  if (value === undefined) return at < 0 ? text : withoutPair(text, map, at)
  const written = map.flow ? value : blockValue(key, value, fields, columnOf(text, map))
  if (at < 0) return withPair(text, map, key, written)
  const [colon] = behindKey(text, map.items[at])
  const [own, end] = rangeOf(map.items[at]?.value) ?? [colon, colon]
  // A value that began below its key is written beside it.
  const isApart = /^\s*\n\s*$/.test(text.slice(colon, own)) || written.startsWith('\n')
  const start = isApart ? colon : own
  // A folded block's range takes in the line end behind it.
  const tail = text.slice(start, end).match(/\s*$/)?.[0] ?? ''
  const gap = start === colon && !written.startsWith('\n') ? ' ' : ''
  return `${text.slice(0, start)}${gap}${written}${tail}${text.slice(end)}`
}

function withPair(text: string, map: YAMLMap, key: EntryKey, value: string): string {
  const last = endOfPair(text, map.items.at(-1))
  if (map.flow) return `${text.slice(0, last)}, ${key}: ${value}${text.slice(last)}`
  const margin = ' '.repeat(columnOf(text, map))
  // Behind a comment in the line of the last value.
  const lineEnd = text.indexOf('\n', last)
  const end = lineEnd < 0 ? text.length : lineEnd
  return `${text.slice(0, end)}\n${margin}${writePair(key, value)}${text.slice(end)}`
}

function withoutPair(text: string, map: YAMLMap, at: number): string {
  const start = rangeOf(map.items[at]?.key)?.[0] ?? 0
  const end = endOfPair(text, map.items[at])
  const next = rangeOf(map.items[at + 1]?.key)?.[0]
  if (map.flow) {
    if (next !== undefined) return text.slice(0, start) + text.slice(next)
    return at === 0 ? text : text.slice(0, endOfPair(text, map.items[at - 1])) + text.slice(end)
  }
  // A comment in the line of the pair is about the pair, and goes with it.
  const found = text.indexOf('\n', end)
  const lineEnd = found < 0 ? text.length : found
  if (at > 0) return text.slice(0, text.lastIndexOf('\n', start)) + text.slice(lineEnd)
  // The first key stands behind the dash; the next one takes its place.
  return next === undefined ? text : text.slice(0, start) + text.slice(next)
}

function mappingOf(text: string): YAMLMap {
  const { contents } = parseDocument(text, { prettyErrors: false, stringKeys: true })
  const item = isSeq(contents) ? contents.items[0] : undefined
  if (!isMap(item)) throw new RangeError('no entry of a coding file')
  return item
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

function behindKey(text: string, pair: Pair | undefined): [number, number] {
  const colon = text.indexOf(':', rangeOf(pair?.key)?.[1] ?? 0) + 1
  return [colon, colon]
}

/** Where the last character of a pair ends, without the white space behind it. */
function endOfPair(text: string, pair: Pair | undefined): number {
  const [, key] = rangeOf(pair?.key) ?? [0, 0]
  const [start, end] = rangeOf(pair?.value) ?? behindKey(text, pair)
  return Math.max(key, start + text.slice(start, end).trimEnd().length)
}

function columnOf(text: string, map: YAMLMap): number {
  const start = rangeOf(map.items[0]?.key)?.[0] ?? 0
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}
