import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { DraftCondensate } from './draft.js'

/** One row of a draft for NDJSON and CSV. */
export interface DraftRecord {
  group: string
  subgroup: string | null
  kind: 'excerpt' | 'quote' | 'unused'
  unit: string
  transcript: string
  turn: number
  line: number
  speaker: string | null
  participant: string | null
  role: string
  /** Under a quote: who is named as its speaker. */
  attribution: string | null
  /** Before a quote: what was asked, verbatim. */
  question: string | null
  text: string
  /** Ids of the units that say the same and are cited together with it. */
  alike: string[]
}

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
