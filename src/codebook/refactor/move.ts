import { fail } from '../../diagnostic.js'
import { suggest } from '../../diagnostics/suggest.js'
import { moveItem } from '../../yaml/edit/items.js'
import { hasKey, insertKey, removeKey } from '../../yaml/edit/pairs.js'
import { setScalar } from '../../yaml/edit/scalar.js'
import type { Codebook } from '../codebook.js'
import { type Path, pathOf, requireCode, requireGroup, seatOf } from './target.js'

/** Where a code is to go: to a group, or to one of its subgroups. */
export interface Destination {
  group: string
  subgroup: string | undefined
}

/** Reads `GROUP` or `GROUP/SUBGROUP`. Throws stc/unknown-reference where the codebook does not have them. */
export function destinationOf(codebook: Codebook, written: string): Destination {
  const [id = '', subgroup] = written.split('/', 2)
  const group = requireGroup(codebook, id)
  const known = group.subgroups.map((each) => each.id)
  if (subgroup === undefined || known.includes(subgroup)) return { group: id, subgroup }
  const near = suggest(subgroup, known)
  const others =
    known.length > 0 ? `its subgroups are ${known.join(', ')}` : 'it has none; add it under `subgroups:`'
  return fail('stc/unknown-reference', `the group "${id}" has no subgroup "${subgroup}"`, {
    hint: near ? `did you mean "${near}"?` : others,
  })
}

/** The codebook's text with a code, and the comments that belong to it, in another place. Throws CannotEdit. */
export function moveInCodebook(text: string, codebook: Codebook, id: string, to: Destination): string {
  const code = requireCode(codebook, id)
  const group = requireGroup(codebook, to.group)
  if (code.group === group.id) return setSubgroup(text, codebook.path(id), to.subgroup)
  const { list, index } = seatOf(codebook, id)
  const home = pathOf(codebook, 'group', group.id)
  const codes = [...home, 'codes']
  const opened = hasKey(text, home, 'codes') ? text : insertKey(text, home, 'codes', [])
  const moved = moveItem(opened, list, index, codes, group.codes.length)
  return setSubgroup(moved, [...codes, group.codes.length], to.subgroup)
}

function setSubgroup(text: string, code: Path, subgroup: string | undefined): string {
  const has = hasKey(text, code, 'subgroup')
  if (subgroup === undefined) return has ? removeKey(text, code, 'subgroup') : text
  if (has) return setScalar(text, [...code, 'subgroup'], subgroup)
  return insertKey(text, code, 'subgroup', subgroup, ['id', 'name'])
}
