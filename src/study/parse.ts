import { type Diagnostic, error, StcError } from '../diagnostic.js'
import type { Threshold } from '../evidence/claims/threshold.js'
import { METHODS } from '../method/methods.js'
import { readAuthored } from './authored-yaml.js'
import { studyShape } from './shape.js'
import type { Session, Study } from './study.js'

/** Reads study.yaml. Throws StcError with every error found, each with its place. */
export async function parseStudy(text: string, file: string, root: string): Promise<Study> {
  const { value, diagnostics, place } = await readAuthored(
    text,
    file,
    studyShape,
    async () => (await import('./schema.js')).studySchema,
  )
  if (!value) throw new StcError(diagnostics)
  const found: Diagnostic[] = [...diagnostics]
  const ids = new Set<string>()
  for (const [index, { id }] of (value.analysts ?? []).entries()) {
    if (ids.has(id)) {
      found.push(
        error('stc/duplicate-id', `there are two analysts with the id "${id}"`, {
          place: place(['analysts', index, 'id']),
        }),
      )
    }
    ids.add(id)
  }
  const written = value.checks?.quantifiers
  let quantifiers: readonly Threshold[] = []
  if (written) {
    const { readThresholds } = await import('../evidence/claims/read-thresholds.js')
    const read = readThresholds(written, value.language ?? 'en', (key) =>
      place(['checks', 'quantifiers', key]),
    )
    quantifiers = read.thresholds
    found.push(...read.diagnostics)
  }
  if (found.some((each) => each.severity === 'error')) throw new StcError(found)
  const sessions = Object.entries(value.sessions ?? {}).map(([id, session]): [string, Session] => [
    id,
    {
      id,
      kind: session.kind,
      date: session.date,
      place: session.place,
      minutes: session.minutes,
      language: session.language,
      speakers:
        session.speakers &&
        Object.fromEntries(Object.entries(session.speakers).map(([tag, who]) => [tag, who ?? {}])),
      aliases: session.aliases,
    },
  ])
  return {
    root,
    file,
    title: value.study,
    question: value.question,
    method: METHODS[value.method ?? 'stc'],
    language: value.language ?? 'en',
    encoding: value.encoding,
    transcripts:
      typeof value.transcripts === 'string'
        ? [value.transcripts]
        : (value.transcripts ?? ['transcripts/*.txt']),
    codebook: value.codebook ?? 'codebook.yaml',
    analysts: (value.analysts ?? []).map(({ id, name, role }) => ({ id, name, role })),
    participantsWords: value.checks?.participants_words,
    quantifiers,
    sessions: new Map(sessions),
    place,
    diagnostics: found,
  }
}
