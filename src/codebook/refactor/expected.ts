import type { Code, Codebook, CodeGroup, RetiredCode } from '../codebook.js'
import type { Destination } from './move.js'
import type { Renaming } from './rename.js'

/** What a codebook says, without where it stands. */
export interface CodebookContent {
  groups: readonly CodeGroup[]
  retired: readonly RetiredCode[]
}

/** What a codebook says. */
export function contentOf({ groups, retired }: Pick<Codebook, 'groups' | 'retired'>): CodebookContent {
  return { groups, retired: [...retired.values()] }
}

/** Whether two codebooks say the same, in the same order. */
export function saysTheSame(one: CodebookContent, other: CodebookContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a codebook says after a renaming: the edit on its value, to compare the edit of its text with. */
export function renamedContent(codebook: Codebook, { kind, from, to, name }: Renaming): CodebookContent {
  const isIt = (what: string, id: string) => kind === what && id === from
  const named = <T extends { id: string; name: string }>(what: string, each: T): T =>
    isIt(what, each.id) ? { ...each, id: to, name: name ?? each.name } : each
  const placed = <T extends Code | RetiredCode>(code: T): T => ({
    ...code,
    group: code.group !== undefined && isIt('group', code.group) ? to : code.group,
    subgroup: code.subgroup !== undefined && isIt('subgroup', code.subgroup) ? to : code.subgroup,
  })
  const { groups, retired } = contentOf(codebook)
  return {
    groups: groups.map((group) => ({
      ...named('group', group),
      subgroups: group.subgroups.map((subgroup) => named('subgroup', subgroup)),
      codes: group.codes.map((code) => placed(named('code', code))),
    })),
    retired: retired.map(placed),
  }
}

/** What a codebook says after a code was moved. */
export function movedContent(codebook: Codebook, id: string, to: Destination): CodebookContent {
  const code = codebook.codes.get(id)
  const { groups, retired } = contentOf(codebook)
  if (code === undefined) return { groups, retired }
  const moved = { ...code, ...to }
  const isWithin = code.group === to.group
  return {
    groups: groups.map((group) => {
      const others = group.codes.filter((each) => each.id !== id)
      if (group.id !== to.group) return { ...group, codes: others }
      const codes = isWithin ? group.codes.map((each) => (each.id === id ? moved : each)) : [...others, moved]
      return { ...group, codes }
    }),
    retired,
  }
}
