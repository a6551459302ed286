import { fail, StcError } from '../../diagnostic.js'
import { fold } from '../../language/fold.js'
import type { ItemSource } from '../../yaml/edit/item-source.js'
import {
  bareItem,
  insertItems,
  isInBrackets,
  itemSource,
  lengthOf,
  removeItem,
} from '../../yaml/edit/items.js'
import { hasKey, insertKey, removeKey } from '../../yaml/edit/pairs.js'
import type { Value } from '../../yaml/edit/write-value.js'
import type { Code, Codebook, Near } from '../codebook.js'
import { isRegex } from '../term.js'
import { circumstances } from './circumstances.js'
import { hasRules, whyNotMergeable } from './mergeable.js'
import { type Path, requireCode } from './target.js'

/** Codes to be merged into another one. */
export interface Merging {
  from: readonly string[]
  into: string
}

/** What of a merged code does not go over to the other, since a person has to write it. */
export interface LeftBehind {
  code: string
  key: 'definition' | 'include' | 'exclude'
  text: string
}

/** Refuses codes that are not there, or whose rules cannot be joined. Throws StcError. */
export function checkMerging(codebook: Codebook, { from, into }: Merging): void {
  const target = requireCode(codebook, into)
  const codes = from.map((id) => requireCode(codebook, id))
  if (from.includes(into) || new Set(from).size < from.length)
    fail('stc/usage', 'a code cannot be merged into itself, nor twice', {
      hint: 'name each code once, INTO last',
    })
  // The first that has rules gives them where INTO has none; the others must then fit to it.
  const base = [target, ...codes].find(hasRules) ?? target
  const why = codes.flatMap((code) => (code === base ? [] : whyNotMergeable(codebook, code, base)))
  if (why.length > 0) throw new StcError(why)
}

/**
 * The codebook's text with the terms, examples and counterexamples of some codes under another one, as they were
 * written, and without those codes. Throws CannotEdit.
 */
export function mergeInCodebook(text: string, codebook: Codebook, { from, into }: Merging): string {
  const target = requireCode(codebook, into)
  const codes = from.map((id) => requireCode(codebook, id))
  const path = codebook.path(into)
  let changed = text
  for (const key of ['examples', 'counterexamples'] as const) {
    const known = new Set(target[key])
    const sources = fresh(
      codes,
      (code) => code[key],
      known,
      (each) => each,
    )
    changed = append(
      changed,
      text,
      path,
      key,
      sources.map(({ code, index }) => [...codebook.path(code), key, index]),
    )
  }
  changed = mergeRules(changed, text, codebook, target, codes)
  // From the end, so that the places of those before stay.
  const seats = codes.map(({ id }) => codebook.path(id)).sort((a, b) => (isBefore(a, b) ? 1 : -1))
  for (const seat of seats) changed = removeItem(changed, seat.slice(0, -1), Number(seat.at(-1)))
  return changed
}

/** Definitions and directions of merged codes, which only a person can join. */
export function leftBehind(codebook: Codebook, { from }: Merging): LeftBehind[] {
  return from.flatMap((id) => {
    const code = codebook.codes.get(id)
    return (['definition', 'include', 'exclude'] as const).flatMap((key) => {
      const text = code?.[key]
      return text === undefined ? [] : [{ code: id, key, text }]
    })
  })
}

function mergeRules(
  changed: string,
  text: string,
  codebook: Codebook,
  target: Code,
  codes: readonly Code[],
): string {
  const withRules = codes.filter(hasRules)
  const [first] = withRules
  if (first === undefined) return changed
  const code = codebook.path(target.id)
  const match = [...code, 'match']
  const sources = { any: [] as Path[], near: [] as Path[] }
  for (const key of ['any', 'near'] as const) {
    const known = new Set<string>(target.match[key].map(termKey))
    for (const { code: id, index } of fresh(withRules, ({ match: rules }) => rules[key], known, termKey))
      sources[key].push([...codebook.path(id), 'match', key, index])
  }
  // What surrounds the terms comes from the first code that has rules; all others have the same.
  const merged = hasRules(target) ? changed : withMatch(changed, code, first, sources)
  return append(append(merged, text, match, 'any', sources.any), text, match, 'near', sources.near)
}

/** Opens the rules of a code that has none, with what surrounds the terms of another one. */
function withMatch(
  text: string,
  path: Path,
  { match }: Code,
  sources: { any: readonly Path[]; near: readonly Path[] },
): string {
  const rules: Record<string, Value> = {
    ...(sources.any.length > 0 ? { any: [] } : {}),
    ...(sources.near.length > 0 ? { near: [] } : {}),
    ...circumstances(match),
  }
  const bare = hasKey(text, path, 'match') ? removeKey(text, path, 'match') : text
  return insertKey(bare, path, 'match', rules)
}

/** Items of some codes' lists that are not known yet, each once. */
function fresh<T>(
  codes: readonly Code[],
  listOf: (code: Code) => readonly T[],
  known: Set<string>,
  keyOf: (item: T) => string,
): { code: string; index: number }[] {
  return codes.flatMap((code) =>
    listOf(code).flatMap((item, index) => {
      const key = keyOf(item)
      if (known.has(key)) return []
      known.add(key)
      return [{ code: code.id, index }]
    }),
  )
}

/** Puts items, as they are written in `source`, behind those of a list, which is opened where it is not there. */
function append(text: string, source: string, path: Path, key: string, items: readonly Path[]): string {
  if (items.length === 0) return text
  const list = [...path, key]
  const opened = hasKey(text, path, key) ? text : insertKey(text, path, key, [], KEYS_BEFORE)
  const read = isInBrackets(opened, list) ? bareItem : itemSource
  const sources = items.map((item): ItemSource => read(source, item.slice(0, -1), Number(item.at(-1))))
  return insertItems(opened, list, lengthOf(opened, list), sources)
}

const KEYS_BEFORE = ['id', 'name', 'subgroup', 'definition', 'include', 'exclude', 'examples', 'any']

function termKey(term: string | Near): string {
  if (typeof term !== 'string') return JSON.stringify([term.terms, term.within])
  return isRegex(term) ? term : fold(term)
}

/** Whether one path of a code stands before another in the file. */
function isBefore(a: Path, b: Path): boolean {
  const at = a.findIndex((step, index) => step !== b[index])
  return Number(a[at] ?? 0) < Number(b[at] ?? 0)
}
