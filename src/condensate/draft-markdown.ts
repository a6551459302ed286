import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { foldWhiteSpace } from '../language/fold.js'
import {
  blockquote,
  emphasis,
  footnoteDefinition,
  footnoteReference,
  heading,
  paragraph,
  strong,
} from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { counted, type Method } from '../method/methods.js'
import { capitalise } from './context.js'
import type { DraftCondensate, DraftExcerpt, DraftQuote, DraftSection } from './draft.js'
import { draftNotice } from './notice.js'
import { unusedItems, unusedLines } from './unused-items.js'

/**
 * A draft as Markdown nodes: its notice, a heading per subgroup with excerpts and quotes, `## Not used` with what is
 * left over, and the footnotes. For `stringifyMarkdown`.
 */
export function draftToMarkdown(draft: DraftCondensate, method: Method): RootContent[] {
  return [...draftBody(draft, method).flat(), ...draftUnused(draft), ...draftFootnotes(draft)]
}

/** The units that the draft leaves over, under a heading of their own; nothing where it leaves none. */
export function draftUnused({ unused }: DraftCondensate): RootContent[] {
  return unused.length === 0 ? [] : [heading(2, NOT_USED), unusedItems(unused)]
}

/** `draftUnused` as Markdown; the empty string where the draft leaves nothing over. */
export function unusedSection({ unused }: DraftCondensate): string {
  if (unused.length === 0) return ''
  const lines = unusedLines(unused, () => false).map((line) => `${line}\n`)
  return `${stringifyMarkdown([heading(2, NOT_USED)])}\n${lines.join('')}`
}

/** The heading above the units that a condensate does not use. */
export const NOT_USED = 'Not used'

/** Notice, headings, excerpts and quotes: what a person rewrites. */
export function draftBody(draft: DraftCondensate, method: Method): RootContent[][] {
  return [
    [paragraph(emphasis(draftNotice(method))), heading(1, draft.group.name)],
    ...draft.sections.map((section) => sectionNodes(section, method)),
  ]
}

/** One definition per cited unit. */
export function draftFootnotes({ footnotes }: DraftCondensate): RootContent[] {
  return [...footnotes].map(([id, text]) => footnoteDefinition(id, text))
}

function sectionNodes(section: DraftSection, method: Method): RootContent[] {
  const nodes: RootContent[] = section.subgroup ? [heading(2, section.subgroup.name)] : []
  if (section.units === 0) {
    nodes.push(paragraph(emphasis(`No ${method.words.unit.one} yet.`)))
    return nodes
  }
  nodes.push(excerptParagraph(section.excerpts))
  if (section.unheard.length > 0) nodes.push(paragraph(emphasis(unheardNotice(section))))
  return [...nodes, ...section.quotes.map(quoteNode)]
}

/** Tells who has no excerpt; by name as long as they are few. */
function unheardNotice({ unheard, participants, budget }: DraftSection): string {
  const names = unheard.length <= 5 ? ` (${unheard.join(', ')})` : ''
  const people = counted(participants, { one: 'participant', many: 'participants' })
  const verb = unheard.length === 1 ? 'is' : 'are'
  return `${unheard.length} of ${people}${names} ${verb} not heard within ${budget} words.`
}

/** One paragraph with each excerpt on a line of its own, so that an editor and a diff show them one by one. */
function excerptParagraph(excerpts: readonly DraftExcerpt[]): RootContent {
  const children: PhrasingContent[] = []
  for (const { unit, text, alike } of excerpts) {
    if (children.length > 0) children.push({ type: 'text', value: '\n' })
    children.push(...paragraph(text).children)
    children.push(...[unit, ...alike].map(({ id }) => footnoteReference(id)))
  }
  return { type: 'paragraph', children }
}

/** A quote with its source below; with speaker labels where the question stands above the answer. */
export function quoteNode({ unit, attribution, session, question }: DraftQuote): Blockquote {
  const said = foldWhiteSpace(unit.text)
  const source = footnoteReference(unit.id)
  if (question) {
    return blockquote(
      paragraph(
        ...[strong(`${capitalise(question.role)}:`), ` ${question.text}`],
        { type: 'break' },
        ...[strong(`${attribution}:`), ` ${said}`],
      ),
      paragraph(`— ${session}`, source),
    )
  }
  const who = attribution.startsWith(session) ? attribution : `${attribution}, ${session}`
  return blockquote(paragraph(said), paragraph(`— ${who}`, source))
}
