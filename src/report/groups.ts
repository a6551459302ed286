import type { RootContent } from 'mdast'
import type { GroupedGroup, Grouping } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { bullets, capitalised, emphasis, heading, paragraph, strong } from '../markdown/build.js'
import { bulletLine } from '../markdown/bullet-lines.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { counted, type Method } from '../method/methods.js'
import { countsPhrase } from './counts.js'

/**
 * The document in pieces: a heading of depth 1, then group → subgroup → code (depths 2–4) with counts, and under each
 * code its units as bullets (id, participant, words as they were said, white space folded). Codes with no unit and units
 * with no group are shown; units out of play are counted.
 */
export function* groupsToMarkdown(grouping: Grouping, method: Method): Generator<string> {
  const { words } = method
  yield stringifyMarkdown([heading(1, capitalised(words.group.many)), overview(grouping, method)])
  for (const group of grouping.groups) yield* groupSections(group, method)
  if (grouping.ungrouped.length === 0) return
  yield* section(
    [
      heading(2, capitalised(`${words.unit.many} with no ${words.group.one}`)),
      paragraph(emphasis(counted(grouping.ungrouped.length, words.unit))),
    ],
    grouping.ungrouped,
  )
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

function* groupSections({ group, subgroups, counts }: GroupedGroup, method: Method): Generator<string> {
  yield* section([heading(2, group.name), paragraph(emphasis(countsPhrase(counts, method)))])
  for (const { subgroup, codes, counts: own } of subgroups) {
    if (subgroup) yield* section([heading(3, subgroup.name), paragraph(emphasis(countsPhrase(own, method)))])
    for (const { code, units, counts: ofCode } of codes) {
      const head = [heading(subgroup ? 4 : 3, code.name), paragraph(emphasis(countsPhrase(ofCode, method)))]
      yield* section(head, units)
    }
    if (subgroup && codes.length === 0) yield* section([paragraph(`No ${method.words.code.one}.`)])
  }
}

/** A section behind another, with units in a list at its end. */
function* section(head: readonly RootContent[], units: readonly MeaningUnit[] = []): Generator<string> {
  yield `\n${stringifyMarkdown(head)}`
  if (units.length > 0) yield '\n'
  for (const unit of units) yield bulletLine(unit.id, `${speakerOf(unit)}: ${unit.text}`)
}

/** The participant, with the role where it is another; context speakers by their tag. */
function speakerOf(unit: MeaningUnit): string {
  const who = unit.participant ?? unit.speaker ?? '?'
  return unit.role === 'participant' ? who : `${who} (${unit.role})`
}
