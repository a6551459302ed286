import type { TermPlace } from '../coding/concordance.js'
import type { LanguageCode } from '../language/languages.js'
import { words } from '../language/words.js'
import type { Transcript } from '../transcript/transcript.js'
import { type KeynessOptions, type KeyPhrase, keyness } from './keyness.js'
import type { KnownTerms } from './known-terms.js'
import { SIGNIFICANT } from './log-likelihood.js'
import type { TalkOfCodes } from './talk-of-codes.js'
import { LONGEST_PHRASE, phraseOf, wordRuns } from './word-runs.js'

/** A word or phrase that marks the accepted units, and who says it. */
export interface Suggestion extends KeyPhrase {
  participants: number
  transcripts: number
  /** Where it stands first in an accepted unit. */
  example: { transcript: Transcript; place: TermPlace }
}

/** The strongest suggestions, and how many were left out for which reason. */
export interface Suggestions {
  list: Suggestion[]
  /** The codes' own terms find them already. */
  known: number
  /** Said only within a longer one. */
  within: number
  /** Weaker than those of the list. */
  weaker: number
}

export interface SuggestionOptions extends KeynessOptions {
  known: KnownTerms
  /** How many suggestions, at most. */
  most: number
}

/**
 * Words and phrases that participants said in the accepted units significantly more than elsewhere (G² of 3.84 or more), the
 * strongest first. None is made up: each stands, as a term would find it, at its example.
 */
export function suggestions(talk: TalkOfCodes, { known, most, ...options }: SuggestionOptions): Suggestions {
  const key = keyness(talk, options).filter(({ g2 }) => g2 >= SIGNIFICANT)
  const fresh = key.filter(({ phrase }) => !known.covers(phrase))
  const alone = withoutParts(fresh, known.language)
  const chosen = alone.slice(0, most)
  return {
    list: withVoices(talk, chosen),
    known: key.length - fresh.length,
    within: fresh.length - alone.length,
    weaker: alone.length - chosen.length,
  }
}

/** Drops a phrase that is never said but within a longer one of the list: then both occur equally often. */
function withoutParts(phrases: readonly KeyPhrase[], language: LanguageCode): KeyPhrase[] {
  const keyOf = (phrase: string, { count, restCount }: KeyPhrase): string => `${count} ${restCount} ${phrase}`
  const parts = new Set<string>()
  for (const whole of phrases) {
    const run = words(whole.phrase, language)
    for (let length = 1; length < run.length; length++) {
      for (let from = 0; from + length <= run.length; from++)
        parts.add(keyOf(phraseOf(run, from, from + length), whole))
    }
  }
  return phrases.filter((phrase) => !parts.has(keyOf(phrase.phrase, phrase)))
}

/** Looks through the accepted units once more, for the few that were chosen. */
function withVoices(talk: TalkOfCodes, chosen: readonly KeyPhrase[]): Suggestion[] {
  const found = new Map<string, Voices>()
  const wanted = new Set(chosen.map(({ phrase }) => phrase))
  for (const unit of talk.accepted) {
    const { transcript, turn, participant } = unit
    for (const run of wordRuns(unit)) {
      for (const [from, { start }] of run.entries()) {
        for (let length = 1; length <= LONGEST_PHRASE && from + length <= run.length; length++) {
          const term = phraseOf(run, from, from + length)
          if (!wanted.has(term)) continue
          const end = run[from + length - 1]?.end ?? start
          const own = found.get(term) ?? {
            ...{ participants: new Set(), transcripts: new Set() },
            example: { transcript, place: { turn, start, end, term } },
          }
          found.set(term, own)
          if (participant !== null) own.participants.add(participant)
          own.transcripts.add(transcript.id)
        }
      }
    }
  }
  return chosen.flatMap((key) => {
    const own = found.get(key.phrase)
    if (!own) return []
    const { participants, transcripts, example } = own
    return [{ ...key, participants: participants.size, transcripts: transcripts.size, example }]
  })
}

interface Voices {
  participants: Set<string>
  transcripts: Set<string>
  example: Suggestion['example']
}
