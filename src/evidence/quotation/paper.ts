import type { LanguageCode } from '../../language/languages.js'
import { type UnicodePattern, unicode } from '../../language/unicode.js'
import type { Manuscript, Passage } from '../manuscript/manuscript.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import { citedAuthors } from './authors.js'
import { labelAt } from './labels.js'
import { Notes } from './notes.js'
import { rowsOf, type TableRow } from './table-rows.js'

/** How quotations are looked for. */
export interface QuotationOptions {
  /** Inline quotations and headings of fewer words are left alone. */
  minWords: number
  /** Of the manuscript; English words are known beside its own. */
  language: LanguageCode
}

/** What is known of a whole manuscript when one of its quotations is judged. */
export interface Paper extends QuotationOptions {
  manuscript: Manuscript
  /** Whether numbers in brackets, `(12)` or `[12]`, cite literature. */
  numbersCite: { '(': boolean; '[': boolean }
  /** Names with which several lines of block quotes begin, among others: speakers, whatever their shape. */
  speakers: ReadonlySet<string>
  /** Surnames of those whom the manuscript cites. */
  authors: ReadonlySet<string>
  notes: Notes
  /** Rows of tables that tell who is quoted in them, by `rowKey`. */
  rows: ReadonlyMap<string, TableRow>
}

/** Numbers behind an ordinary word, not behind a quotation. */
const CITING = {
  '(': unicode.g`\p{L}[.,]? \(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\)`,
  '[': unicode.g`\p{L}[.,]? ?\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]`,
}
const ENOUGH = 2
/** In round brackets numbers of other kinds are common. */
const ENOUGH_ROUND = 3

/** Looks over a manuscript for habits that hold throughout. */
export function paperOf(manuscript: Manuscript, options: QuotationOptions): Paper {
  const round = countIn(manuscript.passages, CITING['('])
  const square = countIn(manuscript.passages, CITING['['])
  return {
    ...options,
    manuscript,
    numbersCite: {
      '(': round >= ENOUGH_ROUND && round > square,
      '[': square >= ENOUGH || hasNumberedList(manuscript),
    },
    speakers: speakersOf(manuscript, options.language),
    authors: citedAuthors(manuscript, options.language),
    notes: new Notes(manuscript, options.language),
    rows: rowsOf(manuscript, options.language),
  }
}

function speakersOf({ passages }: Manuscript, language: LanguageCode): Set<string> {
  const counts = new Map<string, number>()
  for (const { kind, text } of passages) {
    if (kind !== 'block quote') continue
    for (const start of lineStarts(text)) {
      const label = labelAt(text, start, language)
      const name = label && text.slice(label.start, label.end)
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const often = [...counts].filter(([, count]) => count >= ENOUGH).map(([name]) => name)
  return new Set(often.length > 1 ? often : [])
}

/** Where lines of a text begin. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)]
}

function countIn(passages: readonly Passage[], pattern: UnicodePattern): number {
  return passages.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
}

function hasNumberedList({ passages }: Manuscript): boolean {
  return passages.some(
    ({ section, text, kind }) =>
      section.some(isReferencesHeading) && (kind === 'list item' || /^\[?\d{1,3}[\].]/.test(text)),
  )
}
