import type { Code, RuleUnit } from '../codebook/codebook.js'
import { Matcher } from '../codebook/matcher.js'
import type { LanguageCode } from '../language/languages.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import { cutTurn, spokenText } from './stretches.js'

/** A term to look for as a code of the codebook would. */
export interface WantedTerm {
  term: string
  /** The stretch that its words must share. */
  unit: RuleUnit
  /** Compare word stems instead of word forms. */
  stem: boolean
}

/** A place where a term stands: UTF-16 offsets. */
export interface TermPlace extends Span {
  turn: Turn
  term: string
}

/** What each term of a code looks for: those of `any`, `near` and `all`, in this order, each once. */
export function termsOf({ match }: Code): WantedTerm[] {
  const { any, near, all, unit, stem } = match
  const terms = new Set([...any, ...near.flatMap((each) => each.terms), ...all])
  return [...terms].map((term) => ({ term, unit, stem }))
}

/**
 * Finds terms wherever they stand, whoever speaks, with the engine that codes: what is found here is what a code with
 * this term would find. Where several terms stand in one place, the first wanted has it. Regular expressions need
 * `regex-term.js` to be loaded.
 */
export class Concordance {
  readonly #codes: ReadonlyMap<string, Code>
  readonly #matchers = new Map<LanguageCode, Matcher>()

  /** `stemmer` is needed only where some term asks for stems. Throws BadTerm when it searches for a bad term. */
  constructor(
    readonly wanted: readonly WantedTerm[],
    readonly stemmer?: (language: LanguageCode) => (word: string) => string,
  ) {
    this.#codes = new Map(wanted.map((each, number) => [String(number), codeOf(String(number), each)]))
  }

  /** The places in the turns that `isAsked`, in text order. */
  search(transcript: Transcript, isAsked: (turn: Turn) => boolean = () => true): TermPlace[] {
    const matcher = this.#matcherFor(transcript.language)
    const text = spokenText(transcript)
    const places: TermPlace[] = []
    for (const turn of transcript.turns) {
      if (!isAsked(turn)) continue
      const cut = (unit: RuleUnit): readonly Span[] => cutTurn(transcript, turn, unit)
      // A role that every code listens to, so that moderators are heard as well.
      const verdicts = matcher.judgeTurn(text, turn, cut, 'participant', false)
      if (verdicts.length === 0) continue
      const found = verdicts.flatMap(({ matches }) =>
        matches.flatMap(({ code, hits }) =>
          hits.map(({ start, end, term }) => ({ turn, start, end, term, number: Number(code) })),
        ),
      )
      found.sort((a, b) => a.start - b.start || a.end - b.end || a.number - b.number)
      for (const { number, ...place } of found) {
        const last = places.at(-1)
        if (last?.turn !== turn || last.start !== place.start || last.end !== place.end) places.push(place)
      }
    }
    return places
  }

  #matcherFor(language: LanguageCode): Matcher {
    const known = this.#matchers.get(language)
    if (known) return known
    const made = new Matcher({ codes: this.#codes }, language, this.stemmer?.(language))
    this.#matchers.set(language, made)
    return made
  }
}

function codeOf(id: string, { term, unit, stem }: WantedTerm): Code {
  return {
    ...{ id, name: id, group: '', subgroup: undefined, examples: [], counterexamples: [] },
    ...{ definition: undefined, include: undefined, exclude: undefined },
    match: { any: [term], near: [], all: [], none: [], roles: undefined, stem, unit },
  }
}
