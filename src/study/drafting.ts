import type { GroupedGroup } from '../coding/grouping.js'
import { bareContext, type UnitContext } from '../condensate/context.js'
import { type DraftCondensate, draftCondensate } from '../condensate/draft.js'
import { studyContext } from '../condensate/study-context.js'
import type { Transcript } from '../transcript/transcript.js'
import type { Study } from './study.js'

/** How drafts are made. */
export interface DraftingOptions {
  /** Words of excerpts per subgroup. */
  words: number
  /** Supporting quotes per subgroup. */
  quotes: number
  attribution: 'role' | 'participant' | 'speaker'
}

/** What can be told of a unit: all that the transcripts know, or only its record. */
export function contextOf(transcripts: readonly Transcript[]): UnitContext {
  return transcripts.length > 0 ? studyContext(transcripts) : bareContext()
}

/** The draft of one group's condensate. */
export function draftOf(
  grouped: GroupedGroup,
  study: Study,
  options: DraftingOptions,
  context: UnitContext,
): DraftCondensate {
  const { words, quotes, attribution } = options
  return draftCondensate(grouped, { words, quotes, attribution, language: study.language }, context)
}
