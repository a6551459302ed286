import type { StatusCommands, StatusInput, StatusPart, StatusStep } from './status.js'

/** Step 2: how many units were found, and about how many of them a person has decided. */
export function unitsStep(
  { units, transcripts, method }: StatusInput,
  { code, decide }: StatusCommands,
): StatusStep {
  const decided = units.accepted + units['set-aside'] + units.excluded
  const total = decided + units.candidate
  const parts: StatusPart[] = [{ text: `${total} found`, tone: total > 0 ? 'plain' : 'attention' }]
  if (total === 0) {
    parts.push({ text: `${transcripts} ${transcripts === 1 ? 'transcript' : 'transcripts'}`, tone: 'plain' })
  } else {
    // Rounded down: 100 % means all.
    parts.push({
      text: `${Math.floor((100 * decided) / total)} % decided`,
      tone: decided === total ? 'good' : 'plain',
    })
  }
  if (units.candidate > 0) parts.push({ text: `${units.candidate} to review`, tone: 'attention' })
  if (units['set-aside'] > 0) parts.push({ text: `${units['set-aside']} set aside`, tone: 'plain' })
  if (units.excluded > 0) parts.push({ text: `${units.excluded} excluded`, tone: 'plain' })
  return {
    step: 2,
    id: 'units',
    name: method.words.unit.many,
    state: total === 0 ? 'missing' : decided === total ? 'done' : 'begun',
    parts,
    progress: { done: decided, total },
    next: total === 0 ? code : decided === total ? null : decide,
  }
}
