import { isUnitId } from '../../coding/unit-id-parts.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { join } from '../manuscript/running-text.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import { asideOf, isNextQuestion } from './asides.js'
import { hasAuthorWrite, isBehindAuthor, lastAuthor, leavesToAuthor, namesAuthor } from './authors.js'
import { type Group, groupFrom, markedIn, overPassages } from './inline-stretches.js'
import { type Lead, leadFrom } from './lead-above.js'
import { sentenceBefore, sentenceBehind, speakerBefore, speakerBehind } from './lead-in.js'
import { type Draft, makeQuotation } from './make-quotation.js'
import type { Paper } from './paper.js'
import { isAnybody } from './person-nouns.js'
import type { Quotation, Written } from './quotation.js'
import { type Marked, markedStretches } from './quotation-marks.js'
import { isItemColumn } from './table-heads.js'
import { addedByRow, rowOf, textsOf } from './table-rows.js'
import { type Trail, trailAtEnd, trailBehind } from './trailing.js'

/** How far into the next sentence attributions and years are looked for. */
const BEHIND = 160
/** How far back a year is looked for that ends what is cited. */
const BEFORE = 12

/**
 * The quotations between marks in passages that follow each other, of which each but the first begins with the mark that
 * the one before left open; nearly always there is one passage. `above` is the passage that may lead to them.
 */
export function inlineQuotations(
  passages: readonly Passage[],
  above: Passage | undefined,
  paper: Paper,
): Quotation[] {
  const [first] = passages
  if (!first) return []
  const mapped = passages.length === 1 ? first : join(passages, '\n')
  const { text } = mapped
  const marked = passages.length === 1 ? markedIn(first, paper) : overPassages(passages)
  const notes = first.notes
  const found: Quotation[] = []
  let floor = 0
  for (let index = 0; index < marked.length; ) {
    const group = groupFrom(text, marked, index, paper)
    index += group.marked.length
    const until = marked[index]?.start ?? text.length
    const lead = group.marked[0]?.start === 0 ? leadFrom(above, paper) : undefined
    const draft = makeInline(text, group, { floor, until, lead }, paper, first)
    const elsewhere = [...(lead?.speaker ? [lead.speaker] : []), ...(draft?.elsewhere ?? [])]
    const made = draft && makeQuotation(mapped, draft, { ...first, notes }, elsewhere)
    const previous = found.at(-1)
    const between = text.slice(floor, group.marked[0]?.start)
    const isAnother =
      made?.aside === null &&
      made.attributions.length === 0 &&
      previous?.aside === 'question' &&
      isNextQuestion(between, made.speeches[0]?.text ?? '')
    if (made) found.push(isAnother ? { ...made, aside: 'question' } : made)
    floor = draft?.end ?? group.marked.at(-1)?.end ?? floor
  }
  return found
}

/** Whether a passage ends within a quotation, and with which mark it began. */
export function openAtEnd(text: string): string | undefined {
  const last = markedStretches(text).at(-1)
  return last && !last.closed && last.end >= text.trimEnd().length ? last.mark : undefined
}

function makeInline(
  text: string,
  group: Group,
  { floor, until, lead }: { floor: number; until: number; lead: Lead | undefined },
  paper: Paper,
  passage: Passage,
): (Draft & { elsewhere: readonly Written[] }) | undefined {
  const [first] = group.marked
  const last = group.marked.at(-1)
  if (!first || !last) return undefined
  const parts = [...group.parts]
  const tail = parts.at(-1) ?? last.inner
  const inside = trailAtEnd(text, tail, paper, false)
  if (inside.attributions.length > 0) parts[parts.length - 1] = { ...tail, end: inside.at }
  const trail: Trail = last.closed
    ? trailBehind(text, last.end, until, paper, passage.offsets[0] ?? 0)
    : { attributions: [], isLiterature: false, at: last.end }
  const before = sentenceBefore(text, first.start, floor)
  const sentence = sentenceBefore(text, first.start, floor, true)
  const behind = sentenceBehind(text, trail.clause ?? trail.at, until)
  const [speaking, ...bracketed] = group.named
  const labelled = [...bracketed, ...inside.attributions, ...trail.attributions]
  const noted = passage.notes.filter(({ at }) => at >= last.end && at <= trail.at + 1 && at <= until)
  const notes = noted.flatMap(({ label }) =>
    isUnitId(label) ? [] : (paper.notes.find(label, passage.offsets[0] ?? 0) ?? []),
  )
  const tellers = [
    ...(trail.note ? [trail.note] : []),
    ...notes.filter(({ kind }) => kind === 'attribution').map((note) => note.written),
  ]
  const isHeading = passage.kind === 'heading'
  const near =
    lead?.speaker || isHeading ? undefined : (speaking ?? speakerOf(text, before, last, behind, paper))
  const isByAuthor = !lead?.speaker && !isHeading && isWritten(text, sentence, near, paper)
  const speaker = isByAuthor ? undefined : near
  // Of whom a story tells, a label says nothing: `the man came in: “…” (P3)`.
  const isTold = speaker && labelled.length > 0 && isAnybody(text.slice(speaker.start, speaker.end))
  const own = [...(speaker && !isTold ? [speaker] : []), ...labelled]
  const isElsewhere = lead?.speaker !== undefined || tellers.length > 0
  const row = isElsewhere ? [] : addedByRow(passage.cell, textsOf(text, own), paper.rows)
  // `Berg described it as “…” (4)`: the number is that of a reference.
  const isNumbered = labelled.every((each) => /^[\d,–\s-]+$/.test(text.slice(each.start, each.end)))
  const isItem = own.length === 0 && passage.cell !== undefined && isItemColumn(passage.cell.head)
  const why = asideOf(
    {
      words: parts.map(({ start, end }) => text.slice(start, end)).join(' '),
      before: lead?.words || text.slice(sentence.start, sentence.end),
      directlyBefore: text.slice(Math.max(0, first.start - BEFORE), first.start),
      behind: text.slice(last.end, Math.min(until, last.end + BEHIND)),
      isLabelled:
        tellers.length > 0 ||
        noted.some(({ label }) => isUnitId(label)) ||
        (labelled.length > 0 && !(isByAuthor && isNumbered)),
      isAttributed: speaker !== undefined || lead?.speaker !== undefined || row.length > 0,
      isByAuthor,
      isBehindAuthor: isBehindAuthor(lead?.words || text.slice(sentence.start, sentence.end), paper.language),
      isLiterature:
        trail.isLiterature ||
        inside.isLiterature ||
        notes.some(({ kind }) => kind === 'literature') ||
        (own.length === 0 && rowOf(passage.cell, paper.rows)?.isCited === true),
      inReferences: passage.section.some(isReferencesHeading),
      isHeading,
    },
    paper.minWords,
    paper.language,
  )
  return {
    form: isHeading ? 'heading' : 'inline',
    said: [{ label: null, parts }],
    attributions: own,
    aside: why ?? (isItem ? 'document' : null),
    elsewhere: tellers.length > 0 ? tellers : row,
    end: trail.at + (/^[.,;:\s]{0,2}/.exec(text.slice(trail.at, trail.at + 2))?.[0].length ?? 0),
  }
}

/** Whether a quotation behind these words is that of an author whom the paper cites, rather than of `speaker`. */
function isWritten(text: string, own: Span, speaker: Span | undefined, paper: Paper): boolean {
  const words = text.slice(own.start, own.end)
  if (speaker && namesAuthor(text.slice(speaker.start, speaker.end), paper.authors)) return true
  if (hasAuthorWrite(words, paper.authors)) return true
  const author = lastAuthor(words, paper.authors)
  if (!author || (speaker && speaker.end > own.start + author.start)) return false
  return leavesToAuthor(words.slice(author.end), speaker !== undefined, paper.language)
}

/** Up to the first character of the next word, which is asked about alone: the text may be long. */
const NEXT_WORD = /^["”»]?\s+\S/u
const CAPITAL_LAST = unicode`\p{Lu}$`

/** Who says it by the words before it or behind it. */
function speakerOf(
  text: string,
  before: Span,
  { inner }: Marked,
  behind: Span,
  paper: Paper,
): Span | undefined {
  // Behind a full stop a capital begins another sentence, which tells of something else.
  const isEnded =
    /[.?!…]\s*$/.test(text.slice(inner.start, inner.end)) &&
    CAPITAL_LAST.test(NEXT_WORD.exec(text.slice(behind.start))?.[0] ?? '')
  const after = isEnded ? undefined : speakerBehind(text, behind, paper.language)
  return after ?? speakerBefore(text, before, paper.language)
}
