import { isUnitId } from '../../coding/unit-id-parts.js'
import type { Span } from '../../transcript/transcript.js'
import type { Passage } from '../manuscript/manuscript.js'
import { join } from '../manuscript/running-text.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import { asideOf } from './asides.js'
import { hasAuthorWrite, isBehindAuthor, lastAuthor, leavesToAuthor, namesAuthor } from './authors.js'
import { dashSpeech } from './dash-speech.js'
import { isInterruption } from './interruption.js'
import { type Lead, leadFrom } from './lead-above.js'
import { sentenceBefore, sentenceBehind, speakerBefore, speakerBehind } from './lead-in.js'
import { type Draft, makeQuotation } from './make-quotation.js'
import type { Paper } from './paper.js'
import type { Quotation, Written } from './quotation.js'
import { type Marked, markedStretches } from './quotation-marks.js'
import { type Trail, trailAtEnd, trailBehind } from './trailing.js'

/** How far into the next sentence attributions and years are looked for. */
const BEHIND = 160

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
    index += group.length
    const until = marked[index]?.start ?? text.length
    const lead = group[0]?.start === 0 ? leadFrom(above, paper) : undefined
    const draft = makeInline(text, group, { floor, until, lead }, paper, first)
    const elsewhere = [...(lead?.speaker ? [lead.speaker] : []), ...(draft?.elsewhere ?? [])]
    const made = draft && makeQuotation(mapped, draft, { ...first, notes }, elsewhere)
    if (made) found.push(made)
    floor = draft?.end ?? group.at(-1)?.end ?? floor
  }
  return found
}

/** Whether a passage ends within a quotation, and with which mark it began. */
export function openAtEnd(text: string): string | undefined {
  const last = markedStretches(text).at(-1)
  return last && !last.closed && last.end >= text.trimEnd().length ? last.mark : undefined
}

/** Stretches between marks, and before them one that a dash opens. */
function markedIn({ text, kind }: Passage, paper: Paper): Marked[] {
  const marked = markedStretches(text)
  const said = kind === 'paragraph' || kind === 'list item' ? dashSpeech(text, paper.language) : undefined
  if (!said) return marked
  const dashed = { start: 0, end: said.end, inner: said, mark: '–', closed: true }
  return [dashed, ...marked.filter(({ start }) => start >= said.end)]
}

/** One quotation, or several that are one but for who speaks in between. */
function groupFrom(text: string, marked: readonly Marked[], from: number, paper: Paper): Marked[] {
  const group: Marked[] = []
  for (let index = from; index < marked.length; index++) {
    const each = marked[index] as Marked
    const last = group.at(-1)
    if (last && !isInterruption(text, last, each, paper.language)) break
    group.push(each)
  }
  return group
}

function makeInline(
  text: string,
  group: readonly Marked[],
  { floor, until, lead }: { floor: number; until: number; lead: Lead | undefined },
  paper: Paper,
  passage: Passage,
): (Draft & { elsewhere: readonly Written[] }) | undefined {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) return undefined
  const parts: Span[] = group.flatMap(({ inner, paragraphs }) => paragraphs ?? [inner])
  const tail = parts.at(-1) ?? last.inner
  const inside = trailAtEnd(text, tail, paper, false)
  if (inside.attributions.length > 0) parts[parts.length - 1] = { start: tail.start, end: inside.at }
  const trail: Trail = last.closed
    ? trailBehind(text, last.end, until, paper)
    : { attributions: [], isLiterature: false, at: last.end }
  const before = sentenceBefore(text, first.start, floor)
  const own = sentenceBefore(text, first.start, floor, true)
  const behind = sentenceBehind(text, trail.at, until)
  const labelled = [...inside.attributions, ...trail.attributions]
  const citesUnit = passage.notes.some(
    ({ label, at }) => at >= last.end && at <= trail.at + 1 && at <= until && isUnitId(label),
  )
  const isHeading = passage.kind === 'heading'
  const near = lead?.speaker || isHeading ? undefined : speakerOf(text, before, group, behind, paper)
  const isByAuthor = !lead?.speaker && !isHeading && isWritten(text, own, near, paper)
  const speaker = isByAuthor ? undefined : near
  // `Berg described it as “…” (4)`: the number is that of a reference.
  const isNumbered = labelled.every((each) => /^[\d,–\s-]+$/.test(text.slice(each.start, each.end)))
  const aside = asideOf(
    {
      words: parts.map(({ start, end }) => text.slice(start, end)).join(' '),
      before: lead?.words || text.slice(own.start, own.end),
      behind: text.slice(last.end, Math.min(until, last.end + BEHIND)),
      isLabelled:
        citesUnit || trail.endnote !== undefined || (labelled.length > 0 && !(isByAuthor && isNumbered)),
      isAttributed: speaker !== undefined || lead?.speaker !== undefined,
      isByAuthor,
      isBehindAuthor: isBehindAuthor(lead?.words || text.slice(own.start, own.end), paper.language),
      isLiterature: trail.isLiterature || inside.isLiterature,
      inReferences: passage.section.some(isReferencesHeading),
      isHeading,
    },
    paper.minWords,
    paper.language,
  )
  return {
    form: isHeading ? 'heading' : 'inline',
    said: [{ label: null, parts, between: parts.length > group.length ? '\n' : ' ' }],
    attributions: speaker ? [speaker, ...labelled] : labelled,
    aside,
    elsewhere: trail.endnote ? [trail.endnote] : [],
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

/** Who says it by the words before it, within it or behind it. */
function speakerOf(
  text: string,
  before: Span,
  group: readonly Marked[],
  behind: Span,
  paper: Paper,
): Span | undefined {
  for (const [index, each] of group.entries()) {
    const next = group[index + 1]
    const within = next && speakerBehind(text, { start: each.end, end: next.start }, paper.language)
    if (within) return within
  }
  const inner = group.at(-1)?.inner ?? before
  // Behind a full stop a capital begins another sentence, which tells of something else.
  const isEnded =
    /[.?!…]\s*$/.test(text.slice(inner.start, inner.end)) &&
    /^["”»]?\s+\p{Lu}/u.test(text.slice(behind.start))
  const after = isEnded ? undefined : speakerBehind(text, behind, paper.language)
  return after ?? speakerBefore(text, before, paper.language)
}

/** The one quotation over several passages, and those within the first and the last. */
function overPassages(passages: readonly Passage[]): Marked[] {
  const found: Marked[] = []
  let at = 0
  let open: Marked | undefined
  for (const { text } of passages) {
    for (const each of markedStretches(text)) {
      const moved = {
        ...each,
        start: at + each.start,
        end: at + each.end,
        inner: { start: at + each.inner.start, end: at + each.inner.end },
      }
      if (open && each.start === 0 && at > 0) {
        open.paragraphs = [...(open.paragraphs ?? [open.inner]), moved.inner]
        open.end = moved.end
        open.inner = { start: open.inner.start, end: moved.inner.end }
        open.closed = moved.closed
      } else found.push(moved)
      open = found.at(-1)
    }
    if (open?.closed) open = undefined
    at += text.length + 1
  }
  return found
}
