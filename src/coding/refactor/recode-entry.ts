import { setTexts } from '../../yaml/edit/texts.js'
import { changeEntry } from '../change-entry.js'
import type { Decision } from '../decision.js'
import type { Entry } from '../entry.js'

/**
 * Changes an entry of a coding file as `changeEntry` does, but leaves the codes that stay as they are written, and puts
 * a new one in the place and the quotes of the one it is for.
 */
export function recodeEntry(text: string, fields: Partial<Entry>, before: Decision): string {
  const { codes, ...others } = fields
  if (codes === undefined) return changeEntry(text, fields)
  const known = before.codes ?? []
  const recoded =
    known.length > 0 && codes.length > 0
      ? setTexts(text, [0, 'codes'], known, codes)
      : changeEntry(text, { codes })
  return Object.keys(others).length === 0 ? recoded : changeEntry(recoded, others)
}
