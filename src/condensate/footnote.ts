import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import type { UnitContext } from './context.js'
import { shorten } from './excerpt.js'

/** What stands in a unit's footnote: `FG1/P2, psychiatric nurse, line 120: "…"`, the words shortened. */
export function footnoteText(unit: MeaningUnit, context: UnitContext): string {
  const who = unit.participant ?? unit.speaker
  const where = who === null ? unit.transcript : who
  const parts = [where, context.background(unit), `line ${unit.line}`].filter((part) => part.trim() !== '')
  return foldWhiteSpace(`${parts.join(', ')}: "${shorten(unit.text, 240)}"`)
}

/** Whether a text has the shape that `footnoteText` gives, so that the tool wrote it and may renew it. */
export function isFootnoteText(text: string): boolean {
  return /^.+, line \d+: ".*"$/.test(foldWhiteSpace(text))
}

const UNIT_ID = String.raw`[\p{L}\p{M}\p{N}_.-]+-\d+-[a-z0-9]{4,}`
const WHOLE_ID = unicode`^${UNIT_ID}$`

/** The pattern of a unit's id within a text, for use in other patterns (with the flag `u`). */
export const UNIT_ID_PATTERN = UNIT_ID

/** Whether a label has the shape of a unit's id: transcript, turn, hash. */
export function isUnitId(label: string): boolean {
  return WHOLE_ID.test(label)
}
