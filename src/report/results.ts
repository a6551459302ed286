import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { GroupedGroup } from '../coding/grouping.js'
import { foldWhiteSpace } from '../language/fold.js'
import { capitalised, emphasis, heading, inlines, paragraph, strong } from '../markdown/build.js'
import { counted, type Method } from '../method/methods.js'
import { countsPhrase } from './counts.js'
import type { Footnotes } from './footnotes.js'
import type { GroupText, ReportInput } from './report-input.js'
import { splitAtHeadings, titled, withHeadingsFrom } from './sections.js'

/**
 * The results: a heading of depth 2, how many texts are still drafts, then a section of depth 3 per code group under the
 * title its author gave it, what kind of text it is, and the text with its headings below. Footnotes go to `footnotes`.
 */
export function results({ grouping, texts, method }: ReportInput, footnotes: Footnotes): RootContent[][] {
  const { groups } = grouping
  const unwritten = groups.filter(({ group }) => !texts.get(group.id)?.status.startsWith('authored')).length
  const { group } = method.words
  const notice =
    unwritten === 0
      ? []
      : [paragraph(strong(`Not yet written by a person: ${unwritten} of ${counted(groups.length, group)}.`))]
  return [
    [heading(2, 'Results'), ...notice],
    ...groups.flatMap((each) => groupSection(each, texts.get(each.group.id), method, footnotes)),
  ]
}

function groupSection(
  { group, counts }: GroupedGroup,
  text: GroupText | undefined,
  method: Method,
  footnotes: Footnotes,
): RootContent[][] {
  const { title, nodes } = titled(footnotes.take(text?.body ?? [], group.id))
  const name = title ? title.children : inlines([group.name])
  const retitled = title !== undefined && foldWhiteSpace(plainText(title)) !== foldWhiteSpace(group.name)
  const facts = [
    statusPhrase(text, method),
    ...(retitled ? [`${method.words.group.one} “${group.name}”`] : []),
    countsPhrase(counts, method),
  ]
  const opening = [heading(3, ...name), paragraph(emphasis(capitalised(facts.join(' · '))))]
  const [first, ...rest] = splitAtHeadings(withHeadingsFrom(4, nodes))
  if (first === undefined) return [opening]
  return first[0]?.type === 'heading' ? [opening, first, ...rest] : [[...opening, ...first], ...rest]
}

function statusPhrase(text: GroupText | undefined, { words }: Method): string {
  switch (text?.status) {
    case 'authored analytic text':
      return words.analyticText.one
    case 'authored condensate':
      return words.condensate.one
    case 'draft':
      return `draft ${words.condensate.one}: verbatim excerpts, chosen by rule`
    case undefined:
      return `no ${words.condensate.one} yet`
  }
}
