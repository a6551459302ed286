import type { Memo } from '../../coding/memo.js'
import { writeMemoLink } from '../../coding/memo.js'
import type { AuthoredFile } from '../../condensate/authored-file.js'
import { proseHash } from '../../condensate/body.js'
import { type AuditEvent, event } from './event.js'

/**
 * What was done to a condensate or analytic text between two versions: `drafted` by stc, `written` by a person, `revised`, or
 * `touched` where it was only read again. What stc does to footnotes and its list is nothing.
 */
export function textEvents(
  kind: 'condensate' | 'synthesis',
  before: AuthoredFile | undefined,
  after: AuthoredFile | undefined,
  file: string,
): AuditEvent[] {
  const about = (after ?? before)?.group ?? null
  const action = actionOf(before, after)
  return action === undefined ? [] : [event(kind, action, file, { about })]
}

function actionOf(before: AuthoredFile | undefined, after: AuthoredFile | undefined): string | undefined {
  if (!after) return before && 'removed'
  if (after.untouched) return before?.untouched ? undefined : 'drafted'
  if (!before || before.untouched) return 'written'
  if (proseHash(before.text) !== proseHash(after.text)) return 'revised'
  return before.inputs === after.inputs ? undefined : 'touched'
}

/** The memos written, and taken away, between two versions of a memo file. */
export function memoEvents(
  before: readonly Memo[],
  after: readonly Memo[],
  file: string,
  analyst: string,
): AuditEvent[] {
  const key = ({ date, link, text }: Memo) => JSON.stringify([date, writeMemoLink(link), text])
  const old = new Set(before.map(key))
  const now = new Set(after.map(key))
  const told = (action: string) => (memo: Memo) => {
    const about = writeMemoLink(memo.link) || null
    return event('memo', action, file, { analyst, about, names: [memo.date], reason: memo.text })
  }
  return [
    ...after.filter((memo) => !old.has(key(memo))).map(told('written')),
    ...before.filter((memo) => !now.has(key(memo))).map(told('removed')),
  ]
}

/** Preliminary themes noted, and dropped, between two versions of a theme file. */
export function themeEvents(
  before: readonly string[],
  after: readonly string[],
  file: string,
  analyst: string,
): AuditEvent[] {
  const added = after.filter((name) => !before.includes(name))
  const removed = before.filter((name) => !after.includes(name))
  return [
    ...(added.length > 0 ? [event('themes', 'noted', file, { analyst, names: added })] : []),
    ...(removed.length > 0 ? [event('themes', 'dropped', file, { analyst, names: removed })] : []),
  ]
}
