import type { Person } from '../attribution/cast.js'
import type { Resolved } from '../attribution/resolve.js'
import { labelOf, notOne, resolveAll } from '../attribution/resolve-quotation.js'
import type { Quotation } from '../quotation/quotation.js'
import type { Evidence } from './evidence.js'
import { judgeExchange } from './judge-exchange.js'
import { judgeSpeech } from './judge-speech.js'
import { type SpeechVerdict, VERDICTS, type Verdict } from './verdict.js'

/**
 * Judges a quotation: its words, its place and its attribution. A quotation's speeches are judged one by one. One that is
 * left alone is not judged.
 */
export function judgeQuotation(quotation: Quotation, evidence: Evidence): Verdict {
  if (quotation.aside !== null) return leftAlone(quotation)
  const attributions = resolveAll(quotation, evidence.cast)
  const { speeches } = quotation
  const judged =
    speeches.length > 1
      ? judgeExchange(quotation, attributions, evidence)
      : speeches.map((speech) => {
          const own = labelOf(speech, evidence.cast)
          return judgeSpeech(speech, [...own, ...attributions], evidence)
        })
  const worst = judged.reduce<SpeechVerdict | undefined>(
    (one, other) => (!one || rank(other) > rank(one) ? other : one),
    undefined,
  )
  const kind = worst?.kind ?? 'not found'
  return {
    quotation,
    kind,
    places: judged.flatMap(({ places }) => places),
    speeches: judged.map(({ kind, places }) => ({ kind, places })),
    count: worst?.count ?? 0,
    edits: judged.flatMap(({ edits }) => edits),
    alike: Math.min(...judged.map(({ alike }) => alike)),
    diff: worst?.diff,
    translation: worst?.translation,
    meant: unclear(quotation, attributions, judged, evidence),
    isAttributionUnknown: isUnknown(quotation, attributions),
    isWronglyAttributed: judged.some(({ isWronglyAttributed }) => isWronglyAttributed),
  }
}

function leftAlone(quotation: Quotation): Verdict {
  return {
    ...{ quotation, kind: 'not found', places: [], speeches: [], count: 0, edits: [], alike: 0 },
    ...{ isAttributionUnknown: false, isWronglyAttributed: false },
  }
}

function rank({ kind }: SpeechVerdict): number {
  return VERDICTS.indexOf(kind)
}

/** People that a personal attribution may mean, where it should mean one: the words are there, but whose are they? */
function unclear(
  { speeches }: Quotation,
  attributions: readonly Resolved[],
  judged: readonly SpeechVerdict[],
  { cast }: Evidence,
): readonly Person[] | undefined {
  const isFound = judged.every(({ kind }) => kind === 'verbatim' || kind === 'edited' || kind === 'ambiguous')
  if (speeches.length !== 1 || !isFound) return undefined
  return notOne(attributions, cast)
}

function isUnknown(
  { speeches, attributions: written }: Quotation,
  attributions: readonly Resolved[],
): boolean {
  return (
    speeches.length === 1 &&
    written.length > 0 &&
    attributions.every(({ sessions, fits }) => sessions === undefined && fits === undefined)
  )
}
