import { NOTICE_START } from '../../condensate/notice.js'
import { countWords } from '../../language/words.js'
import type { Manuscript, Passage } from '../manuscript/manuscript.js'
import { isBackMatterHeading, isReferencesHeading } from '../manuscript/section-names.js'
import { aftermath } from './attribution-shape.js'
import { blockOf } from './block.js'
import { rawLabels } from './block-parts.js'
import { blockQuotations } from './blocks.js'
import { citedSentences } from './cited.js'
import { beginsReply } from './dash-replies.js'
import { dashSpeech } from './dash-speech.js'
import { inlineQuotations, openAtEnd } from './inline.js'
import { isSession } from './labels.js'
import { leadFrom } from './lead-above.js'
import { lineStarts, type Paper, paperOf, type QuotationOptions } from './paper.js'
import type { Quotation } from './quotation.js'
import { beginsWith, markedStretches } from './quotation-marks.js'
import { trailAtEnd } from './trailing.js'

/** After so many lines without a name that is certain there is no dialogue. */
const MOST_UNCERTAIN = 8

/** Behind a closing mark: nothing, another quotation, or in brackets who said it. */
const BARE_END = /^[\s.,;]*(?:[([][^()[\]]*[)\]]|[–—-][^.]{1,60})?[\s.]*$/u

/** So far back the words that lead to a list are looked for. */
const LONGEST_LIST = 30

/** How many words an inline quotation has at least, unless it is said otherwise. */
export const MIN_WORDS = 4

/**
 * Everything in a manuscript that is set apart as somebody's words, in the order in which it begins in the file: what is
 * left alone carries why. Apart from what is left alone, and from columns side by side, no two overlap. Time is linear in the length of the text.
 */
export function findQuotations(manuscript: Manuscript, options: QuotationOptions): Quotation[] {
  const paper = paperOf(manuscript, options)
  const { passages } = manuscript
  const found: Quotation[] = []
  for (let index = 0; index < passages.length; ) {
    const taken = passagesFrom(passages, index, paper)
    const together = passages.slice(index, index + taken.count)
    const above = aboveOf(passages, index)
    if (taken.isBlock) {
      found.push(...blockQuotations(blockOf(together, taken.isOne), above, paper))
    } else {
      const quotations = inlineQuotations(together, above, paper)
      const cited = together.flatMap((passage) =>
        passage.kind === 'heading' ? [] : citedSentences(passage, quotations, paper),
      )
      found.push(...quotations, ...cited)
    }
    index += taken.count
  }
  for (const each of found) if (isNotice(each)) each.aside = 'document'
  return found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
}

/** What stc itself writes above a draft that nobody has rewritten yet. */
function isNotice({ form, speeches }: Quotation): boolean {
  return form === 'block' && speeches[0]?.text.startsWith(NOTICE_START) === true
}

interface Taken {
  count: number
  isBlock: boolean
  isOne: boolean
}

/** How many passages from an index on are read together, and as what. */
function passagesFrom(passages: readonly Passage[], index: number, paper: Paper): Taken {
  const first = passages[index] as Passage
  if (first.kind === 'block quote') return quotesFrom(passages, index, paper)
  const dialogue = dialogueFrom(passages, index, paper)
  if (dialogue > 0) return { count: dialogue, isBlock: true, isOne: true }
  const replies = repliesFrom(passages, index, paper)
  if (replies > 0) return { count: replies, isBlock: true, isOne: true }
  if (isBareBlock(first, aboveOf(passages, index), paper)) return { count: 1, isBlock: true, isOne: false }
  let count = 1
  let open = openAtEnd(first.text)
  for (let next = passages[index + 1]; open && next?.kind === first.kind; next = passages[index + count]) {
    if (!beginsWith(next.text, open)) break
    count++
    open = openAtEnd(next.text)
  }
  return { count, isBlock: false, isOne: false }
}

/** The passage that may lead to the one at an index: above a list, that of its first item; to a cell, one of its row. */
function aboveOf(passages: readonly Passage[], index: number): Passage | undefined {
  let at = index - 1
  const cell = passages[index]?.cell
  const beside = passages[at]?.cell
  if (cell && (beside?.table !== cell.table || beside.row !== cell.row)) return undefined
  if (passages[index]?.kind === 'list item')
    while (passages[at]?.kind === 'list item' && index - at < LONGEST_LIST) at--
  return passages[at]
}

/**
 * Whether a paragraph is a block quote that lost its indent: it stands below words that lead to a speaker, or ends with
 * who said it behind a full stop, and is not itself between marks.
 */
function isBareBlock(passage: Passage, above: Passage | undefined, paper: Paper): boolean {
  const { text, kind } = passage
  if (kind !== 'paragraph' || isAside(passage) || /^["“”„«»‘'‚]/.test(text)) return false
  if (!/["”»“’)\].?!…]$/.test(text) && !/[–—]/.test(text.slice(-100))) return false
  const lead = leadFrom(above, paper)
  const trail = trailAtEnd(text, { start: 0, end: text.length }, paper, false)
  // Below a colon a quotation may quote others in its turn.
  const isLed = lead.speaker !== undefined && !/,\s*$/.test(above?.text ?? '')
  if (isLed) return true
  if (inlineQuotations([passage], undefined, paper).some(({ aside }) => aside === null)) return false
  if (trail.attributions.length === 0) return lead.speaker !== undefined
  return lead.words !== '' || /[.?!…]$/.test(text.slice(0, trail.at))
}

/** Block quotes that are one block, and a line below them that says who spoke. */
function quotesFrom(passages: readonly Passage[], index: number, paper: Paper): Taken {
  const { text } = paper.manuscript
  let count = 1
  let isOne = false
  for (let next = passages[index + 1]; next?.kind === 'block quote'; next = passages[index + count]) {
    const last = passages[index + count - 1] as Passage
    const gap = text.slice(last.offsets.at(-1), next.offsets[0])
    const isMarked = gap.includes('>')
    if (isMarked && /\n[ \t]*\r?\n/.test(gap)) break
    if (!isMarked && /[*_]/.test(gap)) break
    if (next.label !== last.label || !isSameCell(last, next)) break
    isOne ||= isMarked
    count++
  }
  const below = passages[index + count]
  if (below?.kind === 'paragraph' && isAttributionAlone(below.text, paper)) count++
  return { count, isBlock: true, isOne }
}

function isSameCell({ cell: one }: Passage, { cell: other }: Passage): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column
}

/** Whether a paragraph is nothing but who spoke: `(P2, FG1)`, `— P2`. */
function isAttributionAlone(text: string, paper: Paper): boolean {
  const match = /^\s*(?:[([]([^()[\]]{1,80})[)\]]|[–—-]{1,3}\s*([^\n]{1,80}))\.?\s*$/.exec(text)
  const words = match?.[1] ?? match?.[2]
  return words !== undefined && aftermath(words, paper.language) === 'attribution'
}

/**
 * How many paragraphs from an index on are replies that dashes open, with what says who spoke at their end; 0 where none is,
 * as where nothing there and no words above tell of speakers: that is a list.
 */
function repliesFrom(passages: readonly Passage[], index: number, paper: Paper): number {
  let count = 0
  for (let passage = passages[index]; passage?.kind === 'paragraph'; passage = passages[index + count]) {
    if (isAside(passage) || !beginsReply(passage.text)) break
    if (dashSpeech(passage.text, paper.language).length > 0) return 0
    count++
  }
  if (count < 2) return 0
  const last = (passages[index + count - 1] as Passage).text
  const below = passages[index + count]
  if (below?.kind === 'paragraph' && isAttributionAlone(below.text, paper)) return count + 1
  const isNamed = trailAtEnd(last, { start: 0, end: last.length }, paper, false, true).attributions.length > 0
  return isNamed || leadFrom(aboveOf(passages, index), paper).speaker !== undefined ? count : 0
}

/** How many paragraphs from an index on are speakers' lines without being set apart as a block; 0 where none is. */
function dialogueFrom(passages: readonly Passage[], index: number, paper: Paper): number {
  const first = passages[index] as Passage
  const labels = new Map<string, number>()
  let certain = 0
  let count = 0
  let lines = 0
  for (let passage = passages[index]; passage; passage = passages[index + count]) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'list item') break
    if (passage.kind !== first.kind || isAside(passage) || (certain === 0 && count >= MOST_UNCERTAIN)) break
    const found = rawLabels(passage, lineStarts(passage.text), paper)
    if (found.some(({ from }) => isQuoted(passage, from))) break
    const names = found.map(({ start, end }) => passage.text.slice(start, end))
    if (found[0]?.line !== 0 || names.some(isSession)) break
    for (const name of names) labels.set(name, (labels.get(name) ?? 0) + 1)
    certain += found.filter((label) => label.isCertain).length
    lines += names.length
    count++
  }
  // A name that comes back between others is a speaker's, whatever its shape.
  if (certain === 0 && (labels.size < 2 || lines === labels.size)) return 0
  if (lines > 1) return labels.size > 1 || lines > 2 ? count : 0
  const isSentence = /[.?!…”"»“)\]]\s*$/.test(first.text)
  return isSentence && countWords(first.text, paper.language) > paper.minWords ? count : 0
}

/** Whether a name leads to a quotation between marks, in a list of such or with prose behind it, and not to a speech. */
function isQuoted({ text, kind }: Passage, from: number): boolean {
  const said = text.slice(from).trimStart()
  const [first] = markedStretches(said)
  if (first?.start !== 0) return false
  return kind === 'list item' || !BARE_END.test(said.slice(first.end).split('\n', 1)[0] ?? '')
}

function isAside({ section }: Passage): boolean {
  return section.some((heading) => isReferencesHeading(heading) || isBackMatterHeading(heading))
}
