import type { CodedTranscript, FoundUnit } from '../coding/code-transcript.js'
import type { Status } from '../coding/meaning-unit.js'
import { unitIds } from '../coding/unit-id.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'

/** A meaning unit on the screen. Offsets are UTF-16. */
export interface ReviewUnit extends FoundUnit {
  id: string
}

/** What is kept of the units of a transcript that is not on the screen. */
export interface UnitSummary {
  codes: readonly string[]
  status: Status
  speaker: string | null
}

/** The units of a transcript with their ids, in text order. */
export function reviewUnits({ transcript, units }: CodedTranscript): ReviewUnit[] {
  const found: ReviewUnit[] = []
  for (let first = 0; first < units.length; ) {
    const turn = units[first]?.turn as Turn
    let last = first
    while (units[last + 1]?.turn === turn) last++
    const ofTurn = units.slice(first, last + 1)
    const texts = ofTurn.map((unit) => transcript.text.slice(unit.start, unit.end))
    const ids = unitIds(transcript.id, turn.number, texts)
    for (const [index, unit] of ofTurn.entries()) found.push({ ...unit, id: ids[index] ?? '' })
    first = last + 1
  }
  return found
}

/** What is kept of units when their transcript leaves the screen. */
export function summaries(units: readonly FoundUnit[]): UnitSummary[] {
  return units.map((unit) => ({ codes: unit.codes, status: statusOf(unit), speaker: unit.turn.speaker }))
}

/** What is decided about a unit. */
export function statusOf({ decision }: Pick<FoundUnit, 'decision'>): Status {
  return decision?.status ?? 'candidate'
}

/** The turn at an offset, else the one before it, else the first. */
export function turnAt({ turns }: Transcript, offset: number): Turn | undefined {
  return turns.findLast((turn) => turn.start <= offset) ?? turns[0]
}

/** Whether two stretches share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
