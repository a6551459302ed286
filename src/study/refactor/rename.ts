import { contentOf, renamedContent, saysTheSame } from '../../codebook/refactor/expected.js'
import { checkRenaming, type Renaming, renameInCodebook } from '../../codebook/refactor/rename.js'
import { requireGroup, requireSubgroup } from '../../codebook/refactor/target.js'
import { mergeDecision } from '../../coding/refactor/merge-decision.js'
import type { CodingSource, RefactorDesk } from './desk.js'
import type { HeadingChange, Operation } from './operation.js'
import { recoded } from './recoding.js'

/** Renames a code, a group or a subgroup wherever it is named. Throws StcError for ids that do not fit. */
export function renameOperation({ codebook }: RefactorDesk, renaming: Renaming): Operation {
  checkRenaming(codebook, renaming)
  const { kind, from, to } = renaming
  return {
    book: (text) => renameInCodebook(text, codebook, renaming),
    coding: async (coding) =>
      kind === 'code' && from !== to
        ? recoded(coding, (decision) => mergeDecision(decision, new Map([[from, to]])))
        : { text: coding.source.text, decisions: 0 },
    ...(kind === 'group' && from !== to ? { group: { from, to } } : {}),
    headings: headingsOf({ codebook }, renaming),
    unit: (unit) =>
      kind === 'code' ? { ...unit, codes: unit.codes.map((id) => (id === from ? to : id)) } : unit,
    // What makes the units is compared, not the units: the same rules and decisions make the same ones.
    judge: async (before, after) => {
      const isSame = saysTheSame(contentOf(after.codebook), renamedContent(before.codebook, renaming))
      const codes = kind === 'code' ? new Map([[from, to]]) : new Map<string, string>()
      if (!isSame || !before.codings.every((each, index) => decideTheSame(each, after.codings[index], codes)))
        throw new Error('after renaming, the codebook or the decisions are not the same but for the name')
      return []
    },
  }
}

/** Whether two coding files say the same, but for the names of codes. */
function decideTheSame(
  before: CodingSource,
  after: CodingSource | undefined,
  codes: ReadonlyMap<string, string>,
): boolean {
  const units = after?.read.value?.units ?? []
  const others = before.read.value?.units ?? []
  return (
    after?.coding.analyst === before.coding.analyst &&
    units.length === others.length &&
    others.every((unit, index) => {
      const renamed = unit.codes ? { ...unit, codes: unit.codes.map((id) => codes.get(id) ?? id) } : unit
      return JSON.stringify(renamed) === JSON.stringify(units[index])
    })
  )
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
