import { CONTEXT_ROLES, type Transcript } from '../../transcript/transcript.js'

/** Keys and indices that lead to a value of study.yaml. */
export type Path = readonly (string | number)[]

/** One person whose talk is data. */
export interface Person {
  id: string
  role: string
  attributes: Readonly<Record<string, string>>
  /** Ids of the transcripts the person speaks in, or is declared for. */
  sessions: readonly string[]
  /** Where the person is described first. */
  path: Path
}

/** One interview or group. */
export interface SampleSession {
  id: string
  kind: string | undefined
  minutes: number | undefined
}

/** How far the analysis has come; what a methods section counts. */
export interface AnalysisCounts {
  groups: number
  subgroups: number
  codes: number
  /** All units found, those in play, and those accepted. */
  units: { found: number; inPlay: number; accepted: number }
}

/** Who took part in a study, in how many sessions, and what the analysis made of it. */
export interface Sample {
  people: readonly Person[]
  sessions: readonly SampleSession[]
  analysis: AnalysisCounts
}

/** Circumstances of a session, as study.yaml gives them. */
export interface Circumstances {
  kind: string | undefined
  minutes: number | undefined
}

/** The sample of a study: every participant once, context roles left out; silent ones are there if declared. */
export function sampleOf(
  transcripts: readonly Pick<Transcript, 'id' | 'speakers'>[],
  sessions: ReadonlyMap<string, Circumstances>,
  analysis: AnalysisCounts,
): Sample {
  const people = new Map<string, Person & { sessions: string[] }>()
  for (const { id, speakers } of transcripts) {
    for (const { label, participant, role, attributes } of speakers.values()) {
      if (CONTEXT_ROLES.has(role)) continue
      const before = people.get(participant)
      if (!before) {
        const path = ['sessions', id, 'speakers', label]
        people.set(participant, { id: participant, role, attributes, sessions: [id], path })
        continue
      }
      if (!before.sessions.includes(id)) before.sessions.push(id)
      before.attributes = { ...attributes, ...before.attributes }
    }
  }
  return {
    people: [...people.values()],
    sessions: transcripts.map(({ id }) => ({
      id,
      kind: sessions.get(id)?.kind,
      minutes: sessions.get(id)?.minutes,
    })),
    analysis,
  }
}
