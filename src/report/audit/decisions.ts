import type { Decision } from '../../coding/decision.js'
import { foldWhiteSpace } from '../../language/fold.js'
import { type AuditEvent, event } from './event.js'

/**
 * What was decided between two versions of a coding file. A decision is known by its turn and quote. One that accepts with
 * codes and a reason recodes, and so does one whose codes change; a quote or turn that alone is corrected is `re-anchored`.
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
    } else events.push(decided(actionOf(decision), decision, file, analyst))
  }
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
