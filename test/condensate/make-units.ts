import type { Code, Codebook, CodeGroup } from '../../src/codebook/codebook.js'
import { type GroupedGroup, groupUnits } from '../../src/coding/grouping.js'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { unitIds } from '../../src/coding/unit-id.js'
import { readTranscript } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'

/** A unit with everything that a test does not care about filled in. */
export function unit(text: string, more: Partial<MeaningUnit> = {}): MeaningUnit {
  const { transcript = 'FG1', turn = 1 } = more
  return {
    id: unitIds(transcript, turn, [text])[0] ?? '',
    transcript,
    turn,
    line: turn,
    start: 0,
    end: Array.from(text).length,
    speaker: 'P1',
    participant: `${transcript}/${more.speaker ?? 'P1'}`,
    role: 'participant',
    timestamp: null,
    text,
    codes: ['a'],
    groups: ['g'],
    subgroups: [],
    status: 'accepted',
    origin: 'codebook',
    analyst: null,
    reason: null,
    evidence: [],
    ...more,
  }
}

/** A code group `g` "The group" with subgroups `one` "First part" (code a) and `two` "Second part" (code b). */
export function grouped(units: readonly MeaningUnit[]): GroupedGroup {
  const found = groupUnits(units, codebook()).groups[0]
  if (!found) throw new Error('no group')
  return found
}

/** A code group without subgroups. */
export function plainGroup(units: readonly MeaningUnit[]): GroupedGroup {
  const found = groupUnits(units, codebook([])).groups[0]
  if (!found) throw new Error('no group')
  return found
}

function codebook(
  subgroups = [
    { id: 'one', name: 'First part' },
    { id: 'two', name: 'Second part' },
  ],
): Codebook {
  const codes = [code('a', subgroups[0]?.id), code('b', subgroups[1]?.id)]
  const group: CodeGroup = { id: 'g', name: 'The group', keywords: [], from: [], subgroups, codes }
  return {
    file: 'codebook.yaml',
    groups: [group],
    codes: new Map(codes.map((one) => [one.id, one])),
    place: () => ({ file: 'codebook.yaml' }),
    path: () => [],
    retired: new Map(),
    warnings: [],
  }
}

function code(id: string, subgroup: string | undefined): Code {
  return {
    id,
    name: id,
    group: 'g',
    subgroup,
    definition: undefined,
    include: undefined,
    exclude: undefined,
    examples: [],
    counterexamples: [],
    match: { any: [], near: [], all: [], none: [], roles: undefined, stem: false, unit: 'sentence' },
  }
}

export function transcript(
  text: string,
  declared: Record<string, { role?: string; attributes?: Record<string, string> }> = {},
  id = 'FG1',
): Transcript {
  return readTranscript({ id, file: `transcripts/${id}.txt`, text, language: 'en', declared })
}

/** The unit that a quote in a turn makes, with its true positions. */
export function unitAt(
  source: Transcript,
  turn: number,
  quote: string,
  more: Partial<MeaningUnit> = {},
): MeaningUnit {
  const where = source.turns[turn - 1]
  const start = source.text.indexOf(quote, where?.start)
  if (!where || start < 0 || start + quote.length > where.end)
    throw new Error(`"${quote}" is not in turn ${turn}`)
  const speaker = where.speaker === null ? undefined : source.speakers.get(where.speaker)
  return unit(quote, {
    transcript: source.id,
    turn,
    line: source.positions.lineColumn(start).line,
    start: source.positions.toCodePoint(start),
    end: source.positions.toCodePoint(start + quote.length),
    speaker: where.speaker,
    participant: speaker?.participant ?? null,
    role: speaker?.role ?? 'participant',
    ...more,
  })
}

export function byId(units: readonly MeaningUnit[]): Map<string, MeaningUnit> {
  return new Map(units.map((one) => [one.id, one]))
}
