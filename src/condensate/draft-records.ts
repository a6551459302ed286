import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { DraftCondensate } from './draft.js'

/** One row of a condensate for NDJSON and CSV. A `sentence` is a person's, everything else a participant's words. */
export interface DraftRecord {
  group: string
  subgroup: string | null
  kind: 'excerpt' | 'sentence' | 'quote' | 'unused'
  /** The unit, or for a sentence the first one it cites; null, as what follows, where it cites none. */
  unit: string | null
  transcript: string | null
  turn: number | null
  line: number | null
  speaker: string | null
  participant: string | null
  role: string | null
  /** Under a quote: who is named as its speaker. */
  attribution: string | null
  /** Before a quote: what was asked, verbatim. */
  question: string | null
  text: string
  /** Ids of further units that are cited together with it. */
  alike: string[]
}

/** The record's keys in the order in which they are written. */
export const DRAFT_FIELDS = [
  'group',
  'subgroup',
  'kind',
  'unit',
  'transcript',
  'turn',
  'line',
  'speaker',
  'participant',
  'role',
  'attribution',
  'question',
  'text',
  'alike',
] as const satisfies readonly (keyof DraftRecord)[]

/** A draft as flat rows: the excerpts and quotes of each subgroup in their order, then the units not used. */
export function draftRecords(draft: DraftCondensate): DraftRecord[] {
  const group = draft.group.id
  const rows: DraftRecord[] = []
  for (const section of draft.sections) {
    const subgroup = section.subgroup?.id ?? null
    for (const { unit, text, alike } of section.excerpts) {
      rows.push({ ...row(unit, group, subgroup, 'excerpt'), text, alike: alike.map(({ id }) => id) })
    }
    for (const { unit, attribution, question } of section.quotes) {
      rows.push({
        ...row(unit, group, subgroup, 'quote'),
        attribution,
        question: question?.text ?? null,
      })
    }
  }
  const own = new Set(draft.group.subgroups.map(({ id }) => id))
  for (const unit of draft.unused) {
    const subgroup = unit.subgroups.find((id) => own.has(id)) ?? null
    rows.push(row(unit, group, subgroup, 'unused'))
  }
  return rows
}

function row(
  unit: MeaningUnit,
  group: string,
  subgroup: string | null,
  kind: DraftRecord['kind'],
): DraftRecord {
  const { id, transcript, turn, line, speaker, participant, role, text } = unit
  return {
    group,
    subgroup,
    kind,
    unit: id,
    transcript,
    turn,
    line,
    speaker,
    participant,
    role,
    attribution: null,
    question: null,
    text,
    alike: [],
  }
}
