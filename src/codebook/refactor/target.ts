import { fail } from '../../diagnostic.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Code, Codebook, CodeGroup, Subgroup } from '../codebook.js'
import { ID } from '../shape.js'
import { ID_KINDS, type IdKind } from './id-kind.js'

/** A path of the codebook's file. */
export type Path = readonly (string | number)[]

/** The code with an id. Throws stc/unknown-reference, which tells where the code is retired. */
export function requireCode(codebook: Codebook, id: string): Code {
  const code = codebook.codes.get(id)
  if (code !== undefined) return code
  const retired = codebook.retired.get(id)
  if (retired !== undefined) {
    return fail('stc/unknown-reference', `the code "${id}" is retired: ${retired.reason}`, {
      place: codebook.place([...codebook.path(id), 'id']),
      hint: 'move its entry back among the codes of a group to use it again',
    })
  }
  return unknown(codebook, 'code', id, codebook.codes.keys())
}

/** The group with an id. Throws stc/unknown-reference. */
export function requireGroup(codebook: Codebook, id: string): CodeGroup {
  const groups = codebook.groups
  return (
    groups.find((group) => group.id === id) ??
    unknown(
      codebook,
      'group',
      id,
      groups.map((each) => each.id),
    )
  )
}

/** The subgroup with an id, and its group. Throws stc/unknown-reference. */
export function requireSubgroup(codebook: Codebook, id: string): { group: CodeGroup; subgroup: Subgroup } {
  const all = codebook.groups.flatMap((group) => group.subgroups.map((subgroup) => ({ group, subgroup })))
  const found = all.find(({ subgroup }) => subgroup.id === id)
  return (
    found ??
    unknown(
      codebook,
      'subgroup',
      id,
      all.map(({ subgroup }) => subgroup.id),
    )
  )
}

function unknown(codebook: Codebook, kind: IdKind, id: string, known: Iterable<string>): never {
  const ids = [...known]
  const near = suggest(id, ids)
  const hint = near
    ? `did you mean "${near}"?`
    : ids.length > 0
      ? `its ${kind}s are ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ' …' : ''}`
      : `it has no ${kind}`
  return fail('stc/unknown-reference', `${codebook.file} has no ${kind} "${id}"`, { hint })
}

/** What an id names. Throws stc/unknown-reference for nothing, stc/ambiguous-id for more than one thing. */
export function kindOf(codebook: Codebook, id: string): IdKind {
  const kinds = ID_KINDS.filter((kind) => idsOf(codebook, kind).includes(id))
  const [kind, other] = kinds
  if (kind !== undefined && other === undefined) return kind
  if (kind !== undefined) {
    return fail('stc/ambiguous-id', `"${id}" is a ${kinds.join(' and a ')}`, {
      hint: `say which: ${kinds.map((each) => `--kind ${each}`).join(' or ')}`,
    })
  }
  if (codebook.retired.has(id)) requireCode(codebook, id)
  const near = suggest(
    id,
    ID_KINDS.flatMap((each) => idsOf(codebook, each)),
  )
  return fail('stc/unknown-reference', `${codebook.file} has no code, group or subgroup "${id}"`, {
    hint: near ? `did you mean "${near}"?` : '`stc codebook show` lists them',
  })
}

function idsOf(codebook: Codebook, kind: IdKind): string[] {
  if (kind === 'code') return [...codebook.codes.keys()]
  if (kind === 'group') return codebook.groups.map(({ id }) => id)
  return codebook.groups.flatMap(({ subgroups }) => subgroups.map(({ id }) => id))
}

/** Throws stc/usage for what cannot be an id, and stc/id-taken where one of this kind is there already. */
export function requireFree(codebook: Codebook, kind: IdKind, id: string): void {
  if (!ID.test(id)) {
    fail('stc/usage', `"${id}" cannot be an id`, {
      hint: 'an id is one word of letters, digits, "-", "_" or "."; put the words into --name',
    })
  }
  const retired = kind === 'code' ? codebook.retired.get(id) : undefined
  if (retired !== undefined) {
    fail('stc/id-taken', `the code "${id}" was there before, and is retired: ${retired.reason}`, {
      place: codebook.place([...codebook.path(id), 'id']),
      hint: 'choose another id, or its old decisions would mean something else',
    })
  }
  if (!idsOf(codebook, kind).includes(id)) return
  const hint = kind === 'code' ? `choose another id, or \`stc codebook merge\` the two` : 'choose another id'
  fail('stc/id-taken', `there is a ${kind} "${id}" already`, { place: placeOf(codebook, kind, id), hint })
}

function placeOf(codebook: Codebook, kind: IdKind, id: string) {
  return codebook.place([...pathOf(codebook, kind, id), 'id'])
}

/** The path of a code, group or subgroup that is there. */
export function pathOf(codebook: Codebook, kind: IdKind, id: string): Path {
  if (kind === 'code') return codebook.path(id)
  for (const [g, { id: group, subgroups }] of codebook.groups.entries()) {
    if (kind === 'group' && group === id) return ['groups', g]
    const s = kind === 'subgroup' ? subgroups.findIndex((each) => each.id === id) : -1
    if (s >= 0) return ['groups', g, 'subgroups', s]
  }
  return []
}

/** A code's place in its group: the path of the list, and its number there. */
export function seatOf(codebook: Codebook, code: string): { list: Path; index: number } {
  const path = codebook.path(code)
  return { list: path.slice(0, -1), index: Number(path.at(-1)) }
}
