import { CONTEXT_ROLES, type Speaker, type Transcript } from '../../transcript/transcript.js'

/** Somebody who speaks in a session. */
export interface Person extends Speaker {
  /** The transcript's id. */
  session: string
}

/** A session as attributions may name it. */
export interface NamedSession {
  id: string
  /** `focus group`, `interview` …, where study.yaml tells. */
  kind?: string | undefined
}

/** Everybody who may have said something, and the sessions in which. */
export interface Cast {
  people: readonly Person[]
  sessions: readonly NamedSession[]
}

/** The cast of transcripts; `kinds` gives the kind of a session by the transcript's id. */
export function castOf(transcripts: readonly Transcript[], kinds: (id: string) => string | undefined): Cast {
  return {
    people: transcripts.flatMap(({ id, speakers }) =>
      [...speakers.values()].map((speaker) => ({ ...speaker, session: id })),
    ),
    sessions: transcripts.map(({ id }) => ({ id, kind: kinds(id) })),
  }
}

/** Whether somebody is a participant rather than one who asks, notes or interprets. */
export function isParticipant({ role }: Person): boolean {
  return !CONTEXT_ROLES.has(role)
}
