import type { Codebook } from '../codebook/codebook.js'
import type { CodedTranscript, FoundUnit } from './code-transcript.js'
import type { MeaningUnit } from './meaning-unit.js'
import { unitIds } from './unit-id.js'

/** Turns what was found in a transcript into records: ids given, positions in code points, groups resolved. */
export function toRecords(coded: CodedTranscript, codebook: Pick<Codebook, 'codes'>): MeaningUnit[] {
  const { transcript, units } = coded
  const records: MeaningUnit[] = []
  for (let first = 0; first < units.length; ) {
    const turn = (units[first] as FoundUnit).turn
    let last = first
    while (units[last + 1]?.turn === turn) last++
    const ofTurn = units.slice(first, last + 1)
    const ids = unitIds(
      transcript.id,
      turn.number,
      ofTurn.map((unit) => transcript.text.slice(unit.start, unit.end)),
    )
    for (const [index, unit] of ofTurn.entries())
      records.push(toRecord(ids[index] ?? '', unit, coded, codebook))
    first = last + 1
  }
  return records
}

function toRecord(
  id: string,
  unit: FoundUnit,
  { transcript }: CodedTranscript,
  codebook: Pick<Codebook, 'codes'>,
): MeaningUnit {
  const { positions, text } = transcript
  const { turn, decision, codes } = unit
  const speaker = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
  const inBook = codes.flatMap((code) => codebook.codes.get(code) ?? [])
  return {
    id,
    transcript: transcript.id,
    turn: turn.number,
    line: positions.lineOf(unit.start),
    start: positions.toCodePoint(unit.start),
    end: positions.toCodePoint(unit.end),
    speaker: turn.speaker,
    participant: speaker?.participant ?? null,
    role: speaker?.role ?? 'participant',
    timestamp: turn.timestamp,
    text: text.slice(unit.start, unit.end),
    codes: [...codes],
    groups: [...new Set(inBook.map((code) => code.group))],
    subgroups: [...new Set(inBook.flatMap((code) => code.subgroup ?? []))],
    status: decision?.status ?? 'candidate',
    origin: unit.hits.length > 0 || !decision ? 'codebook' : 'analyst',
    analyst: decision?.analyst ?? null,
    reason: decision?.reason ?? null,
    // What the rules found under codes that the analyst did not keep is no evidence for those of the unit.
    evidence: unit.hits
      .filter(({ code }) => codes.includes(code))
      .map(({ code, hit }) => ({
        code,
        term: hit.term,
        start: positions.toCodePoint(hit.start),
        end: positions.toCodePoint(hit.end),
      })),
  }
}
