import { checkRenaming, type Renaming, renameInCodebook } from '../../codebook/refactor/rename.js'
import { requireGroup, requireSubgroup } from '../../codebook/refactor/target.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import { renameCodeInCoding } from '../../coding/refactor/rename-code.js'
import type { RefactorDesk } from './desk.js'
import type { HeadingChange, Operation } from './operation.js'

/** Renames a code, a group or a subgroup wherever it is named. Throws StcError for ids that do not fit. */
export function renameOperation({ codebook }: RefactorDesk, renaming: Renaming): Operation {
  checkRenaming(codebook, renaming)
  const { kind, from, to } = renaming
  return {
    book: (text) => renameInCodebook(text, codebook, renaming),
    coding: async ({ source, read }) => {
      const { value } = read
      if (kind !== 'code' || from === to || value === undefined) return { text: source.text, decisions: 0 }
      const decisions = (value.units ?? []).filter(({ codes }) => codes?.includes(from)).length
      return { text: renameCodeInCoding(source.text, value, from, to), decisions }
    },
    ...(kind === 'group' && from !== to ? { group: { from, to } } : {}),
    headings: headingsOf({ codebook }, renaming),
    keepsMeaning: true,
    judge: (before, after) => {
      const key = ({ code: 'codes', group: 'groups', subgroup: 'subgroups' } as const)[kind]
      const renamed = (ids: string[]): string[] => ids.map((id) => (id === from ? to : id))
      const expected = before.units.map((unit): MeaningUnit => {
        const own = { ...unit, [key]: renamed(unit[key]) }
        if (kind !== 'code') return own
        return {
          ...own,
          evidence: unit.evidence.map((each) => (each.code === from ? { ...each, code: to } : each)),
        }
      })
      if (JSON.stringify(expected) !== JSON.stringify(after.units))
        throw new Error('after renaming, the units are not the same but for the name')
      return []
    },
  }
}

function headingsOf(
  { codebook }: Pick<RefactorDesk, 'codebook'>,
  { kind, from, to, name }: Renaming,
): HeadingChange[] {
  if (kind === 'group') {
    const group = requireGroup(codebook, from)
    return name === undefined ? [] : [{ group: from, from: group.name, to: name }]
  }
  if (kind === 'code') return []
  const { group, subgroup } = requireSubgroup(codebook, from)
  const named = name === undefined ? [] : [{ group: group.id, from: subgroup.name, to: name }]
  // A heading may also be the subgroup's id, where that is not the name of another one.
  const isName = group.subgroups.some((each) => each.name === from)
  return from === to || isName ? named : [...named, { group: group.id, from, to }]
}
