import type { RootContent } from 'mdast'
import type { GroupedCode, GroupedGroup, Grouping } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { bullets, capitalised, emphasis, heading, paragraph, strong } from '../markdown/build.js'
import { counted, type Method } from '../method/methods.js'
import { countsPhrase } from './counts.js'

/**
 * Sections for `stringifySections`: a heading of depth 1, then group → subgroup → code (depths 2–4) with counts, and
 * under each code its units as bullets (id, participant, words as they were said, white space folded). Codes with no unit
 * and units with no group are shown; units out of play are counted.
 */
export function groupsToMarkdown(grouping: Grouping, method: Method): RootContent[][] {
  const { words } = method
  return [
    [heading(1, capitalised(words.group.many)), overview(grouping, method)],
    ...grouping.groups.flatMap((group) => groupSections(group, method)),
    ...(grouping.ungrouped.length === 0
      ? []
      : [
          [
            heading(2, capitalised(`${words.unit.many} with no ${words.group.one}`)),
            paragraph(emphasis(counted(grouping.ungrouped.length, words.unit))),
            unitList(grouping.ungrouped),
          ],
        ]),
  ]
}

function overview(grouping: Grouping, method: Method): RootContent {
  const { words } = method
  const setAside = grouping.outOfPlay.filter((unit) => unit.status === 'set-aside').length
  return bullets([
    ...grouping.groups.map(({ group, counts }) => [strong(group.name), `: ${countsPhrase(counts, method)}`]),
    [`No ${words.group.one}: ${countOrNone(grouping.ungrouped.length, method)}`],
    [`Out of play: ${setAside} set aside, ${grouping.outOfPlay.length - setAside} excluded`],
  ])
}

function countOrNone(count: number, { words }: Method): string {
  return count === 0 ? `no ${words.unit.one}` : counted(count, words.unit)
}

function groupSections({ group, subgroups, counts }: GroupedGroup, method: Method): RootContent[][] {
  return [
    [heading(2, group.name), paragraph(emphasis(countsPhrase(counts, method)))],
    ...subgroups.flatMap(({ subgroup, codes, counts: own }) => [
      ...(subgroup ? [[heading(3, subgroup.name), paragraph(emphasis(countsPhrase(own, method)))]] : []),
      ...codes.map((code) => codeSection(code, subgroup ? 4 : 3, method)),
      ...(subgroup && codes.length === 0 ? [[paragraph(`No ${method.words.code.one}.`)]] : []),
    ]),
  ]
}

function codeSection({ code, units, counts }: GroupedCode, depth: 3 | 4, method: Method): RootContent[] {
  const head = [heading(depth, code.name), paragraph(emphasis(countsPhrase(counts, method)))]
  return units.length === 0 ? head : [...head, unitList(units)]
}

function unitList(units: readonly MeaningUnit[]): RootContent {
  return bullets(units.map((unit) => [strong(unit.id), ` ${speakerOf(unit)}: ${unit.text}`]))
}

/** The participant, with the role where it is another; context speakers by their tag. */
function speakerOf(unit: MeaningUnit): string {
  const who = unit.participant ?? unit.speaker ?? '?'
  return unit.role === 'participant' ? who : `${who} (${unit.role})`
}
