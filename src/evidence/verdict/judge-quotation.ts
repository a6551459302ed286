import type { Person } from '../attribution/cast.js'
import { type Resolved, resolveLabel } from '../attribution/resolve.js'
import type { Quotation, Speech } from '../quotation/quotation.js'
import { takeApart } from '../wording/take-apart.js'
import { type Evidence, fitsOf, judgeSpeech, notOne, resolveAll, type SpeechVerdict } from './judge.js'
import { type SaidPlace, VERDICTS, type Verdict } from './verdict.js'

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
          const own = labelled(speech, evidence)
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

/** What the name before a speech says, where the study knows it. */
function labelled({ label }: Speech, { cast }: Evidence): Resolved[] {
  return label ? [resolveLabel(label.text, cast)] : []
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

/**
 * Judges the speeches of an exchange, of which each belongs to the turn behind the one before: of places where a speech
 * may stand those are taken that follow each other most closely.
 */
function judgeExchange(
  { speeches }: Quotation,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict[] {
  // An attribution of the whole exchange tells its session; one person cannot have said all of it.
  const sessions = attributions.map(({ sessions }): Resolved => ({ isPersonal: false, sessions }))
  const alone = speeches.map((speech) =>
    judgeSpeech(speech, [...labelled(speech, evidence), ...sessions], evidence),
  )
  const all = speeches.map(({ text }) => turnsOf(text, evidence))
  const chain = closestChain(all)
  if (!chain) return alone
  return alone.map((verdict, index) => {
    const [place] = verdict.places
    const turn = chain[index] as SaidPlace
    const before = index > 0 ? (chain[index - 1] as SaidPlace) : undefined
    const marked = /[([]\s*(?:…|\.{3})\s*[)\]]\s*$/u.test(speeches[index - 1]?.text ?? '')
    const begins = /^\s*[([]\s*(?:…|\.{3})\s*[)\]]/u.test(speeches[index]?.text ?? '')
    const isApart = before !== undefined && gapBetween(before, turn) > MOST_BETWEEN && !marked && !begins
    if (verdict.kind === 'ambiguous') {
      const chosen = verdict.places.find(({ span }) => span.start === turn.span.start) ?? place
      const kind = isApart ? 'spliced' : verdict.edits.length > 0 ? 'edited' : 'verbatim'
      return { ...verdict, kind, count: 1, places: chosen ? [chosen] : [] }
    }
    const isFine = verdict.kind === 'verbatim' || verdict.kind === 'edited'
    return isApart && isFine ? { ...verdict, kind: 'spliced' } : verdict
  })
}

/** So many turns may be passed over between two speeches of an exchange without a word: murmurs. */
const MOST_BETWEEN = 1

function gapBetween(one: SaidPlace, next: SaidPlace): number {
  return next.turn.number - one.turn.number - 1
}

function turnsOf(text: string, evidence: Evidence): SaidPlace[] {
  return fitsOf(takeApart(text), evidence).map(({ turn: { transcript, turn, words }, from, to }) => ({
    transcript,
    turn: words[from]?.turn ?? turn,
    span: { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 },
    person: undefined,
  }))
}

/** For each speech a place, all in one transcript and ascending, with the least turns between; undefined without any. */
function closestChain(all: readonly (readonly SaidPlace[])[]): SaidPlace[] | undefined {
  let best: SaidPlace[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const first of all[0] ?? []) {
    const chain = [first]
    for (const places of all.slice(1)) {
      const last = chain.at(-1) as SaidPlace
      const next = places
        .filter(({ transcript, span }) => transcript === last.transcript && span.start >= last.span.end)
        .sort((a, b) => a.span.start - b.span.start)[0]
      if (!next) break
      chain.push(next)
    }
    if (chain.length < all.length) continue
    const length = (chain.at(-1) as SaidPlace).turn.number - first.turn.number
    if (length < least) {
      least = length
      best = chain
    }
  }
  return best
}
