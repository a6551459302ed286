import { agreement } from '../attribution/judge-attribution.js'
import type { Resolved } from '../attribution/resolve.js'
import { type Close, closestIn } from '../match/closest.js'
import { editsOf } from '../match/edits-of.js'
import type { Fit } from '../match/fit.js'
import type { Speech } from '../quotation/quotation.js'
import { withBareOmissions } from '../wording/bare-omissions.js'
import { bareText, vocabularyOf } from '../wording/bare-words.js'
import { takeApart } from '../wording/take-apart.js'
import type { Wording } from '../wording/wording.js'
import type { Evidence } from './evidence.js'
import { fitsOf } from './fits-of.js'
import { judgeInterrupted } from './interrupted.js'
import { judgeTranslated } from './judge-translated.js'
import { isWrong, placeAt, placeOfFit, placeOfRun } from './places.js'
import { HARDLY_ALTERED, splicedFrom } from './splices.js'
import type { SaidPlace, SpeechVerdict, VerdictKind } from './verdict.js'

/** A quotation is close to a stretch if so much of it is the same (see `WordDiff`). */
const CLOSE = 0.6

/** Turns that are compared with a quotation that stands nowhere. */
const MOST_TURNS = 8

/** Judges one speech by its words and by who is said to have said it. */
export function judgeSpeech(
  { text, resumes }: Speech,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict {
  const wording = takeApart(text, resumes)
  const fits = fitsOf(wording, evidence)
  if (fits.length > 0) return judgeFits(wording, fits, attributions, evidence)
  const elliptic = withBareOmissions(wording)
  const elided = elliptic ? fitsOf(elliptic, evidence).filter(isWithinTurn) : []
  if (elliptic && elided.length > 0) return judgeFits(elliptic, elided, attributions, evidence)
  const translated = judgeTranslated(wording, attributions, evidence)
  if (translated?.alike === 1) return translated
  const likely = evidence.archive.likeliest(vocabularyOf(wording), MOST_TURNS)
  const close = closest(wording, likely, evidence)
  const alike = close[0]?.diff.alike ?? 0
  if (translated && translated.alike >= Math.max(CLOSE, alike)) return translated
  const interrupted = alike < HARDLY_ALTERED ? judgeInterrupted(wording, evidence) : undefined
  const { kind, places } = interrupted ?? judgeJoined(wording, close, likely, evidence)
  const best = close.find(({ turn }) => kind === 'altered' && turn.turn === places[0]?.turn) ?? close[0]
  return {
    kind,
    places,
    count: places.length,
    edits: [],
    alike: best?.diff.alike ?? 0,
    diff: best?.diff,
    isWronglyAttributed: kind === 'altered' && places.some((place) => isWrong(place, attributions)),
  }
}

/** Whether nothing of others stands within a place. */
function isWithinTurn({ turn: { words }, from, to }: Fit): boolean {
  return words[from]?.turn === words[to - 1]?.turn
}

/** What was joined from several turns, else what is close to one. */
function judgeJoined(
  wording: Wording,
  close: readonly Close[],
  likely: readonly number[],
  evidence: Evidence,
): Pick<SpeechVerdict, 'kind' | 'places'> {
  const runs = splicedFrom(wording, close, likely, evidence)
  if (runs) return { kind: 'spliced', places: runs.map((run) => placeOfRun(run, evidence)) }
  const [best] = close
  const places = best ? [placeAt(best.turn, best.span, evidence)] : []
  return { kind: best && best.diff.alike >= CLOSE ? 'altered' : 'not found', places }
}

function judgeFits(
  wording: Wording,
  fits: readonly Fit[],
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict {
  const places = fits.map((fit) => placeOfFit(fit, evidence))
  const agreements = places.map(({ person }) => (person ? agreement(attributions, person) : 'nothing said'))
  const order = ['right', 'nothing said', 'wrong session', 'wrong speaker'] as const
  const best = order.find((each) => agreements.includes(each)) ?? 'nothing said'
  const chosen = agreements.flatMap((each, index) => (each === best ? [index] : []))
  const index = chosen[0] ?? 0
  const edits = editsOf(wording, fits[index] as Fit)
  const words: VerdictKind = edits.length > 0 ? 'edited' : 'verbatim'
  const kind: VerdictKind =
    best === 'wrong session' || best === 'wrong speaker' ? best : chosen.length > 1 ? 'ambiguous' : words
  const shown =
    kind === 'ambiguous' ? chosen.map((at) => places[at] as SaidPlace) : [places[index] as SaidPlace]
  return { kind, places: shown, count: fits.length, edits, alike: 1, isWronglyAttributed: false }
}

/** The stretches that are closest to words that stand nowhere, the closest first. */
function closest(wording: Wording, likely: readonly number[], { archive }: Evidence): Close[] {
  const text = bareText(wording)
  return likely
    .flatMap((number) => {
      const turn = archive.turn(number)
      return (turn && closestIn(text, turn)) ?? []
    })
    .sort((a, b) => b.diff.alike - a.diff.alike)
}
