import type { Codebook } from '../codebook/codebook.js'
import { Matcher } from '../codebook/matcher.js'
import type { Diagnostic } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import type { Transcript } from '../transcript/transcript.js'
import { anchorDecisions } from './anchor.js'
import { type CodedTranscript, codeTranscript } from './code-transcript.js'
import type { Decision } from './decision.js'
import { settleDecisions } from './settle.js'

/** What a coder knows before the first transcript. */
export interface CoderOptions {
  /** By transcript. */
  decisions: ReadonlyMap<string, readonly Decision[]>
  /** Ids of the analysts, the one whose word counts most first. */
  analysts: readonly string[]
  /** Needed only where some code asks for stems. */
  stemmer?: ((language: LanguageCode) => (word: string) => string) | undefined
  nearMisses: boolean
}

/** Codes transcripts one after the other, rules and decisions together; nothing of one is kept for the next. */
export class Coder {
  readonly #matchers = new Map<LanguageCode, Matcher>()

  constructor(
    readonly codebook: Pick<Codebook, 'codes'>,
    readonly options: CoderOptions,
  ) {}

  /** Codes a transcript; diagnostics tell of decisions that were lost, moved or contradicted. */
  code(transcript: Transcript): { coded: CodedTranscript; diagnostics: Diagnostic[] } {
    const { decisions, analysts, nearMisses } = this.options
    const matcher = this.matcherFor(transcript.language)
    const own = decisions.get(transcript.id) ?? []
    if (own.length === 0)
      return { coded: codeTranscript(transcript, matcher, [], { nearMisses }), diagnostics: [] }
    const anchoring = anchorDecisions(own, [transcript])
    const settlement = settleDecisions(anchoring.anchored, analysts)
    return {
      coded: codeTranscript(transcript, matcher, settlement.decisions, { nearMisses }),
      diagnostics: [...anchoring.diagnostics, ...settlement.diagnostics],
    }
  }

  /** The matcher for transcripts in this language, made once. */
  matcherFor(language: LanguageCode): Matcher {
    const known = this.#matchers.get(language)
    if (known) return known
    const made = new Matcher(this.codebook, language, this.options.stemmer?.(language))
    this.#matchers.set(language, made)
    return made
  }
}
