import { countWords } from '../../language/words.js'
import type { Passage } from '../manuscript/manuscript.js'
import { sentenceBefore, speakerBefore } from './lead-in.js'
import type { Paper } from './paper.js'
import type { Marked } from './quotation-marks.js'
import { trailBehind } from './trailing.js'

/**
 * Stretches in italics or bold that stand for quotation marks: outside of any, of so many words as a quotation has, and
 * with who said it in brackets behind, or in words before a colon.
 */
export function stressedSpeech(
  { text, stressed = [], offsets }: Passage,
  marked: readonly Marked[],
  paper: Paper,
): Marked[] {
  return stressed.flatMap(({ start, end }) => {
    const isLong = countWords(text.slice(start, end), paper.language) >= paper.minWords
    if (!isLong || marked.some((each) => each.start < end && each.end > start)) return []
    const { attributions } = trailBehind(text, end, text.length, paper, offsets[0] ?? 0)
    const isLed = /[:：]\s*$/.test(text.slice(0, start))
    const speaker = isLed && speakerBefore(text, sentenceBefore(text, start, 0), paper.language)
    if (attributions.length === 0 && !speaker) return []
    return [{ start, end, inner: { start, end }, mark: '*', closed: true }]
  })
}
