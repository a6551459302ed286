import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Diagnostic } from '../diagnostic.js'
import { counted } from '../method/methods.js'
import type { Transcript } from '../transcript/transcript.js'
import type { CodedPart } from './coding-task.js'

/** Who and what some units are about: enough for the line of account. */
export interface Tally {
  units: number
  /** Turns with a unit. */
  turns: number
  /** Participants with a unit, and all who take part. */
  voices: string[]
  participants: string[]
}

/** Tallies the units of transcripts that are coded. */
export function tallyOf(units: readonly MeaningUnit[], transcripts: readonly Transcript[]): Tally {
  const isParticipant = ({ role, participant }: { role: string; participant: string | null }): boolean =>
    role === 'participant' && participant !== null
  const voices = units.filter(isParticipant).map(({ participant }) => participant ?? '')
  const speakers = transcripts.flatMap((transcript) => [...transcript.speakers.values()])
  return {
    units: units.length,
    turns: new Set(units.map(({ transcript, turn }) => `${transcript}:${turn}`)).size,
    voices: [...new Set(voices)],
    participants: [...new Set(speakers.filter(isParticipant).map(({ participant }) => participant))],
  }
}

/** `128 meaning units in 96 turns (14 of 17 participants)`. */
export function accountOf(
  { units, turns, voices, participants }: Tally,
  unit: { one: string; many: string },
): string {
  return `${counted(units, unit)} in ${turns} turns (${voices.length} of ${participants.length} participants)`
}

/** What is known of a run of coding when its units are gone: their number, who spoke, what was wrong. */
export class CodingTally {
  readonly diagnostics: Diagnostic[] = []
  #units = 0
  #turns = 0
  readonly #voices = new Set<string>()
  readonly #participants = new Set<string>()

  /** Passes the text of each part on, and counts what it holds. */
  async *count(parts: AsyncIterable<CodedPart>): AsyncGenerator<string> {
    for await (const part of parts) {
      this.#units += part.units
      this.#turns += part.turns
      for (const voice of part.voices) this.#voices.add(voice)
      for (const participant of part.participants) this.#participants.add(participant)
      for (const diagnostic of part.diagnostics) this.diagnostics.push(diagnostic)
      yield part.text
    }
  }

  get tally(): Tally {
    return {
      units: this.#units,
      turns: this.#turns,
      voices: [...this.#voices],
      participants: [...this.#participants],
    }
  }
}
