import { foldWhiteSpace } from '../../language/fold.js'
import type { Resolved } from '../attribution/resolve.js'
import { labelOf } from '../attribution/resolve-quotation.js'
import type { Edit } from '../match/edit.js'
import type { Quotation, Speech } from '../quotation/quotation.js'
import { isMurmur, spokenTurn } from '../spoken/spoken-turn.js'
import { takeApart } from '../wording/take-apart.js'
import type { Evidence } from './evidence.js'
import { fitsOf } from './fits-of.js'
import { judgeSpeech } from './judge-speech.js'
import { placeOfFit } from './places.js'
import { CLEAN, type SaidPlace, type SpeechVerdict } from './verdict.js'

/**
 * Judges the speeches of an exchange, of which each belongs to the turn behind the one before: of places where a speech
 * may stand those are taken that follow each other most closely. Where nobody is named, as where dashes open replies, each
 * has a turn of its own.
 */
export function judgeExchange(
  { speeches }: Quotation,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict[] {
  // An attribution of the whole exchange tells its session; one person cannot have said all of it.
  const sessions = attributions.map(({ sessions }): Resolved => ({ isPersonal: false, sessions }))
  const alone = speeches.map((speech) =>
    judgeSpeech(speech, [...labelOf(speech, evidence.cast), ...sessions], evidence),
  )
  const all = speeches.map((speech) => ({
    isNamed: speech.label !== null,
    places: placesOf(speech.text, evidence),
  }))
  const chain = closestChain(all)
  if (!chain) return isOutOfOrder(all, alone) ? alone.map(apart) : alone
  return alone.map((verdict, index) => {
    const place = chain[index] as SaidPlace
    const settled = verdict.kind === 'ambiguous' ? settledAt(verdict, place) : verdict
    const before = chain[index - 1]
    if (!CLEAN.has(settled.kind) || !before || !passesOver(before, place)) return settled
    const mark = omissionBetween(speeches[index - 1] as Speech, speeches[index] as Speech)
    if (mark === undefined) return { ...settled, kind: 'spliced' }
    const omission: Edit = { kind: 'omission', written: mark, said: turnsBetween(before, place) }
    return { ...settled, kind: 'edited', edits: [omission, ...settled.edits] }
  })
}

/** A speech that may stand in several places, at the one where the others stand around it. */
function settledAt(verdict: SpeechVerdict, { span }: SaidPlace): SpeechVerdict {
  const chosen = verdict.places.find((place) => place.span.start === span.start) ?? verdict.places[0]
  const kind = verdict.edits.length > 0 ? 'edited' : 'verbatim'
  return { ...verdict, kind, count: 1, places: chosen ? [chosen] : [] }
}

/** What is said in the turns between two others. */
function turnsBetween({ transcript, turn: one }: SaidPlace, { turn: next }: SaidPlace): string {
  return foldWhiteSpace(transcript.text.slice(one.end, next.start))
}

/** Whether turns between two others are passed over in which something is said. */
function passesOver({ transcript, turn: one }: SaidPlace, { turn: next }: SaidPlace): boolean {
  const between = transcript.turns.filter(({ number }) => number > one.number && number < next.number)
  return !between.every((turn) => isMurmur(spokenTurn(transcript, turn)))
}

/** The mark between two speeches that says that something was left out; undefined where there is none. */
function omissionBetween(before: Speech, behind: Speech): string | undefined {
  const last = takeApart(before.text).pieces.at(-1)
  if (last?.is === 'omission') return before.text.slice(last.start, last.end)
  const [first] = takeApart(behind.text).pieces
  return first?.is === 'omission' ? behind.text.slice(first.start, first.end) : undefined
}

function placesOf(text: string, evidence: Evidence): SaidPlace[] {
  return fitsOf(takeApart(text), evidence).map((fit) => placeOfFit(fit, evidence))
}

/** A speech of an exchange, and where it may stand. */
interface Placed {
  isNamed: boolean
  places: readonly SaidPlace[]
}

/**
 * Whether speeches that all stand somewhere make up no exchange. Speakers who are named may be quoted one by one, each from
 * a session of its own.
 */
function isOutOfOrder(all: readonly Placed[], alone: readonly SpeechVerdict[]): boolean {
  if (all.some(({ places }) => places.length === 0)) return false
  if (all.some(({ isNamed }) => !isNamed)) return true
  const transcripts = new Set(alone.flatMap(({ places }) => places.map(({ transcript }) => transcript)))
  return transcripts.size === 1
}

/** A speech that is well by itself, but not in its exchange. */
function apart(verdict: SpeechVerdict): SpeechVerdict {
  return CLEAN.has(verdict.kind) || verdict.kind === 'ambiguous' ? { ...verdict, kind: 'spliced' } : verdict
}

/** For each speech a place, all in one transcript and ascending, with the least turns between; undefined without any. */
function closestChain([first, ...others]: readonly Placed[]): SaidPlace[] | undefined {
  let best: SaidPlace[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const start of first?.places ?? []) {
    const chain = [start]
    for (const { isNamed, places } of others) {
      const next = nextOf(places, chain.at(-1) as SaidPlace, !isNamed)
      if (!next) break
      chain.push(next)
    }
    if (chain.length <= others.length) continue
    const length = (chain.at(-1) as SaidPlace).turn.number - start.turn.number
    if (length < least) {
      least = length
      best = chain
    }
  }
  return best
}

/** The first of the places behind another one in its transcript, and where it must be so in a later turn. */
function nextOf(places: readonly SaidPlace[], last: SaidPlace, isOwn: boolean): SaidPlace | undefined {
  let next: SaidPlace | undefined
  for (const place of places) {
    const isBehind =
      place.transcript === last.transcript &&
      place.span.start >= last.span.end &&
      (!isOwn || place.turn.number > last.turn.number)
    if (isBehind && (!next || place.span.start < next.span.start)) next = place
  }
  return next
}
