import type { Diagnostic, Place } from '../diagnostic.js'
import type { Threshold } from '../evidence/claims/threshold.js'
import type { LanguageCode } from '../language/languages.js'
import { METHODS, type Method } from '../method/methods.js'
import type { DeclaredSpeaker } from '../transcript/read.js'

/** One transcript's circumstances. */
export interface Session {
  id: string
  kind: string | undefined
  date: string | undefined
  place: string | undefined
  minutes: number | undefined
  language: LanguageCode | undefined
  speakers: Readonly<Record<string, DeclaredSpeaker>> | undefined
  /** Spellings of one tag: from the one in the transcript to the one it stands for. */
  aliases?: Readonly<Record<string, string>> | undefined
}

export interface Analyst {
  id: string
  name: string | undefined
  role: string | undefined
}

/** What study.yaml says, or what is assumed where there is none. */
export interface Study {
  /** The study's folder; undefined outside one. */
  root: string | undefined
  /** The path of study.yaml for messages. */
  file: string
  title: string
  question: string | undefined
  method: Method
  language: LanguageCode
  encoding: string | undefined
  /** Globs, relative to the root. */
  transcripts: readonly string[]
  codebook: string
  analysts: readonly Analyst[]
  /** The least share of a condensate's content words that participants must have used; 0 to 1. */
  participantsWords: number | undefined
  /** What words such as `most` may mean in a manuscript. */
  quantifiers: readonly Threshold[]
  sessions: ReadonlyMap<string, Session>
  /** Where a value of study.yaml stands. */
  place(path: readonly (string | number)[]): Place
  diagnostics: readonly Diagnostic[]
}

/** The study that is assumed outside any folder with study.yaml. */
export function bareStudy(language: LanguageCode = 'en'): Study {
  return {
    root: undefined,
    file: 'study.yaml',
    title: 'Untitled study',
    question: undefined,
    method: METHODS.stc,
    language,
    encoding: undefined,
    transcripts: [],
    codebook: 'codebook.yaml',
    analysts: [],
    participantsWords: undefined,
    quantifiers: [],
    sessions: new Map(),
    place: () => ({ file: 'study.yaml' }),
    diagnostics: [],
  }
}
