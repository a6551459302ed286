import type { Cast, Person } from '../attribution/cast.js'
import { agreement, meant } from '../attribution/judge-attribution.js'
import { type Resolved, resolve } from '../attribution/resolve.js'
import { type Close, closestIn } from '../match/closest.js'
import { coverOf, type Run } from '../match/cover.js'
import { editsOf } from '../match/edits-of.js'
import { type Allowances, type Fit, fitsIn } from '../match/fit.js'
import { joined } from '../match/joined.js'
import type { Quotation, Speech } from '../quotation/quotation.js'
import type { Archive } from '../spoken/archive.js'
import type { SpokenTurn } from '../spoken/spoken-turn.js'
import { type StoredTranslation, translatedFrom } from '../translation/translations.js'
import { bareText, certainWords, vocabularyOf, wordsOf } from '../wording/bare-words.js'
import { takeApart } from '../wording/take-apart.js'
import type { Wording } from '../wording/wording.js'
import type { SaidPlace, Verdict, VerdictKind } from './verdict.js'

/** What quotations are judged against. */
export interface Evidence {
  archive: Archive
  cast: Cast
  allowances: Allowances
  /** What was translated for publication. */
  translations?: readonly StoredTranslation[]
}

/** What became of one speech of a quotation. */
export interface SpeechVerdict
  extends Pick<Verdict, 'kind' | 'places' | 'count' | 'edits' | 'alike' | 'diff' | 'translation'> {
  /** Words are wrongly attributed, though they are altered or spliced as well. */
  isWronglyAttributed: boolean
}

/** A quotation is close to a stretch if so much of it is the same (see `WordDiff`). */
const CLOSE = 0.6

/** Turns that are compared with a quotation that stands nowhere. */
const MOST_TURNS = 8

/** A splice takes stretches of at least so many words from a second turn. */
const LEAST_SPLICED = 4

/** What is closer than this to a single turn was altered, not joined. */
const HARDLY_ALTERED = 0.92

/** Of a quotation joined from a few turns the longest part is at least so much of it. */
const HARDLY_ALIKE = 0.25

/** The words of speeches, by which an archive is to be made for them. */
export function wordsOfSpeeches(quotations: readonly Quotation[]): Set<string> {
  const all = quotations.flatMap(({ speeches }) => speeches)
  return new Set(all.flatMap(({ text }) => vocabularyOf(takeApart(text))))
}

/** Judges one speech by its words and by who is said to have said it. */
export function judgeSpeech(
  { text }: Speech,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict {
  const wording = takeApart(text)
  const fits = fitsOf(wording, evidence)
  if (fits.length > 0) return judgeFits(wording, fits, attributions, evidence)
  const translated = judgeTranslated(wording, attributions, evidence)
  if (translated?.alike === 1) return translated
  const likely = evidence.archive.likeliest(vocabularyOf(wording), MOST_TURNS)
  const close = closest(wording, likely, evidence)
  const [best] = close
  if (translated && translated.alike >= Math.max(CLOSE, best?.diff.alike ?? 0)) return translated
  const runs = joinedFrom(wording, likely, evidence) ?? splice(wording, close, likely, evidence)
  const isSpliced = runs && ((best?.diff.alike ?? 0) < HARDLY_ALTERED || isWhole(runs))
  const places = isSpliced
    ? runs.map((run) => placeOfRun(run, evidence))
    : best
      ? [placeAt(best.turn, best.span, evidence)]
      : []
  const isClose = best !== undefined && best.diff.alike >= CLOSE
  const kind: VerdictKind = isSpliced ? 'spliced' : isClose ? 'altered' : 'not found'
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

/** Holds a speech against stored translations: the closest one, or undefined where nothing was translated. */
function judgeTranslated(
  wording: Wording,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict | undefined {
  const { translations = [], allowances } = evidence
  const { fits, close } = translatedFrom(wording, translations, allowances)
  const places = fits.map(({ stored }) => placeAt(stored, stored.span, evidence))
  const right = places.findIndex((place) => !isWrong(place, attributions))
  const at = Math.max(0, right)
  const [fit, place] = [fits[at], places[at]]
  if (fit && place) {
    const said = place.person ? agreement(attributions, place.person) : 'nothing said'
    const kind: VerdictKind = said === 'wrong session' || said === 'wrong speaker' ? said : 'translated'
    const edits = editsOf(wording, fit.fit)
    return {
      ...{ kind, places: [place], count: 1, edits, alike: 1, translation: fit.stored },
      isWronglyAttributed: false,
    }
  }
  if (!close) return undefined
  const { stored, close: nearest } = close
  const own = placeAt(stored, stored.span, evidence)
  return {
    ...{ kind: 'altered', places: [own], count: 1, edits: [], alike: nearest.diff.alike, diff: nearest.diff },
    translation: stored,
    isWronglyAttributed: isWrong(own, attributions),
  }
}

/** Every place in which all words stand, in one turn; else in what one speaker says over murmurs of others. */
export function fitsOf(wording: Wording, { archive, allowances }: Evidence): Fit[] {
  const certain = certainWords(wording)
  if (wordsOf(wording).length === 0) return []
  const turns =
    certain.length > 0 ? archive.holding(certain) : archive.likeliest(vocabularyOf(wording), MOST_TURNS)
  const found = turns.flatMap((number) => {
    const turn = archive.turn(number)
    return turn ? fitsIn(wording, turn, allowances) : []
  })
  if (found.length > 0 || !wording.pieces.some(({ is }) => is === 'omission')) return found
  const ends = new Set<number>()
  return archive.likeliest(certain, MOST_TURNS).flatMap((number) => {
    const turn = archive.continued(number)
    const fits = turn ? fitsIn(wording, turn, allowances).filter(isHonest) : []
    return fits.filter((fit) => {
      const start = fit.turn.words[fit.from]?.start ?? 0
      return !ends.has(start) && ends.add(start)
    })
  })
}

/** Over the murmurs of others only an omission may lead. */
function isHonest({ fragments, turn }: Fit): boolean {
  return fragments.every((fragment) => {
    const turns = fragment.flatMap(({ from, to }) => turn.words.slice(from, to).map((word) => word.turn))
    return turns.every((each) => each === turns[0])
  })
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

/** Whether two runs make up all of a quotation: then nothing was altered. */
function isWhole(runs: readonly Run[]): boolean {
  return runs.length === 2 && runs[0]?.to === runs[1]?.from
}

/** The end of one turn and the beginning of the next, or the one behind a murmur, that make up a quotation. */
function joinedFrom(wording: Wording, likely: readonly number[], { archive }: Evidence): Run[] | undefined {
  const words = wordsOf(wording)
  for (const number of likely.slice(0, 2)) {
    for (const [one, other] of [
      [-2, 0],
      [-1, 0],
      [0, 1],
      [0, 2],
    ] as const) {
      const before = archive.turn(archive.neighbour(number, one) ?? -1)
      const behind = archive.turn(archive.neighbour(number, other) ?? -1)
      const runs = before && behind && joined(words, before, behind)
      if (runs) return runs
    }
  }
  return undefined
}

/** The stretches of several turns, or of one in another order, that make up a quotation. */
function splice(
  wording: Wording,
  close: readonly Close[],
  likely: readonly number[],
  { archive }: Evidence,
): Run[] | undefined {
  const words = wordsOf(wording)
  const alike = close[0]?.diff.alike ?? 0
  // What was altered by a word, or shares next to nothing with any turn, need not be taken for joined.
  if (words.length < 2 * LEAST_SPLICED || alike >= HARDLY_ALTERED || alike < HARDLY_ALIKE) return undefined
  const half = Math.ceil(words.length / 2)
  const halves = [words.slice(0, half), words.slice(half)].map((part) => part.map(({ folded }) => folded))
  const numbers = new Set([...likely, ...halves.flatMap((part) => archive.likeliest(part, MOST_TURNS))])
  for (const number of [...numbers]) {
    for (const by of [-2, -1, 1, 2]) {
      const beside = archive.neighbour(number, by)
      if (beside !== undefined) numbers.add(beside)
    }
  }
  // First come the closest, so that of runs as long as each other theirs are taken.
  const turns = [
    ...new Set([...close.map(({ turn }) => turn), ...[...numbers].flatMap((n) => archive.turn(n) ?? [])]),
  ]
  const runs = coverOf(words, turns)
  if (!runs) return undefined
  const byTurn = new Map<SpokenTurn, number>()
  for (const { turn, from, to } of runs) byTurn.set(turn, (byTurn.get(turn) ?? 0) + to - from)
  const [, second = 0] = [...byTurn.values()].sort((a, b) => b - a)
  return second >= LEAST_SPLICED ? runs : undefined
}

function isWrong({ person }: SaidPlace, attributions: readonly Resolved[]): boolean {
  return person !== undefined && agreement(attributions, person).startsWith('wrong')
}

function placeOfFit({ turn, from, to }: Fit, evidence: Evidence): SaidPlace {
  const [first, last] = [turn.words[from], turn.words[to - 1]]
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return placeAt({ ...turn, turn: first?.turn ?? turn.turn }, span, evidence)
}

function placeOfRun({ turn, at, from, to }: Run, evidence: Evidence): SaidPlace {
  const span = { start: turn.words[at]?.start ?? 0, end: turn.words[at + to - from - 1]?.end ?? 0 }
  return placeAt(turn, span, evidence)
}

function placeAt(
  { transcript, turn }: Pick<SpokenTurn, 'transcript' | 'turn'>,
  span: SaidPlace['span'],
  { cast }: Evidence,
): SaidPlace {
  const person = cast.people.find(({ session, label }) => session === transcript.id && label === turn.speaker)
  return { transcript, turn, span, person }
}

/** Reads the attributions of a quotation, and the sessions of the units that its notes cite. */
export function resolveAll({ attributions, notes }: Quotation, cast: Cast): Resolved[] {
  const written = attributions.map(({ text }) => resolve(text, cast))
  const cited = notes
    .map((label) => UNIT_ID.exec(label)?.[1] ?? '')
    .filter((id) => cast.sessions.some((session) => session.id === id))
  return cited.length === 0 ? written : [...written, { isPersonal: false, sessions: new Set(cited) }]
}

/** `<transcript>-<turn>-<hash>` */
const UNIT_ID = /^(.+)-\d+-[a-z2-7]{4,}$/

/** People whom attributions may mean where they ought to mean one, and do not. */
export function notOne(attributions: readonly Resolved[], cast: Cast): readonly Person[] | undefined {
  const people = meant(attributions, cast.people)
  return people && people.length !== 1 ? people : undefined
}
