import type { Code } from '../codebook/codebook.js'
import { listensTo } from '../codebook/compiled-code.js'
import type { CodedTranscript, FoundUnit } from '../coding/code-transcript.js'
import { spokenText } from '../coding/stretches.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { Talk } from './word-runs.js'

/** An accepted unit of some codes. */
export interface AcceptedTalk extends Talk {
  transcript: Transcript
  turn: Turn
  participant: string | null
  /** How far earlier units of the turn reach: words up to there were met before. */
  metUpTo: number
}

/** What was said in the study, as some codes divide it. */
export interface TalkOfCodes {
  /** Accepted units that carry any of the codes, in text order. */
  accepted: AcceptedTalk[]
  /** All else that is said by roles that any of the codes listens to. */
  rest: Talk[]
  /** Units of the codes that are set aside or not yet decided: they are on neither side. */
  undecided: number
}

/** Divides what was said into accepted units of the codes and the rest. One pass over units and turns. */
export function talkOfCodes(coded: readonly CodedTranscript[], codes: readonly Code[]): TalkOfCodes {
  const ids = new Set(codes.map((code) => code.id))
  const talk: TalkOfCodes = { accepted: [], rest: [], undecided: 0 }
  for (const { transcript, units } of coded) {
    const text = spokenText(transcript)
    const { language } = transcript
    const byTurn = new Map<Turn, Span[]>()
    for (const unit of units) {
      if (!unit.codes.some((code) => ids.has(code))) continue
      const status = unit.decision?.status ?? 'candidate'
      if (status === 'excluded') continue
      const spans = byTurn.get(unit.turn) ?? []
      byTurn.set(unit.turn, spans)
      if (status === 'accepted')
        talk.accepted.push(acceptedTalk(unit, transcript, text, talk.accepted.at(-1)))
      else talk.undecided++
      spans.push(unit)
    }
    for (const turn of transcript.turns) {
      const role =
        (turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)?.role) ?? 'participant'
      if (!codes.some((code) => listensTo(code, role))) continue
      for (const span of without(turn, byTurn.get(turn) ?? [])) talk.rest.push({ ...span, text, language })
    }
  }
  return talk
}

function acceptedTalk(
  { turn, start, end }: FoundUnit,
  transcript: Transcript,
  text: string,
  before: AcceptedTalk | undefined,
): AcceptedTalk {
  const speaker = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
  return {
    ...{ transcript, turn, start, end, text, language: transcript.language },
    participant: speaker?.participant ?? null,
    metUpTo: before?.turn === turn ? Math.max(before.end, before.metUpTo) : 0,
  }
}

/** What is left of a turn; the spans are in text order and may overlap. */
function without(turn: Span, spans: readonly Span[]): Span[] {
  const left: Span[] = []
  let at = turn.start
  for (const { start, end } of spans) {
    if (start > at) left.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (at < turn.end) left.push({ start: at, end: turn.end })
  return left
}
