import path from 'node:path'
import { type Diagnostic, info, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { findFormat } from '../exchange/formats.js'
import type { Imported } from '../exchange/imported.js'
import { decode } from '../transcript/decode.js'
import { findFrontMatter } from '../transcript/front-matter.js'
import { readTranscript } from '../transcript/read.js'
import type { Transcript } from '../transcript/transcript.js'
import { readBytes, shown } from './disk.js'
import { declaredSpeakers, type ReadingOptions, readFrontMatter } from './load.js'
import type { Study } from './study.js'

/** A file to be imported, as far as it was read. */
export interface ImportSource {
  /** Absolute, or `-`. */
  path: string
  /** For messages. */
  file: string
  /** The id it will have: the file name without its ending. */
  id: string
  bytes: Uint8Array
  /** Its turns, or the transcript they stand in. */
  content: Transcript | Extract<Imported, { kind: 'turns' }>
  /** The layout, behind the format where it is not plain text: `docx/label-colon`. */
  layout: string
  /** What the format itself leaves out, before any layout is looked for. */
  dropped: Imported['dropped']
  diagnostics: Diagnostic[]
}

/** The id a file's transcript has. */
export function idOf(name: string): string {
  return path.basename(name, path.extname(name))
}

/**
 * Reads a file of any format into turns, without changing it. Throws StcError where it cannot be read or names no
 * speaker. Places in it have lines only where the file itself has: plain text, JSON lines and tables.
 */
export async function readImportSource(
  study: Study,
  file: string,
  options: ReadingOptions,
  effects: Effects,
): Promise<ImportSource> {
  const stdin = file === '-'
  const name = stdin ? (options.stdinFilename ?? 'stdin') : shown(effects.cwd, file)
  const bytes = stdin ? await effects.stdin() : await readBytes(effects.cwd, file)
  const encoding = options.encoding ?? study.encoding
  const base = { path: file, file: name, id: idOf(name), bytes }
  const format = bytes.length === 0 ? undefined : findFormat(bytes, name)
  if (format === undefined) {
    const { text, diagnostics } = decode(bytes, name, encoding)
    const content = await readPlain(study, text, name, base.id, options)
    const all = [...diagnostics, ...content.diagnostics]
    return { ...base, content, layout: content.layout, dropped: [], diagnostics: all }
  }
  const imported = format.read(bytes, name, encoding)
  const notes = imported.notes.map((note) => info('stc/import-note', note, { place: { file: name } }))
  const { dropped } = imported
  if (imported.kind === 'turns')
    return { ...base, content: imported, layout: format.name, dropped, diagnostics: notes }
  const content = await withoutLines(name, () => readPlain(study, imported.text, name, base.id, options))
  const all = [...notes, ...content.diagnostics.map(withoutLine)]
  return { ...base, content, layout: `${format.name}/${content.layout}`, dropped, diagnostics: all }
}

async function readPlain(
  study: Study,
  text: string,
  file: string,
  id: string,
  options: ReadingOptions,
): Promise<Transcript> {
  const session = study.sessions.get(id)
  const block = findFrontMatter(text)
  const front = block ? await readFrontMatter(block.yaml, file) : undefined
  return readTranscript({
    id,
    file,
    text,
    language: options.language ?? session?.language ?? front?.language ?? study.language,
    bodyStart: block?.bodyStart ?? 0,
    frontMatter: front?.values ?? {},
    declared: declaredSpeakers(front?.speakers, session?.speakers),
    layout: options.layout,
  })
}

/** Lines of text taken out of a document are not lines a person could look up. */
function withoutLine(diagnostic: Diagnostic): Diagnostic {
  const { place, excerpt, ...rest } = diagnostic
  return place === undefined ? rest : { ...rest, place: { file: place.file } }
}

async function withoutLines<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (!(cause instanceof StcError)) throw cause
    throw new StcError(cause.diagnostics.map((each) => ({ ...withoutLine(each), place: { file } })))
  }
}
