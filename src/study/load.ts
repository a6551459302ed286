import path from 'node:path'
import type { Codebook } from '../codebook/codebook.js'
import { type Diagnostic, fail, info, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { LanguageCode } from '../language/languages.js'
import { decode } from '../transcript/decode.js'
import { findFrontMatter } from '../transcript/front-matter.js'
import { type DeclaredSpeaker, readTranscript, type TranscriptSource } from '../transcript/read.js'
import type { Transcript } from '../transcript/transcript.js'
import { readAuthored } from './authored-yaml.js'
import { readBytes, readText, shown } from './disk.js'
import { findStudy } from './find.js'
import { resolveFiles } from './inputs.js'
import { frontMatterShape } from './shape.js'
import { bareStudy, type Study } from './study.js'
import { utf8Text } from './utf8.js'

/** Options that say how inputs are to be read; shared by every command that reads transcripts. */
export interface ReadingOptions {
  codebook?: string
  language?: LanguageCode
  encoding?: string
  layout?: string
  /** The name that a transcript on standard input goes by. */
  stdinFilename?: string
}

/** Endings of transcripts that are read directly. */
export const TRANSCRIPT_ENDINGS = ['.txt', '.vtt', '.srt'] as const

/** The study the working directory is in, or an assumed one. Throws StcError where study.yaml is wrong. */
export async function loadStudy(effects: Effects, options: ReadingOptions = {}): Promise<Study> {
  const root = await findStudy(effects.cwd)
  if (root === undefined) return bareStudy(options.language)
  const file = path.join(root, 'study.yaml')
  const { parseStudy } = await import('./parse.js')
  const study = await parseStudy(await readText(effects.cwd, file), shown(effects.cwd, file), root)
  return options.language ? { ...study, language: options.language } : study
}

/** Throws stc/no-study unless the study stands in a folder. */
export function requireStudy(study: Study, what: string): asserts study is Study & { root: string } {
  if (study.root !== undefined) return
  fail('stc/no-study', `there is no study.yaml in this folder or above, and no ${what} was named`, {
    hint: 'go to the study’s folder, or `stc init my-study`',
  })
}

/** A transcript's file and the id it gives. */
export interface TranscriptFile {
  id: string
  /** Absolute, or `-`. */
  file: string
  /** As a person would write it. */
  name: string
}

/**
 * The files named by arguments, else those of the study, sorted by id. Throws StcError for arguments that lead nowhere
 * and for two files with one id.
 */
export async function findTranscripts(
  study: Study,
  args: readonly string[],
  options: ReadingOptions,
  effects: Effects,
): Promise<TranscriptFile[]> {
  if (args.length === 0) requireStudy(study, 'transcript')
  const files =
    args.length > 0
      ? await resolveFiles(effects.cwd, args, TRANSCRIPT_ENDINGS)
      : await resolveFiles(study.root ?? effects.cwd, study.transcripts, TRANSCRIPT_ENDINGS)
  const byId = new Map<string, TranscriptFile>()
  for (const file of files) {
    const name = nameOf(file, options, effects.cwd)
    const id = path.basename(name, path.extname(name))
    const before = byId.get(id)
    if (before !== undefined) {
      fail('stc/duplicate-transcript', `${before.name} and ${name} are both "${id}"`, {
        hint: 'a transcript’s id is its file name without the ending; rename one',
      })
    }
    byId.set(id, { id, file, name })
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The transcripts named by arguments, else those of the study, sorted by id. Throws StcError for files that cannot
 * be read, for two with one id, and for those without a speaker.
 */
export async function loadTranscripts(
  study: Study,
  args: readonly string[],
  options: ReadingOptions,
  effects: Effects,
): Promise<Transcript[]> {
  const transcripts: Transcript[] = []
  for (const { file } of await findTranscripts(study, args, options, effects)) {
    transcripts.push(await loadTranscript(study, file, options, effects))
  }
  return transcripts
}

/** What surrounds one transcript: settings that hold for all of its text. */
export interface TranscriptSettings {
  study: Pick<Study, 'sessions' | 'encoding' | 'language'>
  reading: Pick<ReadingOptions, 'encoding' | 'language' | 'layout' | 'stdinFilename'>
}

/** Reads one transcript whole. Throws StcError where it cannot be read as one. */
export async function loadTranscript(
  study: Study,
  file: string,
  reading: ReadingOptions,
  effects: Effects,
): Promise<Transcript> {
  const bytes = file === '-' ? await effects.stdin() : await readBytes(effects.cwd, file)
  return transcriptFrom(bytes, nameOf(file, reading, effects.cwd), { study, reading })
}

/** Reads a transcript from its bytes. `name` is what messages call it, and gives its id. Throws StcError. */
export async function transcriptFrom(
  bytes: Uint8Array,
  name: string,
  settings: TranscriptSettings,
): Promise<Transcript> {
  const decoded = decode(bytes, name, settings.reading.encoding ?? settings.study.encoding, utf8Text)
  const source = await describe(decoded.text, name, settings)
  const transcript = readTranscript({ ...source, text: decoded.text, isBasic: decoded.isBasic })
  const diagnostics = [...decoded.diagnostics, ...transcript.diagnostics]
  return { ...transcript, diagnostics }
}

/** The path a person would write, or the name that standard input goes by. */
export function nameOf(file: string, { stdinFilename }: ReadingOptions, cwd: string): string {
  return file === '-' ? (stdinFilename ?? 'stdin') : shown(cwd, file)
}

/** What surrounds a transcript, from the beginning of its text and study.yaml. Throws StcError for bad front matter. */
export async function describe(
  beginning: string,
  name: string,
  { study, reading }: TranscriptSettings,
): Promise<Omit<TranscriptSource, 'text'>> {
  const id = path.basename(name, path.extname(name))
  const session = study.sessions.get(id)
  const block = findFrontMatter(beginning)
  const front = block ? await readFrontMatter(block.yaml, name) : undefined
  return {
    id,
    file: name,
    language: reading.language ?? session?.language ?? front?.language ?? study.language,
    bodyStart: block?.bodyStart ?? 0,
    frontMatter: front?.values ?? {},
    declared: declaredSpeakers(front?.speakers, session?.speakers),
    ...(session?.aliases ? { aliases: session.aliases } : {}),
    ...(reading.layout === undefined ? {} : { layout: reading.layout }),
  }
}

interface FrontMatter {
  values: Readonly<Record<string, unknown>>
  speakers: Record<string, DeclaredSpeaker | null> | undefined
  language: LanguageCode | undefined
}

/** What front matter says, checked. Throws StcError where it does not fit. */
export async function readFrontMatter(yaml: string, file: string): Promise<FrontMatter> {
  if (yaml.trim() === '') return { values: {}, speakers: undefined, language: undefined }
  const { value, diagnostics } = await readAuthored(
    yaml,
    file,
    frontMatterShape,
    async () => (await import('./schema.js')).frontMatterSchema,
    { lineOffset: 1 },
  )
  if (!value) throw new StcError(diagnostics)
  return { values: value, speakers: value.speakers, language: value.language }
}

/** study.yaml adds to what the file itself declares, and wins where both speak of a tag. */
export function declaredSpeakers(
  front: Readonly<Record<string, DeclaredSpeaker | null>> | undefined,
  study: Readonly<Record<string, DeclaredSpeaker>> | undefined,
): Record<string, DeclaredSpeaker> {
  const declared: Record<string, DeclaredSpeaker> = {}
  for (const [tag, speaker] of Object.entries(front ?? {})) declared[tag] = speaker ?? {}
  for (const [tag, speaker] of Object.entries(study ?? {})) declared[tag] = { ...declared[tag], ...speaker }
  return declared
}

/** The codebook named by `-c`, else the study's. Throws StcError where it is missing or wrong. */
export async function loadCodebook(
  study: Study,
  options: ReadingOptions,
  effects: Effects,
): Promise<Codebook> {
  const file = codebookPath(study, options, effects)
  if (file === undefined) {
    return fail('stc/usage', 'no codebook was named', {
      hint: 'add -c codebook.yaml, or work inside a study',
    })
  }
  const [{ codebookOf }, { needsRegex }, { codebookShape }] = await Promise.all([
    import('../codebook/from-file.js'),
    import('../codebook/needs.js'),
    import('../codebook/shape.js'),
  ])
  const name = shown(effects.cwd, file)
  const read = await readAuthored(
    await readText(effects.cwd, file),
    name,
    codebookShape,
    async () => (await import('../codebook/schema.js')).codebookSchema,
  )
  const codes = read.value?.groups.flatMap((group) => group.codes ?? []) ?? []
  if (needsRegex(codes)) await import('../codebook/regex-term.js')
  return codebookOf(read, name, study.language)
}

/** Where the codebook is, absolute; undefined when none is named and there is no study. */
export function codebookPath(study: Study, options: ReadingOptions, effects: Effects): string | undefined {
  if (options.codebook !== undefined) return path.resolve(effects.cwd, options.codebook)
  return study.root === undefined ? undefined : path.resolve(study.root, study.codebook)
}

/** What is worth saying about how the study and its transcripts fit each other. */
export function sessionDiagnostics(
  study: Study,
  transcripts: readonly { id: string; file: string }[],
): Diagnostic[] {
  if (study.root === undefined || study.sessions.size === 0) return []
  const ids = new Set(transcripts.map((transcript) => transcript.id))
  const missing = [...study.sessions.keys()].filter((id) => !ids.has(id))
  const unlisted = transcripts.filter((transcript) => !study.sessions.has(transcript.id))
  return [
    ...missing.map((id) =>
      info('stc/unknown-session', `there is no transcript for the session "${id}"`, {
        place: study.place(['sessions', id]),
      }),
    ),
    ...unlisted.map((transcript) =>
      info('stc/unlisted-session', `study.yaml has no session "${transcript.id}"`, {
        place: { file: transcript.file },
      }),
    ),
  ]
}
