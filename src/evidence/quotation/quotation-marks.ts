import type { Span } from '../../transcript/transcript.js'
import { singleClose, singleOpens } from './single-marks.js'

/** A stretch between quotation marks, or from one that nothing closes to where it is taken to end. */
export interface Marked extends Span {
  /** Between the marks; `start` and `end` are outside them. */
  inner: Span
  /** The opening mark. */
  mark: string
  closed: boolean
  /** Of a quotation over several paragraphs: what stands between the marks of each. */
  paragraphs?: readonly Span[]
}

/** The marks that close what each mark opens, besides those that close it only where it is misprinted. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '‟': '”“',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '"': '"',
  '＂': '＂',
  '``': "''”",
  "''": "''”",
  '‹': '›',
  '›': '‹›',
  '‚': '‘’',
}
/** Marks that stand in for the right one where there is none. */
const MISPRINTS: Readonly<Record<string, string>> = { '“': '"“', '"': '”', '”': '"', '‚': "'" }
const CANDIDATE = /``|''|[“”‟„«»"＂‹›‚‘']/g
const BEFORE_OPENING = /[\s([{<–—\-/=|*_¿¡“„«»"‚‘'‹\u2060\u200b]/
const BEHIND_CLOSING = /[\s.,;:!?…)\]}>–—\-/|*_“”"»«’'›\u2060\u200b\d¹²³⁰-⁹[({^]/
const DEEPEST = 4

/**
 * The outermost stretches between quotation marks in a passage, of any of the habits in use: “…”, "…", „…“, «…», »…«,
 * ”…”, ‘…’, '…', ‚…‘, ‹…›, ``…''. Nested ones stay inside. An apostrophe is no mark. What nothing closes ends with the
 * passage, or before the next mark that opens and is closed. Time is linear.
 */
export function markedStretches(text: string): Marked[] {
  const found: Marked[] = []
  const marks = [...text.matchAll(CANDIDATE)].map((match) => ({ mark: match[0], at: match.index }))
  for (let index = 0; index < marks.length; index++) {
    const { mark, at } = marks[index] as Mark
    if (at < (found.at(-1)?.end ?? 0)) continue
    if (mark === '‘' || mark === "'") {
      const close = singleOpens(text, at) ? singleClose(text, at) : undefined
      if (close !== undefined) found.push(between(mark, at, close, 1))
      continue
    }
    if (!opens(text, at, mark)) continue
    const close = closeOf(text, marks, index)
    if (typeof close === 'object') found.push(between(mark, at, close.at, close.mark.length))
    else if (mark !== '‚' && mark !== '‹' && mark !== '›') {
      const end = close === 'nested' ? unclosedEnd(text, at, marks, index) : text.length
      const inner = { start: at + mark.length, end: trimmedEnd(text, at + mark.length, end) }
      if (inner.end > inner.start) found.push({ start: at, end: inner.end, inner, mark, closed: false })
    }
  }
  return found
}

/** Whether a passage begins with this mark, as the second paragraph of a quotation does. */
export function beginsWith(text: string, mark: string): boolean {
  return text.startsWith(mark) || (mark === '«' && text.startsWith('»'))
}

interface Mark {
  mark: string
  at: number
}

function between(mark: string, start: number, close: number, length: number): Marked {
  return { start, end: close + length, inner: { start: start + mark.length, end: close }, mark, closed: true }
}

/** The closing mark; `nested` where another opens first and the two are not both closed; else undefined. */
function closeOf(text: string, marks: readonly Mark[], from: number): Mark | 'nested' | undefined {
  const { mark: opening } = marks[from] as Mark
  const closers = CLOSERS[opening] ?? ''
  const misprints = MISPRINTS[opening] ?? ''
  let depth = 1
  let misprint: Mark | undefined
  let nested = false
  for (let index = from + 1; index < marks.length && depth <= DEEPEST; index++) {
    const mark = marks[index] as Mark
    if (isAmong(mark.mark, closers) && closes(text, mark.at, mark.mark, opening)) {
      depth--
      if (depth === 0) return mark
    } else if (mark.mark === opening && opens(text, mark.at, mark.mark)) {
      depth++
      nested = true
    } else if (depth === 1 && isAmong(mark.mark, misprints) && closesStrictly(text, mark.at))
      misprint ??= mark
  }
  return misprint ?? (nested ? 'nested' : undefined)
}

function isAmong(mark: string, marks: string): boolean {
  return marks.includes(mark)
}

/** A mark that nothing closes: one sentence before another mark opens, or all, where the passage is one quotation. */
function unclosedEnd(text: string, at: number, marks: readonly Mark[], index: number): number {
  const { mark } = marks[index] as Mark
  if (at === 0) {
    const last = trimmedEnd(text, 0, text.length) - 1
    if ((CLOSERS[mark] ?? '').includes(text.charAt(last))) return last
  }
  let end = text.length
  for (let place = index + 1; place < marks.length; place++) {
    const next = marks[place] as Mark
    if (next.mark !== mark || !opens(text, next.at, mark)) continue
    end = next.at
    break
  }
  for (let stop = end - 1; stop > at; stop--)
    if (/\s/.test(text.charAt(stop)) && /[.?!…]/.test(text.charAt(stop - 1))) return stop
  return end
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + mark.length)
  if (after === '') return false
  const isFree = before === '' || BEFORE_OPENING.test(before)
  // A French mark has a blank behind it; „ and “ tell by themselves what they are, even where a blank was lost.
  if (mark === '«') return isFree || !/\s/.test(after)
  if (/\s/.test(after)) return false
  return isFree || mark === '„' || (mark === '“' && !BEHIND_CLOSING.test(after))
}

function closes(text: string, at: number, mark: string, opening: string): boolean {
  const before = text.charAt(at - 1)
  if (mark === '»' && opening === '«') return true
  if (mark === '”' && opening === '“') return true
  if (/\s/.test(before)) return false
  const after = text.charAt(at + mark.length)
  if (mark === '“' && opening === '„') return true
  if (after === '' || BEHIND_CLOSING.test(after)) return true
  // A blank may be lost behind a double mark; a single one within a word is an apostrophe.
  return mark !== '’' && mark !== '‘' && !opens(text, at, mark)
}

function closesStrictly(text: string, at: number): boolean {
  const after = text.charAt(at + 1)
  return !/\s/.test(text.charAt(at - 1)) && (after === '' || /[\s.,;:!?)\]]/.test(after))
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
