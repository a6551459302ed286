import type { Cursor } from './cursor.js'
import { refuse } from './refused.js'
import { COLON } from './signs.js'

/** How many lists and mappings may be inside one another. */
export const DEEPEST = 64

/** YAML allows 1,024 characters from a key's start to its colon. */
const LONGEST_KEY = 1000

/**
 * Goes from behind what may be a key, which began at an offset, to its colon. False where there is none. Refuses a key
 * that is too long or goes over a line's end.
 */
export function endKey(cursor: Cursor, start: number): boolean {
  const end = cursor.at
  cursor.skipBlanks()
  if (cursor.code() !== COLON || !cursor.isGap(cursor.at + 1)) {
    cursor.at = end
    return false
  }
  const lineEnd = cursor.text.indexOf('\n', start)
  if (end - start > LONGEST_KEY || (lineEnd >= 0 && lineEnd < end)) refuse()
  return true
}
