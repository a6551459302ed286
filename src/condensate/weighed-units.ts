import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { LanguageCode } from '../language/languages.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'
import { centralityIn } from './centrality.js'
import { type Alike, alikeIn } from './duplicates.js'
import { similarity, weighTerms } from './term-vectors.js'

/** The units of one subgroup, weighed against each other. Units are named by their number in `units`. */
export interface WeighedUnits {
  units: readonly MeaningUnit[]
  language: LanguageCode
  /** Length of each unit in words. */
  words: Int32Array
  /** How central each unit is, 0 to 1. */
  relevance: Float64Array
  alike: Alike
  /** How similar two units are, 0 to 1. */
  similarity(a: number, b: number): number
  /** How central any text would be, 0 to 1, and its length in words. */
  weigh(text: string): { centrality: number; words: number }
  /** The numbers of each participant's units; moderators and unknown speakers are none. By first appearance. */
  participants: ReadonlyMap<string, readonly number[]>
}

/** Weighs the units of one subgroup. Linear in the length of their texts. */
export function weighUnits(units: readonly MeaningUnit[], language: LanguageCode): WeighedUnits {
  const texts = units.map((unit) => unit.text)
  const space = weighTerms(texts, language)
  const centrality = centralityIn(space)
  const { words } = space
  const participants = new Map<string, number[]>()
  for (const [index, unit] of units.entries()) {
    const person = participantOf(unit)
    if (person === undefined) continue
    const own = participants.get(person)
    if (own) own.push(index)
    else participants.set(person, [index])
  }
  return {
    units,
    language,
    words,
    relevance: Float64Array.from(space.vectors, (vector, index) => centrality(vector, words[index] ?? 0)),
    alike: alikeIn(space),
    similarity(a, b) {
      const [one, other] = [space.vectors[a], space.vectors[b]]
      return one && other ? similarity(one, other) : 0
    },
    weigh(text) {
      const { vector, words: length } = space.weigh(text)
      return { centrality: centrality(vector, length), words: length }
    },
    participants,
  }
}

/** Who is heard in a unit; nobody where a moderator, or an unknown person, speaks. */
export function participantOf(unit: MeaningUnit): string | undefined {
  return unit.participant === null || CONTEXT_ROLES.has(unit.role) ? undefined : unit.participant
}

/** Unit numbers, the most central first; equals in the order of the transcripts. */
export function byRelevance({ relevance }: WeighedUnits, indices: readonly number[]): number[] {
  return [...indices].sort((a, b) => (relevance[b] as number) - (relevance[a] as number) || a - b)
}
