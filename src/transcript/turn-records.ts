import { countWords } from '../language/words.js'
import type { Transcript, Turn } from './transcript.js'

/** A turn as a record: positions in code points, half-open; `text` is exactly that stretch. */
export interface TurnRecord {
  transcript: string
  turn: number
  line: number
  start: number
  end: number
  speaker: string | null
  participant: string | null
  role: string
  timestamp: string | null
  text: string
}

/** The record's keys in the order in which they are written. */
export const TURN_FIELDS = [
  'transcript',
  'turn',
  'line',
  'start',
  'end',
  'speaker',
  'participant',
  'role',
  'timestamp',
  'text',
] as const satisfies readonly (keyof TurnRecord)[]

/** Every turn of a transcript as a record. */
export function turnRecords(transcript: Transcript): TurnRecord[] {
  const { positions, text } = transcript
  return transcript.turns.map((turn) => {
    const speaker = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
    return {
      transcript: transcript.id,
      turn: turn.number,
      line: positions.lineColumn(turn.start).line,
      start: positions.toCodePoint(turn.start),
      end: positions.toCodePoint(turn.end),
      speaker: turn.speaker,
      participant: speaker?.participant ?? null,
      role: speaker?.role ?? 'participant',
      timestamp: turn.timestamp,
      text: text.slice(turn.start, turn.end),
    }
  })
}

/** How many words a turn has, without its gaps. */
export function wordsInTurn(transcript: Transcript, turn: Turn): number {
  const spoken = transcript.text.slice(turn.start, turn.end)
  const inGaps = turn.gaps.reduce(
    (sum, gap) => sum + countWords(transcript.text.slice(gap.start, gap.end), transcript.language),
    0,
  )
  return countWords(spoken, transcript.language) - inGaps
}

/** What one speaker contributes to a transcript. */
export interface SpeakerSummary {
  transcript: string
  speaker: string
  participant: string
  role: string
  declared: boolean
  turns: number
  words: number
}

/** Turns and words per speaker, in the order of their first turn; silent declared ones last. */
export function summariseSpeakers(transcript: Transcript): SpeakerSummary[] {
  const byLabel = new Map<string, SpeakerSummary>()
  for (const { label, participant, role, declared } of transcript.speakers.values()) {
    byLabel.set(label, {
      transcript: transcript.id,
      speaker: label,
      participant,
      role,
      declared,
      turns: 0,
      words: 0,
    })
  }
  for (const turn of transcript.turns) {
    const summary = turn.speaker === null ? undefined : byLabel.get(turn.speaker)
    if (!summary) continue
    summary.turns++
    summary.words += wordsInTurn(transcript, turn)
  }
  return [...byLabel.values()]
}
