/** What somebody did in the study, as the versions of its files tell. */
export interface AuditEvent {
  kind:
    | 'decision'
    | 'codebook'
    | 'condensate'
    | 'synthesis'
    | 'memo'
    | 'themes'
    | 'transcript'
    | 'study'
    | 'unreadable'
  /** `accepted`, `recoded`, `set aside`, `excluded`, `reopened`, `withdrawn`; `codes added`; `written`, `touched` … */
  action: string
  /** Relative to the study's folder. */
  file: string
  /** Whose file it is, where it is one analyst's. */
  analyst: string | null
  /** What it is about: `FG1:34`, a code, a group, a transcript. */
  about: string | null
  /** The codes after a decision; what was added to or removed from the codebook. */
  names: readonly string[]
  /** The codes before it. */
  from: readonly string[]
  reason: string | null
}

/** An event with who is its author, when. */
export interface DatedEvent extends AuditEvent {
  /** YYYY-MM-DD; null where nobody knows, or where it is not committed yet. */
  date: string | null
  /** As git knows them; null outside git. */
  author: string | null
  /** The commit; null where it is not committed. */
  commit: string | null
}

/** An event from what sets it apart; everything else is empty. */
export function event(
  kind: AuditEvent['kind'],
  action: string,
  file: string,
  more: Partial<AuditEvent> = {},
): AuditEvent {
  return { kind, action, file, analyst: null, about: null, names: [], from: [], reason: null, ...more }
}
