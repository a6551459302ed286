import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { AuthoredFile } from './authored-file.js'
import { sectionsOf } from './check-authored.js'
import type { DraftRecord } from './draft-records.js'

/** A person's condensate as flat rows: its sentences and quotes in their order, each with the units it cites. */
export function authoredRecords(
  file: AuthoredFile,
  grouped: GroupedGroup,
  units: ReadonlyMap<string, MeaningUnit>,
): DraftRecord[] {
  return sectionsOf(file, grouped).flatMap(({ section, subgroup }) => {
    const row = (kind: 'sentence' | 'quote', text: string, cites: readonly string[]): DraftRecord => {
      const [first, ...alike] = cites
      const unit = first === undefined ? undefined : units.get(first)
      return {
        group: grouped.group.id,
        subgroup: subgroup?.subgroup?.id ?? null,
        kind,
        unit: first ?? null,
        transcript: unit?.transcript ?? null,
        turn: unit?.turn ?? null,
        line: unit?.line ?? null,
        speaker: unit?.speaker ?? null,
        participant: unit?.participant ?? null,
        role: unit?.role ?? null,
        attribution: null,
        question: null,
        text,
        alike,
      }
    }
    return [
      ...section.sentences.map(({ text, cites }) => row('sentence', text, cites)),
      ...section.quotes.map(({ turns, cites }) =>
        row('quote', turns.map(({ text }) => text).join(' '), cites),
      ),
    ]
  })
}
