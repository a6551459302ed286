import { foldWhiteSpace } from '../../language/fold.js'
import { countWhile } from '../../transcript/ascending.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import { findQuote } from '../anchor.js'
import type { Mark, MarkTarget } from './mark.js'

/** A meaning unit as it stands in its turn. */
export interface PlacedUnit {
  id: string
  turn: Turn
  /** UTF-16 offsets. */
  span: Span
  codes: readonly string[]
  /** Nobody has decided about it yet. */
  isOpen: boolean
  /** The writing analyst’s own entry leaves the codes to the rules. */
  leavesCodes: boolean
}

/** Where a mark stands; with the unit it is about, if it is known. */
export interface MarkedPlace {
  turn: Turn
  /** UTF-16 offsets. */
  span: Span
  unit?: PlacedUnit | undefined
}

/** Why a mark has no place, and how to mend it. */
export interface Misplaced {
  why: string
  hint?: string | undefined
}

/** Where a quote stands in its turn: exactly, else folded. It must stand there once, or `occurrence` says which one it is. */
export function placeQuote(transcript: Transcript, number: number, mark: Mark): MarkedPlace | Misplaced {
  const turn = turnOf(transcript, number)
  if (!turn) return noTurn(transcript, number)
  const where = `${transcript.id}:${number}`
  const given = spanOfRecord(transcript, turn, mark)
  if (given) return { turn, span: given }
  const hits = findQuote(transcript.text, turn, mark.quote ?? '')
  const { occurrence } = mark
  const hit = hits[(occurrence ?? 1) - 1]
  if (hit && (hits.length === 1 || occurrence !== undefined)) return { turn, span: hit.span }
  if (hits.length === 0)
    return {
      why: `the quote does not stand in ${where}`,
      hint: hintCase(transcript, turn, mark) ?? hintElsewhere(transcript, mark),
    }
  if (occurrence !== undefined)
    return { why: `the quote stands only ${times(hits.length)} in ${where}`, hint: 'correct the occurrence' }
  const last = hits.length === 2 ? '2' : `2 … ${hits.length}`
  return {
    why: `the quote stands ${times(hits.length)} in ${where}`,
    hint: `quote more words, or say which one it is: occurrence 1 or ${last}`,
  }
}

/** All that is said in a turn. */
export function placeTurn(transcript: Transcript, number: number): MarkedPlace | Misplaced {
  const turn = turnOf(transcript, number)
  if (!turn) return noTurn(transcript, number)
  const span = trimmed(transcript.text, turn)
  return span.start < span.end ? { turn, span } : { why: `nothing is said in ${transcript.id}:${number}` }
}

/** The one unit of a turn. */
export function placeOnlyUnit(
  transcript: Transcript,
  number: number,
  units: readonly PlacedUnit[],
): MarkedPlace | Misplaced {
  const where = `${transcript.id}:${number}`
  if (!turnOf(transcript, number)) return noTurn(transcript, number)
  const own = units.filter(({ turn }) => turn.number === number)
  const [unit] = own
  if (unit && own.length === 1) return { turn: unit.turn, span: unit.span, unit }
  return {
    why: own.length === 0 ? `no unit is found in ${where}` : `${own.length} units are found in ${where}`,
    hint:
      own.length === 0
        ? 'say which words: --quote "…", or --turn for all of it'
        : `name one of them: ${own
            .slice(0, 5)
            .map(({ id }) => id)
            .join(', ')}${own.length > 5 ? ' …' : ''}; or say which words: --quote "…"`,
  }
}

/** A unit by its id. */
export function placeUnit(id: string, units: readonly PlacedUnit[], number: number): MarkedPlace | Misplaced {
  const unit = units.find((each) => each.id === id)
  if (unit) return { turn: unit.turn, span: unit.span, unit }
  const near = units.filter(({ turn }) => turn.number === number).map((each) => each.id)
  return {
    why: `there is no unit ${id}`,
    hint:
      near.length > 0 ? `in its turn there are ${near.slice(0, 5).join(', ')}` : '`stc code` lists the units',
  }
}

/** What is said in a line of the file (1-based), or in the words of it that `grep -o` printed. */
export function placeLine(
  transcript: Transcript,
  { line, text }: Extract<MarkTarget, { kind: 'line' }>,
): MarkedPlace | Misplaced {
  const where = `line ${line} of ${transcript.file}`
  const start = transcript.positions.lineStarts[line - 1]
  if (start === undefined) return { why: `${where} does not exist` }
  const words = transcript.positions.line(line)
  const stands = words.trimEnd()
  const wanted = text.replace(/^\ufeff/, '').trimEnd()
  const at = stands.replace(/^\ufeff/, '') === wanted ? 0 : stands.indexOf(wanted)
  if (at < 0 || wanted.trim() === '')
    return { why: `${where} does not say this`, hint: 'the file may have changed since; search again' }
  const isWhole = stands.replace(/^\ufeff/, '') === wanted
  if (!isWhole && stands.indexOf(wanted, at + 1) >= 0)
    return { why: `${where} says this several times`, hint: 'search without -o, or mark it by --quote' }
  const span = { start: start + at, end: start + at + (isWhole ? stands.length : wanted.length) }
  const [turn, ...others] = turnsIn(transcript, span)
  if (!turn) return { why: `nobody speaks in ${where}`, hint: 'search only in what is said' }
  if (others.length > 0) return { why: `several turns stand in ${where}`, hint: 'mark it by --quote' }
  const said = trimmed(transcript.text, {
    start: Math.max(span.start, turn.start),
    end: Math.min(span.end, turn.end),
  })
  return said.start < said.end ? { turn, span: said } : { why: `nobody speaks in ${where}` }
}

function turnOf({ turns }: Transcript, number: number): Turn | undefined {
  return turns[number - (turns[0]?.number ?? 1)]
}

function noTurn({ id, turns }: Transcript, number: number): Misplaced {
  return {
    why: `${id} has no turn ${number}`,
    hint: `it has ${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`,
  }
}

/** Where a record says its words stand, if they still stand there. */
function spanOfRecord(transcript: Transcript, turn: Turn, mark: Mark): Span | undefined {
  if (mark.start === undefined || mark.end === undefined || mark.quote === undefined) return undefined
  const { positions, text } = transcript
  const span = { start: positions.fromCodePoint(mark.start), end: positions.fromCodePoint(mark.end) }
  const isThere =
    text.slice(span.start, span.end) === mark.quote && span.start >= turn.start && span.end <= turn.end
  return isThere && span.start < span.end ? span : undefined
}

/** Where only the case of letters differs, as the words stand. */
function hintCase({ text }: Transcript, turn: Turn, { quote = '' }: Mark): string | undefined {
  const said = foldWhiteSpace(text.slice(turn.start, turn.end))
  const wanted = foldWhiteSpace(quote)
  const low = said.toLowerCase()
  const at = wanted === '' ? -1 : low.indexOf(wanted.toLowerCase())
  // Of a few letters (İ) the lower case is longer, and offsets into it would lead astray.
  if (at < 0 || low.length !== said.length) return undefined
  return `it stands there as "${said.slice(at, at + wanted.length)}"`
}

function hintElsewhere(transcript: Transcript, { quote = '' }: Mark): string {
  // Two words found somewhere else are chance.
  const isTelling = quote.trim().split(/\s+/).length >= 3
  const found = isTelling
    ? transcript.turns.filter((turn) => findQuote(transcript.text, turn, quote).length > 0)
    : []
  const places = found.slice(0, 3).map(({ number }) => `${transcript.id}:${number}`)
  return places.length > 0
    ? `it stands in ${places.join(', ')}`
    : 'quote the words as they stand in the transcript'
}

function turnsIn({ turns }: Transcript, span: Span): Turn[] {
  const first = countWhile(turns, ({ end }) => end <= span.start)
  const found: Turn[] = []
  for (let at = first; (turns[at]?.start ?? Infinity) < span.end; at++) found.push(turns[at] as Turn)
  return found
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = words.length - words.trimStart().length
  return { start: start + from, end: Math.max(start + from, start + words.trimEnd().length) }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
