import type { MeaningUnit } from '../coding/meaning-unit.js'
import { CONTEXT_ROLES, type Speaker, type Transcript, type Turn } from '../transcript/transcript.js'
import { attribute, type UnitContext } from './context.js'
import { leansOnQuestion, questionOf } from './question.js'

/** The context roles that ask; a secretary or an interpreter does not. */
const ASKING: ReadonlySet<string> = new Set(['moderator', 'co-moderator', 'interviewer'])

/**
 * What the transcripts tell about their units: professions, what was asked before, and the whole turn. A unit of
 * a transcript that is not given is known by its record only.
 */
export function studyContext(transcripts: readonly Transcript[]): UnitContext {
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  const background = (unit: MeaningUnit): string => {
    const speaker = speakerOf(byId.get(unit.transcript), unit.speaker)
    return speaker?.attributes.profession?.trim() || speaker?.role || unit.role
  }
  return {
    background,
    attribution: (unit, kind) => attribute(unit, kind, background(unit)),
    session: (unit) => unit.transcript,
    question(unit) {
      const transcript = byId.get(unit.transcript)
      const asked = transcript && turnBefore(transcript, unit)
      if (!transcript || !asked || !ASKING.has(asked.speaker.role)) return undefined
      const turn = transcript.turns[unit.turn - 1]
      if (!turn || !leansOnQuestion(unit, turn, transcript)) return undefined
      const text = questionOf(transcript, asked.turn)
      return text === undefined ? undefined : { speaker: asked.speaker.label, role: asked.speaker.role, text }
    },
    surroundings(unit) {
      const transcript = byId.get(unit.transcript)
      const turn = transcript?.turns[unit.turn - 1]
      if (!transcript || !turn) return []
      const asked = turnBefore(transcript, unit)
      return [...(asked ? [speech(transcript, asked.turn)] : []), speech(transcript, turn)]
    },
  }
}

/** The turn directly before the unit's, when a moderator or another context role speaks there. */
function turnBefore(transcript: Transcript, unit: MeaningUnit): { turn: Turn; speaker: Speaker } | undefined {
  const turn = transcript.turns[unit.turn - 2]
  const speaker = speakerOf(transcript, turn?.speaker ?? null)
  return turn && speaker && CONTEXT_ROLES.has(speaker.role) ? { turn, speaker } : undefined
}

function speakerOf(transcript: Transcript | undefined, tag: string | null): Speaker | undefined {
  return tag === null ? undefined : transcript?.speakers.get(tag)
}

/** A turn's text without its gaps. */
export function speech(transcript: Transcript, turn: Turn): string {
  let said = ''
  let at = turn.start
  for (const gap of turn.gaps) {
    said += transcript.text.slice(at, gap.start)
    at = gap.end
  }
  return said + transcript.text.slice(at, turn.end)
}
