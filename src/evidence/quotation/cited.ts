import { isUnitId } from '../../coding/unit-id-parts.js'
import { countWords } from '../../language/words.js'
import { splitSentences } from '../../transcript/sentences.js'
import type { Passage } from '../manuscript/manuscript.js'
import { sourceSpan } from '../manuscript/manuscript.js'
import { makeQuotation } from './make-quotation.js'
import type { Paper } from './paper.js'
import type { Quotation } from './quotation.js'

/** Sentences of a passage that cite meaning units in notes and hold no quotation of their own. */
export function citedSentences(
  passage: Passage,
  quotations: readonly Quotation[],
  paper: Paper,
): Quotation[] {
  const { text, notes } = passage
  if (!notes.some(({ label }) => isUnitId(label))) return []
  const spans = splitSentences(text, 0, text.length, paper.language)
  const quoted = quotations.filter(({ aside }) => aside === null)
  return spans.flatMap((span, index) => {
    const next = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const first = index === 0 ? Number.NEGATIVE_INFINITY : span.start
    const own = notes.filter(({ label, at }) => at > first && at <= next && isUnitId(label))
    const source = sourceSpan(passage, span)
    const holdsQuote = quoted.some((each) => each.span.start < source.end && each.span.end > source.start)
    if (own.length === 0 || holdsQuote || countWords(text.slice(span.start, span.end), paper.language) === 0)
      return []
    const draft = {
      form: 'cited',
      said: [{ label: null, parts: [span] }],
      attributions: [],
      aside: null,
    } as const
    const made = makeQuotation(passage, { ...draft, end: span.end }, { section: passage.section, notes: [] })
    return made ? [{ ...made, notes: [...new Set(own.map(({ label }) => label))] }] : []
  })
}
