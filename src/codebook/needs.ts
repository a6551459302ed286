import type { Rules } from './codebook.js'
import { isRegex } from './term.js'

/** A code as far as its rules go, read or still as the file has it. */
interface Ruled {
  match?: { [Key in keyof Rules]?: Rules[Key] | undefined } | undefined
}

/** Whether any term may be a regular expression, for which `regex-term.js` must be loaded. */
export function needsRegex(codes: Iterable<Ruled>): boolean {
  for (const { match: { any = [], near = [], all = [], none = [] } = {} } of codes) {
    const lists = [any, all, none, ...near.map(({ terms }) => terms)]
    if (lists.some((terms) => terms.some(isRegex))) return true
  }
  return false
}

/** Whether any code compares stems, for which `stem.js` must be loaded. */
export function needsStems(codes: Iterable<Ruled>): boolean {
  for (const { match } of codes) if (match?.stem) return true
  return false
}
