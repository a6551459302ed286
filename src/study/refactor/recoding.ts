import { CodingText } from '../../coding/coding-text.js'
import type { Decision } from '../../coding/decision.js'
import type { Entry } from '../../coding/entry.js'
import { recodeEntry } from '../../coding/refactor/recode-entry.js'
import type { CodingSource } from './desk.js'

/** A coding file's text with some fields of its decisions changed, as `change` says of each; undefined leaves it. */
export function recoded(
  { source, read, coding }: CodingSource,
  change: (decision: Decision) => Partial<Entry> | undefined,
): { text: string; decisions: number } {
  const changes = new Map<number, Partial<Entry>>()
  for (const [index, decision] of coding.decisions.entries()) {
    const fields = change(decision)
    if (fields !== undefined) changes.set(index, fields)
  }
  if (changes.size === 0) return { text: source.text, decisions: 0 }
  const text = CodingText.of(source.text, read, source.name).changeAll(changes, recodeEntry).text
  return { text, decisions: changes.size }
}
