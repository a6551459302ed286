import { displayWidth } from '../tabular/display-width.js'
import type { LabelReasons } from '../transcript/reasons.js'
import type { Transcript } from '../transcript/transcript.js'

/** How many labels that are no speakers are shown: speech has many words before colons. */
const MOST_REFUSED = 40

/** What `stc turns --explain` prints of a transcript: the layout chosen, and every label's verdict with its reasons. */
export function explainReading(transcript: Transcript): string {
  const { file, turns, layout } = transcript
  const reasons = transcript.reasons?.()
  const counted = `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`
  if (reasons === undefined) return `${file}: ${counted}, layout ${layout}\n`
  const [chosen, ...others] = reasons.layouts
  const parts = [`${file}: ${counted}, layout ${layout} (${shown(chosen?.example ?? '')})`]
  if (others.length > 0) {
    parts.push(`  other layouts: ${others.map((each) => `${each.name} ${each.turns}`).join(', ')}`)
  }
  if (reasons.attendees.length > 0) parts.push(`  listed as speakers: ${reasons.attendees.join('; ')}`)
  for (const { spelling, label, reason } of reasons.aliases) {
    parts.push(`  "${spelling}" is read as "${label}": ${reason}`)
  }
  const unsaid = Object.entries(reasons.furniture).map(([kind, lines]) => `${kind} ${lines}`)
  if (unsaid.length > 0) parts.push(`  lines that nobody says: ${unsaid.join(', ')}`)
  const refused = reasons.labels.filter(({ speaker }) => !speaker)
  const told = [...reasons.labels.filter(({ speaker }) => speaker), ...refused.slice(0, MOST_REFUSED)]
  const left = refused.length - MOST_REFUSED
  const widest = Math.min(28, Math.max(0, ...told.map(({ label }) => displayWidth(label))))
  parts.push(...told.map((each) => lineOf(each, widest)))
  if (left > 0) parts.push(`  and ${left} more that are not speakers`)
  return `${parts.join('\n')}\n`
}

function lineOf({ label, speaker, times, line, reasons }: LabelReasons, widest: number): string {
  const padded = label + ' '.repeat(Math.max(0, widest - displayWidth(label)))
  return `  ${padded}  ${speaker ? 'speaker' : 'speech '}  ×${times}, line ${line}: ${reasons.join('; ')}`
}

function shown(example: string): string {
  return example.replaceAll('⏎', ' / ').replaceAll('\t', '⇥')
}
