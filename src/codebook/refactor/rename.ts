import { setScalar } from '../../yaml/edit/scalar.js'
import type { Codebook } from '../codebook.js'
import type { IdKind } from './id-kind.js'
import { pathOf, requireCode, requireFree, requireGroup, requireSubgroup } from './target.js'

/** What is to be renamed, and how it is then called; an id or a name that is not given stays. */
export interface Renaming {
  kind: IdKind
  from: string
  to: string
  name?: string | undefined
}

/** Refuses a renaming of what is not there, or to an id that is. Throws StcError. */
export function checkRenaming(codebook: Codebook, { kind, from, to }: Renaming): void {
  if (kind === 'code') requireCode(codebook, from)
  else if (kind === 'group') requireGroup(codebook, from)
  else requireSubgroup(codebook, from)
  if (from !== to) requireFree(codebook, kind, to)
}

/** The codebook's text with an id, and its name, written otherwise wherever it stands. Throws CannotEdit. */
export function renameInCodebook(text: string, codebook: Codebook, renaming: Renaming): string {
  const { kind, from, to, name } = renaming
  const path = pathOf(codebook, kind, from)
  let changed = setScalar(text, [...path, 'id'], to)
  if (name !== undefined) changed = setScalar(changed, [...path, 'name'], name)
  if (from === to) return changed
  for (const [r, retired] of [...codebook.retired.values()].entries()) {
    if (kind === 'group' && retired.group === from) changed = setScalar(changed, ['retired', r, 'group'], to)
    if (kind === 'subgroup' && retired.subgroup === from)
      changed = setScalar(changed, ['retired', r, 'subgroup'], to)
  }
  if (kind !== 'subgroup') return changed
  for (const code of codebook.codes.values()) {
    if (code.subgroup === from) changed = setScalar(changed, [...codebook.path(code.id), 'subgroup'], to)
  }
  return changed
}
