import type { RuleUnit } from '../codebook/codebook.js'
import { paragraphs } from '../transcript/paragraphs.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'

/** The stretches of one turn that rules look at, each kind in text order. UTF-16 offsets. */
export type Stretches = Readonly<Record<RuleUnit, readonly Span[]>>

/** Cuts a turn into sentences, paragraphs and the whole. */
export function cutTurn(transcript: Transcript, turn: Turn): Stretches {
  const whole = turn.end > turn.start ? [{ start: turn.start, end: turn.end }] : []
  return {
    sentence: splitSentences(transcript.text, turn.start, turn.end, transcript.language, turn.gaps),
    paragraph: paragraphs(transcript.text, turn.start, turn.end, turn.gaps),
    turn: whole,
  }
}

/** The transcript's text with every gap of its turns blanked out, so that positions stay as they are. */
export function spokenText(transcript: Transcript): string {
  const gaps = transcript.turns.flatMap((turn) => turn.gaps)
  if (gaps.length === 0) return transcript.text
  const parts: string[] = []
  let at = 0
  for (const gap of gaps) {
    parts.push(transcript.text.slice(at, gap.start), ' '.repeat(gap.end - gap.start))
    at = gap.end
  }
  parts.push(transcript.text.slice(at))
  return parts.join('')
}
