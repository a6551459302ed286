import { countWords } from '../language/words.js'
import { CONTEXT_ROLES, type Transcript, type Turn } from '../transcript/transcript.js'
import { naturalOrder } from './natural-order.js'

/** One person in one session. */
export interface PersonActivity {
  session: string
  participant: string
  /** The tags under which the person speaks, in the order of their first turn. */
  labels: readonly string[]
  role: string
  attributes: Readonly<Record<string, string>>
  turns: number
  words: number
}

/** How much was said in one session, and by whom. */
export interface SessionActivity {
  session: string
  turns: number
  words: number
  /** Whose talk is data; in natural order (`P2` before `P10`), the silent ones included. */
  participants: readonly PersonActivity[]
  /** Moderators, secretaries and others whose talk is context. */
  others: readonly PersonActivity[]
}

/** A full name that a transcript itself gives away (`Kari Moe (KM):`) has no place in a report. */
function publishable({ name: _, ...attributes }: Readonly<Record<string, string>>): Record<string, string> {
  return attributes
}

/**
 * Counts turns and words by session and person. Words as `countWords` counts them in the transcript's language, gaps
 * (timestamps, page heads) left out. Turns without a tag count for the session only.
 */
export function sessionActivity(transcript: Transcript): SessionActivity {
  const people = new Map<string, PersonActivity & { labels: string[] }>()
  const byLabel = new Map<string, PersonActivity>()
  for (const { label, participant, role, attributes } of transcript.speakers.values()) {
    const person = people.get(participant) ?? {
      session: transcript.id,
      participant,
      labels: [],
      role,
      attributes: publishable(attributes),
      turns: 0,
      words: 0,
    }
    person.labels.push(label)
    people.set(participant, person)
    byLabel.set(label, person)
  }
  let words = 0
  for (const turn of transcript.turns) {
    const spoken = countWords(spokenText(transcript, turn), transcript.language)
    words += spoken
    const person = turn.speaker === null ? undefined : byLabel.get(turn.speaker)
    if (!person) continue
    person.turns += 1
    person.words += spoken
  }
  const inOrder = [...people.values()].sort((a, b) => naturalOrder(a.participant, b.participant))
  return {
    session: transcript.id,
    turns: transcript.turns.length,
    words,
    participants: inOrder.filter((person) => !CONTEXT_ROLES.has(person.role)),
    others: inOrder.filter((person) => CONTEXT_ROLES.has(person.role)),
  }
}

/** What was said in a turn: its text with a blank in place of every gap. */
function spokenText({ text }: Transcript, { start, end, gaps }: Turn): string {
  const parts: string[] = []
  let from = start
  for (const gap of gaps) {
    parts.push(text.slice(from, gap.start))
    from = gap.end
  }
  return [...parts, text.slice(from, end)].join(' ')
}
