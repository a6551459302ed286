import type { SpokenTurn, SpokenWord } from '../spoken/spoken-turn.js'
import { fragmentsOf, type Piece, type Wording, type WordPiece } from '../wording/wording.js'

/** What a quotation may leave out without saying so. */
export interface Allowances {
  /** Hesitations such as `um`. */
  fillers: boolean
}

/** A piece of a quotation beside the words of a turn that it stands for, as indexes, half-open; none where it was put in. */
export interface Fitted {
  piece: Exclude<Piece, { is: 'omission' }>
  from: number
  to: number
}

/** A place where all of a quotation's words stand, one fragment after the other. */
export interface Fit {
  turn: SpokenTurn
  /** For each fragment its pieces. */
  fragments: readonly (readonly Fitted[])[]
  /** Indexes of the first word and behind the last. */
  from: number
  to: number
}

type FragmentPiece = Fitted['piece']

/** An insertion may stand for so many words: `[the ward]` for a place's name. */
const MOST_REPLACED = 5

/**
 * Every place of a quotation in a turn: its fragments stand there word for word, each without a gap, in their order.
 * What is in brackets may be there or not; the transcriber's remarks, and where it is allowed hesitations, may be
 * missing. Places do not overlap.
 */
export function fitsIn(wording: Wording, turn: SpokenTurn, allowances: Allowances): Fit[] {
  const fragments = fragmentsOf(wording)
  const [first, ...others] = fragments
  if (!first) return []
  const found: Fit[] = []
  for (let from = 0; ; ) {
    const start = nextFit(first, turn.words, from, allowances)
    if (!start) return found
    const fitted = [start]
    let end = endOf(start)
    for (const fragment of others) {
      const next = nextFit(fragment, turn.words, end, allowances)
      if (!next) return found
      fitted.push(next)
      end = endOf(next)
    }
    const last = found.at(-1)
    const fit = { turn, fragments: fitted, from: startOf(start), to: end }
    // Of two beginnings with one end the later one leaves out less.
    if (last?.to === end) found.pop()
    found.push(fit)
    from = others.length === 0 ? end : startOf(start) + 1
  }
}

/** The first place of a fragment from an index on. */
export function nextFit(
  fragment: readonly FragmentPiece[],
  words: readonly SpokenWord[],
  from: number,
  allowances: Allowances,
): Fitted[] | undefined {
  const lead = fragment.findIndex(({ is }) => is === 'word')
  const first = fragment[lead] as WordPiece
  const own = fragment.slice(lead)
  const failed = new Set<number>()
  for (let at = from; at < words.length; at++) {
    if (consumed(first, words, at) === 0) continue
    const rest = fitFrom({ fragment: own, words, allowances, failed }, 0, at)
    if (!rest) continue
    return [...before(fragment.slice(0, lead), words, at), ...rest]
  }
  return undefined
}

/** What is in brackets before the first word: beside its own words, should they stand there, else beside none. */
function before(pieces: readonly FragmentPiece[], words: readonly SpokenWord[], at: number): Fitted[] {
  return pieces.map((piece, index) => {
    const folded = piece.is === 'word' ? [] : piece.folded
    const from = at - folded.length
    const stands = folded.length > 0 && folded.every((word, nth) => words[from + nth]?.folded === word)
    return { piece, from: stands && index === pieces.length - 1 ? from : at, to: at }
  })
}

/** What is left of a fragment, and what is known of it. */
interface Rest {
  fragment: readonly FragmentPiece[]
  words: readonly SpokenWord[]
  allowances: Allowances
  /** Pieces and words from which on it does not stand: brackets that may be skipped would be tried in all combinations. */
  failed: Set<number>
}

/** The fragment's pieces from an index on, from exactly this word on; undefined where they do not stand there. */
function fitFrom(rest: Rest, index: number, start: number): Fitted[] | undefined {
  const { fragment, words, allowances, failed } = rest
  const fitted: Fitted[] = []
  let at = start
  for (let next = index; next < fragment.length; next++) {
    const piece = fragment[next] as FragmentPiece
    if (piece.is === 'word') {
      const from = skippable(piece, words, at, next > index || index > 0, allowances)
      const count = consumed(piece, words, from)
      if (count === 0) return undefined
      fitted.push({ piece, from, to: from + count })
      at = from + count
      continue
    }
    const key = next * (words.length + 1) + at
    if (failed.has(key)) return undefined
    for (const to of endsOfAside(piece, words, at, fragment.slice(next + 1))) {
      const behind = fitFrom(rest, next + 1, to)
      if (behind) return [...fitted, { piece, from: at, to }, ...behind]
    }
    failed.add(key)
    return undefined
  }
  return fitted
}

/** Where what is in brackets may end: with its own words, at once, or, of an insertion, behind words it stands for. */
function* endsOfAside(
  piece: Exclude<FragmentPiece, WordPiece>,
  words: readonly SpokenWord[],
  at: number,
  rest: readonly FragmentPiece[],
): Generator<number> {
  const { folded } = piece
  if (folded.length > 0 && folded.every((word, index) => words[at + index]?.folded === word))
    yield at + folded.length
  yield at
  // Words that it stands for are only certain where words follow.
  if (piece.is !== 'insertion' || !rest.some(({ is }) => is === 'word')) return
  for (let count = 1; count <= MOST_REPLACED && at + count < words.length; count++) yield at + count
}

function skippable(
  piece: WordPiece,
  words: readonly SpokenWord[],
  from: number,
  inside: boolean,
  { fillers }: Allowances,
): number {
  let at = from
  if (!inside) return at
  while (consumed(piece, words, at) === 0 && (words[at]?.isRemark || (fillers && words[at]?.isHesitation)))
    at++
  return at
}

/** How many words of a turn a word of a quotation stands for at an index: 0 where it does not. */
function consumed({ folded, parts, bracketed }: WordPiece, words: readonly SpokenWord[], at: number): number {
  const word = words[at]
  if (!word) return 0
  if (word.folded === folded) return 1
  if (parts && word.folded === parts[0] && words[at + 1]?.folded === parts[1]) return 2
  if (!bracketed) return 0
  const { before, behind } = bracketed
  const isWithin =
    word.folded.length >= before.length + behind.length &&
    word.folded.startsWith(before) &&
    word.folded.endsWith(behind)
  // A single letter before the brackets would let any word stand there.
  return isWithin && before.length + behind.length >= 2 ? 1 : 0
}

function startOf(fragment: readonly Fitted[]): number {
  return fragment[0]?.from ?? 0
}

function endOf(fragment: readonly Fitted[]): number {
  return fragment.at(-1)?.to ?? 0
}
