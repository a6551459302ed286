import type { PhrasingContent } from 'mdast'
import type { Code } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { capitalised, emphasis, heading, strong } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'
import type { Method } from '../method/methods.js'
import { type OutlineItem, outline } from './outline.js'
import { BookCounts, ruleLines, type ShownCodebook, type StatusCounts } from './shown-codebook.js'

/** The coding tree as Markdown: a nested list with how many units there are of each status. */
export function bookToMarkdown(
  { groups, retired }: ShownCodebook,
  units: readonly MeaningUnit[],
  terms: boolean,
  { words }: Method,
): string {
  const counts = new BookCounts(units)
  const item = (code: Code): OutlineItem => ({
    line: [
      inlineCode(code.id),
      ` ${code.name} (${countsOf(counts.of('code', code.id))})`,
      ...definitionOf(code),
    ],
    under: terms
      ? ruleLines(code).map(([key, value]) => ({ line: [emphasis(key), ' ', inlineCode(value)] }))
      : [],
  })
  const tree = groups.map(
    ({ group, sections }): OutlineItem => ({
      line: [strong(group.name), ' ', inlineCode(group.id), ` (${countsOf(counts.of('group', group.id))})`],
      under: sections.flatMap(({ subgroup, codes }): OutlineItem[] => {
        const own = codes.map(item)
        if (!subgroup) return own
        const number = countsOf(counts.of('subgroup', subgroup.id))
        return [{ line: [emphasis(subgroup.name), ' ', inlineCode(subgroup.id), ` (${number})`], under: own }]
      }),
    }),
  )
  const gone = retired.map((code) => ({
    line: [inlineCode(code.id), ` ${code.name} (${countsOf(counts.of('code', code.id))}): ${code.reason}`],
  }))
  return stringifySections([
    [heading(1, capitalised(words.code.many))],
    ...(tree.length > 0 ? [[outline(tree)]] : []),
    ...(gone.length > 0 ? [[heading(2, 'Retired'), outline(gone)]] : []),
  ])
}

/** `3 accepted, 1 set aside`; `no unit` where there is none. */
function countsOf(counts: StatusCounts): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status.replace('-', ' ')}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}

function definitionOf({ definition }: Code): string[] {
  return definition === undefined ? [] : [`: ${definition.trim()}`]
}

function inlineCode(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}
