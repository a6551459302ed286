import type { Codebook } from '../codebook/codebook.js'
import type { Decision } from '../coding/decision.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Tally } from './coding-tally.js'
import type { ReadingOptions } from './load.js'
import type { Study } from './study.js'

/** Everything that is needed to code one file after the other; plain data, which another thread can be handed. */
export interface CodingTask {
  cwd: string
  study: Pick<Study, 'sessions' | 'encoding' | 'language'>
  reading: Pick<ReadingOptions, 'encoding' | 'language' | 'layout' | 'stdinFilename'>
  codes: Codebook['codes']
  /** By transcript. */
  decisions: ReadonlyMap<string, readonly Decision[]>
  /** The one whose word counts most first. */
  analysts: readonly string[]
  format: 'ndjson' | 'csv'
  /** Only units of this status. */
  status: MeaningUnit['status'] | undefined
}

/** What came of a file, or of a part of a long one. */
export interface CodedPart extends Tally {
  /** Its units as they are written; empty where there is none. */
  text: string
  diagnostics: Diagnostic[]
  /** Bytes of the file that were read. */
  bytes: number
  /** 1 for a file, 0 for what follows of a long one. */
  files: number
}
