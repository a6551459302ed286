import type { Decision } from '../../coding/decision.js'
import { LEAST_ALIKE } from '../../coding/reanchor/outcome.js'
import { foldWhiteSpace } from '../../language/fold.js'
import { wordDiff } from '../../language/word-diff.js'
import { type AuditEvent, event } from './event.js'

/**
 * What was decided between two versions of a coding file. A decision is known by its turn and quote. One that accepts with
 * codes and a reason recodes, and so does one whose codes change. One whose quote or turn was corrected is `re-anchored`;
 * where both were, as after `stc reanchor`, the two quotes must be close.
 */
export function decisionEvents(
  before: readonly Decision[],
  after: readonly Decision[],
  file: string,
  analyst: string,
): AuditEvent[] {
  const old = keyed(before)
  const now = keyed(after)
  const gone = new Map([...old].filter(([key]) => !now.has(key)))
  const moved = new Map<string, string[]>()
  for (const [key, decision] of gone) {
    for (const trait of traits(decision)) moved.set(trait, [...(moved.get(trait) ?? []), key])
  }
  const events: AuditEvent[] = []
  const fresh = new Map<Decision, number>()
  for (const [key, decision] of now) {
    const previous = old.get(key)
    if (previous) {
      const changed = changeOf(previous, decision)
      if (changed) events.push(decided(changed, decision, file, analyst, previous.codes))
      continue
    }
    const anchor = traits(decision)
      .flatMap((trait) => moved.get(trait) ?? [])
      .find((each) => gone.has(each))
    if (anchor !== undefined) {
      gone.delete(anchor)
      events.push(decided('re-anchored', decision, file, analyst))
    } else fresh.set(decision, events.push(decided(actionOf(decision), decision, file, analyst)) - 1)
  }
  for (const decision of closePairs([...fresh.keys()], gone))
    events[fresh.get(decision) as number] = decided('re-anchored', decision, file, analyst)
  for (const decision of gone.values()) events.push(decided('withdrawn', decision, file, analyst))
  return events
}

function keyed(decisions: readonly Decision[]): Map<string, Decision> {
  const found = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = `${decision.transcript}:${decision.turn} ${foldWhiteSpace(decision.quote)}`
    let own = key
    for (let times = 2; found.has(own); times++) own = `${key} ${times}`
    found.set(own, decision)
  }
  return found
}

/** What two decisions share where only the place or only the quote of one was corrected. */
function traits({ transcript, turn, quote, status, codes, reason }: Decision): string[] {
  const same = JSON.stringify([status, codes, reason])
  return [`${transcript} ${foldWhiteSpace(quote)} ${same}`, `${transcript}:${turn} ${same}`]
}

/** More pairs than these are not compared: so many decisions at once are another file, not corrections. */
const MOST_PAIRS = 10_000

/** New decisions that are a gone one with another turn and close words, which is then no longer gone. */
function closePairs(fresh: readonly Decision[], gone: Map<string, Decision>): Set<Decision> {
  const corrected = new Set<Decision>()
  if (fresh.length * gone.size > MOST_PAIRS) return corrected
  for (const decision of fresh) {
    for (const [key, old] of gone) {
      if (!isSameVerdict(old, decision)) continue
      if (wordDiff(old.quote, decision.quote).alike < LEAST_ALIKE) continue
      gone.delete(key)
      corrected.add(decision)
      break
    }
  }
  return corrected
}

function isSameVerdict(one: Decision, other: Decision): boolean {
  const said = ({ transcript, status, codes, reason }: Decision) =>
    JSON.stringify([transcript, status, codes, reason])
  return said(one) === said(other)
}

function actionOf({ status, codes, reason }: Decision): string {
  if (status === 'accepted') return codes && reason?.trim() ? 'recoded' : 'accepted'
  if (status === 'candidate') return 'reopened'
  return status === 'set-aside' ? 'set aside' : 'excluded'
}

function changeOf(before: Decision, after: Decision): string | undefined {
  if (before.status !== after.status) return actionOf(after)
  const codes = (decision: Decision) => JSON.stringify(decision.codes && [...decision.codes].sort())
  if (codes(before) !== codes(after)) return 'recoded'
  return before.reason === after.reason ? undefined : 'reason changed'
}

function decided(
  action: string,
  { transcript, turn, codes, reason }: Decision,
  file: string,
  analyst: string,
  from: readonly string[] = [],
): AuditEvent {
  return event('decision', action, file, {
    analyst,
    about: `${transcript}:${turn}`,
    names: codes ?? [],
    from: action === 'recoded' ? from : [],
    reason: reason?.trim() || null,
  })
}
