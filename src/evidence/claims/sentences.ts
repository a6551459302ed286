import { UNIT_ID_PATTERN } from '../../condensate/footnote.js'
import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { splitSentences } from '../../transcript/sentences.js'
import type { Manuscript, Passage } from '../manuscript/manuscript.js'
import { type Part, partOf } from '../manuscript/parts.js'
import { titleOf } from '../manuscript/title.js'
import { type Worded, worded } from './phrases.js'

/** A sentence of a paper that may claim something about the sample. */
export interface Sentence extends Worded {
  /** As it stands; `text` has blanks in place of quoted words. */
  written: string
  passage: Passage
  /** Offset of the sentence in the passage's text. */
  start: number
  part: Part
  /** The headings it stands under, the title of the paper left out, the innermost first. */
  headings: readonly string[]
  /** Ids of meaning units that it cites, and that its paragraph cites. */
  cites: readonly string[]
  around: readonly string[]
}

/** A reference without its note is text in Markdown. */
const UNDEFINED_NOTE = /\[\^[^\]\s]+\]/gu

/** Words between quotation marks are somebody's, not the paper's. */
const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|"[^"\n]*"/gu
const UNIT_ID = unicode.g`(?<![\p{L}\p{N}_-])${UNIT_ID_PATTERN}(?![\p{L}\p{N}_-])`

/** The sentences of a paper's paragraphs and lists; what quotes, tables, headings and reference lists hold is left out. */
export function sentencesOf(manuscript: Manuscript, language: LanguageCode): Sentence[] {
  const notes = new Map<string, readonly string[]>()
  for (const { kind, label, text } of manuscript.passages)
    if (kind === 'note' && label !== undefined) notes.set(label, idsIn(text))
  const title = titleOf(manuscript)?.text
  return manuscript.passages.flatMap((passage) => {
    if (passage.kind !== 'paragraph' && passage.kind !== 'list item') return []
    const part = partOf(passage.section)
    if (part === 'references' || part === 'declarations') return []
    const headings = passage.section.filter((heading, depth) => depth > 0 || heading !== title).reverse()
    return sentencesIn(passage, { part, headings }, notes, language)
  })
}

function sentencesIn(
  passage: Passage,
  place: Pick<Sentence, 'part' | 'headings'>,
  notes: ReadonlyMap<string, readonly string[]>,
  language: LanguageCode,
): Sentence[] {
  const masked = [QUOTED, UNDEFINED_NOTE].reduce(
    (text, pattern) =>
      text.replace(pattern, (found) => found.replace(/\S/gu, (each) => ' '.repeat(each.length))),
    passage.text,
  )
  const spans = splitSentences(masked, 0, masked.length, language)
  const cited = passage.notes.flatMap(({ label, at }) =>
    [...idsIn(label), ...(notes.get(label) ?? [])].map((id) => ({ id, at })),
  )
  for (const match of passage.text.matchAll(UNIT_ID.for(passage.text)))
    cited.push({ id: match[0], at: match.index })
  const around = [...new Set(cited.map(({ id }) => id))]
  return spans.map(({ start, end }, index) => {
    const next = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const first = index === 0 ? Number.NEGATIVE_INFINITY : start
    const cites = cited.filter(({ at }) => at > first && at <= next).map(({ id }) => id)
    return {
      ...worded(masked.slice(start, end), language),
      written: passage.text.slice(start, end),
      ...{ passage, start, ...place, cites: [...new Set(cites)], around },
    }
  })
}

function idsIn(text: string): string[] {
  return [...text.matchAll(UNIT_ID.for(text))].map(([id]) => id)
}
