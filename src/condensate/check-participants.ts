import { isInPlay, type MeaningUnit } from '../coding/meaning-unit.js'
import { type Diagnostic, warning } from '../diagnostic.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'
import type { AuthoredFile } from './authored-file.js'

/** Of fewer cited units one person's share says nothing. */
const FEWEST_UNITS = 4

/** Whether one participant carries more than half of the units that a text cites: stc/one-participant. */
export function checkParticipants(file: AuthoredFile, units: ReadonlyMap<string, MeaningUnit>): Diagnostic[] {
  const cited = file.usage.cited.flatMap((id) => units.get(id) ?? []).filter(isInPlay)
  const counts = new Map<string, number>()
  for (const { participant, role } of cited) {
    if (participant === null || CONTEXT_ROLES.has(role)) continue
    counts.set(participant, (counts.get(participant) ?? 0) + 1)
  }
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (spoken < FEWEST_UNITS) return []
  for (const [participant, count] of counts) {
    if (count * 2 <= spoken) continue
    const first = cited.find((unit) => unit.participant === participant)?.id ?? ''
    const message = `${participant} carries ${count} of the ${spoken} units that the text cites`
    const hint = `let others speak, or say in the text that this is one person’s voice (the first: ${first})`
    return [warning('stc/one-participant', message, { ...file.head('group'), hint })]
  }
  return []
}
