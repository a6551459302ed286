import type { RuleUnit } from '../codebook/codebook.js'
import { paragraphs } from '../transcript/paragraphs.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'

/**
 * Cuts a turn into the stretches of one kind that rules look at, in text order; those that begin at `until` or later may
 * be missing. UTF-16 offsets.
 */
export function cutTurn(
  transcript: Transcript,
  turn: Turn,
  unit: RuleUnit,
  until: number = turn.end,
): readonly Span[] {
  const { text, language } = transcript
  if (unit === 'sentence') return splitSentences(text, turn.start, turn.end, language, turn.gaps, until)
  if (unit === 'paragraph') return paragraphs(text, turn.start, turn.end, turn.gaps)
  return turn.end > turn.start ? [{ start: turn.start, end: turn.end }] : []
}

/** The transcript's text with every gap of its turns blanked out, so that positions stay as they are. */
export function spokenText(transcript: Transcript): string {
  if (transcript.turns.every((turn) => turn.gaps.length === 0)) return transcript.text
  const gaps = transcript.turns.flatMap((turn) => turn.gaps)
  const parts: string[] = []
  let at = 0
  for (const gap of gaps) {
    parts.push(transcript.text.slice(at, gap.start), ' '.repeat(gap.end - gap.start))
    at = gap.end
  }
  parts.push(transcript.text.slice(at))
  return parts.join('')
}
