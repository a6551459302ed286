import { castOf } from '../../../src/evidence/attribution/cast.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { findQuotations } from '../../../src/evidence/quotation/find-quotations.js'
import type { Quotation } from '../../../src/evidence/quotation/quotation.js'
import { Archive } from '../../../src/evidence/spoken/archive.js'
import { wordsOfSpeeches } from '../../../src/evidence/verdict/evidence.js'
import { judgeQuotation } from '../../../src/evidence/verdict/judge-quotation.js'
import type { Verdict } from '../../../src/evidence/verdict/verdict.js'
import { type DeclaredSpeaker, readTranscript } from '../../../src/transcript/read.js'
import type { Transcript } from '../../../src/transcript/transcript.js'

/** A transcript of a focus group, as plain `Tag: text`. */
export function transcript(
  id: string,
  text: string,
  declared: Record<string, DeclaredSpeaker> = {},
): Transcript {
  return readTranscript({ id, file: `${id}.txt`, text, language: 'en', declared })
}

/** A quotation in a block of its own. */
export function block(text: string, attribution?: string): Quotation {
  const offsets = Array.from({ length: text.length + 1 }, (_, at) => at)
  const span = { start: 0, end: text.length }
  const attributions =
    attribution === undefined ? [] : [{ text: attribution, span: { start: text.length, end: text.length } }]
  return {
    form: 'block',
    span,
    speeches: [{ label: null, text, offsets }],
    attributions,
    notes: [],
    section: [],
    aside: null,
  }
}

/** Judges quotations against transcripts. */
export function judge(
  quotations: readonly Quotation[],
  transcripts: readonly Transcript[],
  fillers = false,
): Verdict[] {
  const archive = new Archive(wordsOfSpeeches(quotations))
  for (const each of transcripts) archive.add(each)
  const cast = castOf(transcripts, () => 'focus group')
  return quotations.map((quotation) => judgeQuotation(quotation, { archive, cast, allowances: { fillers } }))
}

/** The verdicts of a Markdown manuscript's quotations. */
export function judgeMarkdown(paper: string, transcripts: readonly Transcript[]): Verdict[] {
  const found = findQuotations(readMarkdown(paper, 'paper.md'), { minWords: 4, language: 'en' })
  return judge(
    found.filter(({ aside }) => aside === null),
    transcripts,
  )
}
