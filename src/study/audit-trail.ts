import path from 'node:path'
import { StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { AuditEvent, DatedEvent } from '../report/audit/event.js'
import { event } from '../report/audit/event.js'
import { decode } from '../transcript/decode.js'
import { kindOf, TrailReader } from './audit-versions.js'
import { filesUnder, readBytes } from './disk.js'
import { Blobs, commitsOf, type FileChange, IN_WORKING_TREE, uncommitted } from './git-history.js'
import type { Study } from './study.js'

/** What was done in a study, the oldest first, and where that is known from. */
export interface AuditTrail {
  /** `git`: from its history; `files`: from the files as they stand, because there is no history. */
  source: 'git' | 'files'
  commits: number
  events: DatedEvent[]
}

/** Reads the audit trail of a study from git, or from its files alone. Nothing is written. */
export async function auditTrail(study: Study & { root: string }, effects: Effects): Promise<AuditTrail> {
  const reader = new TrailReader(study)
  // Where git is not installed the files still tell.
  const commits = await commitsOf(study.root).catch((cause: unknown) => {
    if (cause instanceof StcError) return undefined
    throw cause
  })
  if (commits === undefined)
    return { source: 'files', commits: 0, events: await fromFiles(study, reader, effects) }
  const events: DatedEvent[] = []
  const blobs = new Blobs(study.root)
  const progress = effects.progress()
  try {
    const textOf = async (id: string | undefined, name: string): Promise<string | undefined> => {
      if (id === undefined) return undefined
      const bytes =
        id === IN_WORKING_TREE
          ? await readBytes(effects.cwd, path.join(study.root, name))
          : await blobs.read(id)
      return bytes && decode(bytes, name).text
    }
    const total = { files: commits.reduce((sum, { changes }) => sum + changes.length, 0), bytes: 0 }
    const done = { files: 0, bytes: 0 }
    for (const { id, author, date, changes } of commits) {
      for (const change of changes) {
        progress.update(done, total)
        for (const each of await eventsOf(change, reader, textOf))
          events.push({ ...each, date, author, commit: id })
        done.files++
      }
    }
    for (const change of await uncommitted(study.root)) {
      for (const each of await eventsOf(change, reader, textOf))
        events.push({ ...each, date: null, author: null, commit: null })
    }
  } finally {
    progress.done()
    blobs.close()
  }
  return { source: 'git', commits: commits.length, events }
}

async function eventsOf(
  { path: file, before, after }: FileChange,
  reader: TrailReader,
  textOf: (id: string | undefined, name: string) => Promise<string | undefined>,
) {
  const kind = kindOf(file, reader.study)
  if (kind === undefined) return []
  if (kind === 'transcript' || kind === 'study') {
    const was = before.some((id) => id !== undefined)
    const action = after === undefined ? 'removed' : was ? 'changed' : 'added'
    const about = kind === 'transcript' ? path.posix.basename(file) : null
    return [event(kind, action, file, { about })]
  }
  try {
    const now = await textOf(after, file)
    // What a merge brings was told where it was done; only what differs from all parents is its own.
    let own: Awaited<ReturnType<TrailReader['compare']>> | undefined
    for (const parent of before) {
      const events = await reader.compare(kind, file, await textOf(parent, file), now)
      const told = new Set(events.map(outcomeOf))
      own = own ? own.filter((each) => told.has(outcomeOf(each))) : events
    }
    return own ?? []
  } catch (cause) {
    if (!(cause instanceof StcError)) throw cause
    const reason = cause.diagnostics[0]?.message ?? null
    return [event('unreadable', 'cannot be read', file, { reason })]
  }
}

/** What an event led to, from wherever it was before: parents of a merge differ in that. */
function outcomeOf({ kind, about, names, reason }: AuditEvent): string {
  return JSON.stringify([kind, about, names, reason])
}

async function fromFiles(
  study: Study & { root: string },
  reader: TrailReader,
  effects: Effects,
): Promise<DatedEvent[]> {
  const events: DatedEvent[] = []
  for (const name of await filesUnder(study.root)) {
    const kind = kindOf(name, study)
    if (kind !== 'coding' && kind !== 'memos') continue
    const text = async () => decode(await readBytes(effects.cwd, path.join(study.root, name)), name).text
    for (const each of await eventsOf({ path: name, before: [undefined], after: name }, reader, async (id) =>
      id === undefined ? undefined : text(),
    )) {
      events.push({ ...each, date: null, author: null, commit: null })
    }
  }
  return events
}
