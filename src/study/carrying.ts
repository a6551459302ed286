import type { Codebook } from '../codebook/codebook.js'
import type { Decision } from '../coding/decision.js'
import { groupUnits } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Finding } from '../coding/reanchor/accept.js'
import { TurnShift } from '../coding/reanchor/turn-shift.js'
import { toRecords } from '../coding/to-records.js'
import { idSafe } from '../coding/unit-id.js'
import { anatomy } from '../condensate/anatomy.js'
import { type Carried, carryCondensate, carrySynthesis } from '../condensate/carry.js'
import { type CitedId, citedIds } from '../condensate/cited-ids.js'
import { rememberedWords } from '../condensate/remembered.js'
import {
  type FoundAgain,
  type Remembered,
  type Successor,
  type SuccessorSource,
  successorOf,
} from '../condensate/successors.js'
import type { Transcript } from '../transcript/transcript.js'
import type { CitingText } from './citing-texts.js'
import { analystsOf, makeCoder } from './coding.js'
import type { Study } from './study.js'

/** An id that is cited but that no unit has any more. */
export interface DeadCitation {
  cited: CitedId
  /** The transcript's id. */
  of: string
  /** Every text that cites it, with the lines. */
  places: { file: string; line: number }[]
  /** The words that a footnote remembers. */
  remembered: Remembered | undefined
  successor: Successor | undefined
}

/** The units of the study as its corrected coding files make them. */
export async function unitsOf(
  study: Study,
  transcripts: readonly Transcript[],
  codebook: Codebook,
  decisions: Iterable<Decision>,
): Promise<MeaningUnit[]> {
  const byTranscript = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const own = byTranscript.get(decision.transcript)
    if (own) own.push(decision)
    else byTranscript.set(decision.transcript, [decision])
  }
  const coder = await makeCoder(codebook, {
    decisions: byTranscript,
    analysts: analystsOf(study),
    nearMisses: false,
  })
  const units: MeaningUnit[] = []
  for (const transcript of transcripts) {
    for (const unit of toRecords(coder.code(transcript).coded, codebook)) units.push(unit)
  }
  return units
}

/** Finds the cited ids that no unit has, and the unit that each became. */
export function deadCitations(
  texts: readonly CitingText[],
  transcripts: readonly Transcript[],
  units: readonly MeaningUnit[],
  findings: readonly Finding[],
): DeadCitation[] {
  const alive = new Set(units.map(({ id }) => id))
  const byName = new Map(transcripts.map((transcript) => [idSafe(transcript.id), transcript]))
  const dead = new Map<string, DeadCitation>()
  for (const text of texts) {
    let remembered: ReturnType<typeof rememberedWords> | undefined
    for (const cited of citedIds(text.text)) {
      const transcript = byName.get(cited.transcript)
      if (alive.has(cited.id) || !transcript) continue
      remembered ??= rememberedWords(anatomy(text.text))
      const entry: DeadCitation = dead.get(cited.id) ?? {
        cited,
        of: transcript.id,
        places: [],
        remembered: undefined,
        successor: undefined,
      }
      entry.places.push({ file: text.name, line: cited.line })
      entry.remembered ??= asRemembered(remembered.get(cited.id))
      dead.set(cited.id, entry)
    }
  }
  const sources = new Map<string, SuccessorSource>()
  for (const entry of dead.values()) {
    const name = entry.cited.transcript
    const transcript = byName.get(name) as Transcript
    const source = sources.get(name) ?? sourceOf(transcript, units, findings)
    sources.set(name, source)
    entry.successor = successorOf(entry.cited, entry.remembered, source)
  }
  return [...dead.values()]
}

/** A long unit is remembered by its beginning. */
function asRemembered(words: string | undefined): Remembered | undefined {
  return words === undefined ? undefined : { words: words.replace(/…$/, ''), isCut: words.endsWith('…') }
}

function sourceOf(
  transcript: Transcript,
  units: readonly MeaningUnit[],
  findings: readonly Finding[],
): SuccessorSource {
  const decisions: FoundAgain[] = []
  for (const { outcome, holds } of findings) {
    if (!holds || outcome.kind === 'lost' || outcome.transcript !== transcript) continue
    const { turn, quote } = outcome.decision
    decisions.push({ turn, quote, place: outcome.place })
  }
  return {
    transcript,
    units: units.filter((unit) => unit.transcript === transcript.id),
    decisions,
    shift: new TurnShift(decisions.map(({ turn, place }) => [turn, place.turn.number])),
  }
}

/** The texts that change when ids are carried along, with what they will say. */
export function carriedTexts(
  texts: readonly CitingText[],
  renamed: ReadonlyMap<string, string>,
  units: readonly MeaningUnit[],
  codebook: Codebook,
): (CitingText & { carried: Carried })[] {
  const groups = new Map(groupUnits(units, codebook).groups.map((grouped) => [grouped.group.id, grouped]))
  const condensates = new Map<string, { before: string; after: string }>()
  const all = texts.map((each) => {
    const { folder, text, group = '' } = each
    if (folder === 'synthesis')
      return { ...each, carried: carrySynthesis(text, renamed, condensates.get(group)) }
    const grouped = folder === 'condensates' ? groups.get(group) : undefined
    const carried = carryCondensate(text, renamed, grouped)
    if (folder === 'condensates') condensates.set(group, { before: text, after: carried.text })
    return { ...each, carried }
  })
  return all.filter(({ text, carried }) => carried.text !== text)
}
