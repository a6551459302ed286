import { fail } from '../../diagnostic.js'
import { suggest } from '../../diagnostics/suggest.js'
import { newItem } from '../../yaml/edit/item-source.js'
import { insertItems, itemSource, lengthOf, removeItem } from '../../yaml/edit/items.js'
import { removeKey } from '../../yaml/edit/pairs.js'
import type { Value } from '../../yaml/edit/write-value.js'
import type { Code, Codebook, Near } from '../codebook.js'
import { circumstances } from './circumstances.js'
import { requireCode, requireFree, seatOf } from './target.js'

/** By what the units of a code are told apart. */
export type SplitBy = 'term' | 'speaker' | 'role' | 'co-code' | { attribute: string }

/** A code that is to be made, and what it takes: terms, speakers, roles, values of an attribute, or codes. */
export interface SplitPart {
  id: string
  name: string | undefined
  take: readonly string[]
}

/** A code to be split. */
export interface Splitting {
  code: string
  by: SplitBy
  parts: readonly SplitPart[]
}

/** Refuses ids that are taken, terms that are not there, and a split that leaves nothing. Throws StcError. */
export function checkSplitting(codebook: Codebook, { code: id, by, parts }: Splitting): void {
  const code = requireCode(codebook, id)
  for (const part of parts) requireFree(codebook, 'code', part.id)
  const ids = parts.map((part) => part.id)
  if (new Set(ids).size < ids.length)
    fail('stc/usage', 'a new code is named twice', { hint: 'name each once' })
  const takes = parts.flatMap(({ take }) => take)
  const twice = takes.find((value, index) => takes.indexOf(value) !== index)
  if (twice !== undefined) {
    fail('stc/not-splittable', `"${twice}" is taken twice`, { hint: 'give it to one of the new codes' })
  }
  if (by === 'co-code') for (const other of takes) requireCode(codebook, other)
  if (by === 'term') checkTerms(codebook, code, takes)
}

/** Terms of `any` as they are written, and those of `near` joined by ` + `. */
export function takeable({ match }: Code): string[] {
  return [...match.any, ...match.near.map(nearName)]
}

function nearName({ terms }: Near): string {
  return terms.join(' + ')
}

function checkTerms(codebook: Codebook, code: Code, takes: readonly string[]): void {
  const terms = takeable(code)
  const place = codebook.place([...codebook.path(code.id), 'match'])
  for (const term of takes) {
    if (terms.includes(term)) continue
    const near = suggest(term, terms)
    const hint = near
      ? `did you mean "${near}"?`
      : `its terms are ${terms.map((each) => `"${each}"`).join(', ')}`
    fail('stc/not-splittable', `${code.id} has no term "${term}"`, { place, hint })
  }
  if (terms.every((term) => takes.includes(term))) {
    fail('stc/not-splittable', `that takes all terms of ${code.id}, and leaves it none`, {
      place,
      hint: `leave one, or \`stc codebook rename ${code.id} NEW\``,
    })
  }
}

/**
 * The codebook's text with the new codes behind the one that is split. By terms, those that are taken go over, and what
 * surrounds them (`none`, `roles` …) holds for the new codes, too; else a new code has no rules, since no rule tells
 * one speaker from another. Throws CannotEdit.
 */
export function splitInCodebook(text: string, codebook: Codebook, splitting: Splitting): string {
  const code = requireCode(codebook, splitting.code)
  const { list, index } = seatOf(codebook, code.id)
  const byTerm = splitting.by === 'term'
  const items = splitting.parts.map((part) => newItem(newCode(code, part, byTerm)))
  let changed = insertItems(text, list, index + 1, items)
  if (!byTerm) return changed
  const match = [...list, index, 'match']
  for (const key of ['any', 'near', 'all', 'none'] as const) {
    const names = key === 'near' ? code.match.near.map(nearName) : code.match[key]
    const source = [...codebook.path(code.id), 'match', key]
    const isTerms = key === 'any' || key === 'near'
    for (const [p, { take }] of splitting.parts.entries()) {
      const own = names.flatMap((name, at) => (!isTerms || take.includes(name) ? [at] : []))
      const sources = own.map((at) => itemSource(text, source, at))
      changed = insertItems(changed, [...list, index + 1 + p, 'match', key], 0, sources)
    }
    if (!isTerms) continue
    const gone = names.flatMap((name, at) =>
      splitting.parts.some(({ take }) => take.includes(name)) ? [at] : [],
    )
    for (const at of gone.reverse()) changed = removeItem(changed, [...match, key], at)
    if (gone.length > 0 && lengthOf(changed, [...match, key]) === 0) changed = removeKey(changed, match, key)
  }
  return changed
}

/** A code without its terms, which are put in as they are written. */
function newCode(code: Code, { id, name, take }: SplitPart, byTerm: boolean): Record<string, Value> {
  const rules = {
    ...(code.match.any.some((term) => take.includes(term)) ? { any: [] } : {}),
    ...(code.match.near.some((near) => take.includes(nearName(near))) ? { near: [] } : {}),
    ...(code.match.all.length > 0 ? { all: [] } : {}),
    ...(code.match.none.length > 0 ? { none: [] } : {}),
    ...circumstances({ ...code.match, all: [], none: [] }),
  }
  return {
    id,
    name: name ?? `${code.name}: ${take.join(', ')}`,
    ...(code.subgroup === undefined ? {} : { subgroup: code.subgroup }),
    ...(byTerm ? { match: rules } : {}),
  }
}
