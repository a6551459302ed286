import type { Decision } from './decision.js'
import {
  blockValue,
  ENTRY_KEYS,
  type Entry,
  type EntryKey,
  inlineValue,
  writeEntry,
  writePair,
} from './entry.js'

/**
 * What `changeEntry` makes of an entry that stands exactly as `writeEntry` writes it, behind it a LF or nothing: the
 * same, without parsing it. Undefined for every other entry.
 */
export function rewriteEntry(
  text: string,
  before: Decision,
  fields: Partial<Entry>,
  dash: number,
): string | undefined {
  const end = text.endsWith('\n') ? '\n' : ''
  const own = end === '' ? text : text.slice(0, -1)
  if (own !== writeEntry(before, dash)) return undefined
  const present: EntryKey[] = []
  const added: EntryKey[] = []
  const entry: Partial<Entry> = { ...before, ...fields }
  for (const key of ENTRY_KEYS) {
    if (inlineValue(key, entry) === undefined) continue
    if (inlineValue(key, before) === undefined) added.push(key)
    else present.push(key)
  }
  const margin = ' '.repeat(dash)
  const values = [...present, ...added].map((key) => [key, inlineValue(key, entry) ?? ''] as const)
  if (own.startsWith(`${margin}- {`))
    return `${margin}- { ${values.map(([key, value]) => `${key}: ${value}`).join(', ')} }${end}`
  const lines = values.map(([key, value]) => writePair(key, blockValue(key, value, entry, dash + 2)))
  return `${margin}- ${lines.join(`\n${margin}  `)}${end}`
}
