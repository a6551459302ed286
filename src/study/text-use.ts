import type { NotUsed } from '../condensate/not-used.js'
import type { Usage } from '../condensate/usage.js'
import type { TextUse } from '../report/ledger.js'
import type { GroupTexts } from './texts.js'

/** What the condensates that a person wrote use and set aside, by group. */
export function textUse(groups: readonly GroupTexts[]): Map<string, TextUse> {
  const use = new Map<string, TextUse>()
  for (const group of groups) {
    const usage = authoredUsage(group)
    if (!usage) continue
    const { cited, notUsed } = usage
    const id = group.grouped.group.id
    use.set(id, { cited: new Set(cited), notUsed: new Set(notUsed.flatMap(({ ids }) => ids)) })
  }
  return use
}

/** What the condensates that a person wrote list under “Not used”. */
export function notUsedItems(groups: readonly GroupTexts[]): readonly NotUsed[] {
  return groups.flatMap((group) => authoredUsage(group)?.notUsed ?? [])
}

/** A draft is the tool's: that it cites a unit or does not is nobody's decision. */
function authoredUsage({ condensate }: GroupTexts): Usage | undefined {
  return condensate?.read?.status === 'authored' ? condensate.read.usage : undefined
}
