import type { Codebook } from '../codebook/codebook.js'
import type { CodedTranscript } from '../coding/code-transcript.js'
import type { Coder } from '../coding/coder.js'
import type { CodingText } from '../coding/coding-text.js'
import type { Decision } from '../coding/decision.js'
import { StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { makeCoder } from './coding.js'
import { loadTranscript, type ReadingOptions, type TranscriptFile } from './load.js'
import type { Study } from './study.js'

/** Transcripts that are kept at hand: those around the one on the screen. */
const KEPT = 8

/** What is coded lazily: everything but the transcripts and one analyst's file, which changes while it is at work. */
export interface LazyCodingOptions {
  study: Study
  codebook: Codebook
  files: readonly TranscriptFile[]
  /** What other analysts decided, by transcript. */
  others: ReadonlyMap<string, readonly Decision[]>
  /** The one whose word counts most first. */
  analysts: readonly string[]
  reading: ReadingOptions
  effects: Effects
}

/** Reads and codes one transcript when it is asked for, with an analyst's coding text as it is then. */
export class LazyCoding {
  readonly #kept = new Map<number, Transcript>()
  readonly #own = new WeakMap<CodingText, Map<string, Decision[]>>()

  private constructor(
    private readonly options: LazyCodingOptions,
    private readonly coder: Coder,
    private readonly decisions: Map<string, readonly Decision[]>,
  ) {}

  static async of(options: LazyCodingOptions): Promise<LazyCoding> {
    const decisions = new Map<string, readonly Decision[]>()
    const { codebook, analysts } = options
    return new LazyCoding(
      options,
      await makeCoder(codebook, { decisions, analysts, nearMisses: false }),
      decisions,
    )
  }

  /** The units of a transcript, rules and decisions together. */
  code(transcript: Transcript, coding: CodingText): CodedTranscript {
    const own = this.#ownOf(coding).get(transcript.id) ?? []
    this.decisions.set(transcript.id, [...own, ...(this.options.others.get(transcript.id) ?? [])])
    return this.coder.code(transcript).coded
  }

  /** A transcript by its number; undefined where it cannot be read as one. */
  async transcript(index: number, keep: boolean): Promise<Transcript | undefined> {
    const kept = this.#kept.get(index)
    const file = this.options.files[index]?.file
    if (kept || file === undefined) return kept
    const { study, reading, effects } = this.options
    try {
      const transcript = await loadTranscript(study, file, reading, effects)
      if (keep) this.#keep(index, transcript)
      return transcript
    } catch (cause) {
      // One file that cannot be read does not end the sitting; `stc check` says what is wrong with it.
      if (cause instanceof StcError) return undefined
      throw cause
    }
  }

  #keep(index: number, transcript: Transcript): void {
    this.#kept.set(index, transcript)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }

  #ownOf(coding: CodingText): Map<string, Decision[]> {
    const known = this.#own.get(coding)
    if (known) return known
    const own = new Map<string, Decision[]>()
    for (const decision of coding.decisions) {
      const list = own.get(decision.transcript)
      if (list) list.push(decision)
      else own.set(decision.transcript, [decision])
    }
    this.#own.set(coding, own)
    return own
  }
}
