import type { Codebook, Rules } from '../../codebook/codebook.js'
import { type AuditEvent, event } from './event.js'

/** What was added to and removed from a codebook between two versions, one event for each kind of change. */
export function codebookEvents(
  before: Codebook | undefined,
  after: Codebook | undefined,
  file: string,
): AuditEvent[] {
  const changes = (kind: string, old: readonly string[], now: readonly string[]): AuditEvent[] => {
    const known = new Set(old)
    const kept = new Set(now)
    const added = now.filter((name) => !known.has(name))
    const removed = old.filter((name) => !kept.has(name))
    return [
      ...(added.length > 0 ? [event('codebook', `${kind} added`, file, { names: added })] : []),
      ...(removed.length > 0 ? [event('codebook', `${kind} removed`, file, { names: removed })] : []),
    ]
  }
  const codes = (book: Codebook | undefined) => [...(book?.codes.keys() ?? [])]
  const groups = (book: Codebook | undefined) => book?.groups.map(({ id }) => id) ?? []
  const both = codes(before).filter((id) => after?.codes.has(id))
  // Terms of a code that is new, or gone, come and go with it.
  const terms = (book: Codebook | undefined) => both.flatMap((id) => termsIn(id, book?.codes.get(id)?.match))
  const found = [
    ...changes('groups', groups(before), groups(after)),
    ...changes('codes', codes(before), codes(after)),
    ...changes('terms', terms(before), terms(after)),
  ]
  const defined = (book: Codebook | undefined, id: string) => {
    const { name, definition, include, exclude } = book?.codes.get(id) ?? {}
    return JSON.stringify([name, definition, include, exclude])
  }
  const redefined = both.filter((id) => defined(before, id) !== defined(after, id))
  const placed = (book: Codebook | undefined, id: string) => {
    const { group, subgroup } = book?.codes.get(id) ?? {}
    return JSON.stringify([group, subgroup])
  }
  const moved = both.filter((id) => placed(before, id) !== placed(after, id))
  if (redefined.length > 0) found.push(event('codebook', 'definitions changed', file, { names: redefined }))
  if (moved.length > 0) found.push(event('codebook', 'codes moved', file, { names: moved }))
  return found
}

function termsIn(code: string, match: Rules | undefined): string[] {
  if (!match) return []
  const near = match.near.map(({ terms, within }) => `${terms.join(' … ')} within ${within}`)
  return [...match.any, ...near, ...match.all, ...match.none.map((term) => `not ${term}`)].map(
    (term) => `${code}: ${term}`,
  )
}
