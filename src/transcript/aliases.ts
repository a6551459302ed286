import { unicode } from '../language/unicode.js'
import type { Attendee } from './header.js'
import { areInitials, bracketOf, cleanLabel } from './label.js'

const NAME = unicode`^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}+)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}+|de|van|von|der|den|af|av|bin|al|la))*$`

/** Which spelling stands for which tag, and the full names the file gives. */
export interface Aliases {
  /** From a spelling to the tag it is read as. */
  canonical: ReadonlyMap<string, string>
  /** Full names by tag. */
  names: ReadonlyMap<string, string>
  /** What the file's tables tell of roles, by tag. */
  roles: ReadonlyMap<string, string>
  /** Why a spelling is read as another one, by spelling. */
  reasons: ReadonlyMap<string, string>
}

/**
 * Joins spellings of one speaker where the researcher or the file itself says so: `aliases` of study.yaml; a table
 * that resolves initials; `Full Name (AB):` beside `AB:`; `Anna (laughing):` beside `Anna:`. Nothing else is joined.
 */
export function findAliases(
  labels: ReadonlySet<string>,
  attendees: readonly Attendee[],
  given: Readonly<Record<string, string>>,
  declared: ReadonlySet<string>,
): Aliases {
  const canonical = new Map<string, string>()
  const names = new Map<string, string>()
  const roles = new Map<string, string>()
  const reasons = new Map<string, string>()
  const join = (from: string, to: string, reason: string): void => {
    if (from === to || canonical.has(from) || canonical.get(to) === from || declared.has(from)) return
    canonical.set(from, canonical.get(to) ?? to)
    reasons.set(from, reason)
  }
  for (const [from, to] of Object.entries(given)) join(cleanLabel(from), cleanLabel(to), 'study.yaml says so')
  for (const { label, full, role } of attendees) {
    const used = labels.has(label) || full === undefined ? label : labels.has(full) ? full : label
    if (role !== undefined) roles.set(used, role)
    if (full === undefined) continue
    if (isName(full)) names.set(used, full)
    if (used === label && labels.has(full) && labels.has(label))
      join(full, label, 'the table of speakers says so')
  }
  for (const label of labels) {
    const bracket = bracketOf(label)
    if (bracket === undefined) continue
    const { base, inside } = bracket
    const short = cleanLabel(inside)
    if (labels.has(short) && short !== base) {
      join(label, short, `the tag "${label}" says so`)
      if (isName(base)) names.set(short, base)
      if (labels.has(base) && areInitials(short, base)) join(base, short, `the tag "${label}" says so`)
    } else if (labels.has(base)) {
      join(label, base, 'only a remark in brackets is added')
      if (areInitials(base, short) && isName(short)) names.set(base, short)
    }
  }
  return { canonical, names, roles, reasons }
}

function isName(text: string): boolean {
  return NAME.test(text)
}
