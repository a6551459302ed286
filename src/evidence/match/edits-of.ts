import { foldMarks } from '../../language/plain-words.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import type { SpokenWord } from '../spoken/spoken-turn.js'
import type { Wording } from '../wording/wording.js'
import type { Edit } from './edit.js'
import type { Fit, Fitted } from './fit.js'

const LETTER_OR_DIGIT = unicode`[\p{L}\p{N}]`
const NO_LETTER_OR_DIGIT = unicode.g`[^\p{L}\p{M}\p{N}']`

/**
 * How a quotation departs from the words it stands for, in reading order. Not counted: the style of quotation marks,
 * apostrophes, dashes and spaces, ligatures, soft hyphens, and marks at the quotation's two ends, which belong to the
 * sentence around it, as do a comma and a small letter or a capital around a reporting clause.
 */
export function editsOf(wording: Wording, fit: Fit): Edit[] {
  const edits: Edit[] = []
  let before: number | undefined
  for (const fragment of fit.fragments) {
    const [first] = fragment
    if (before !== undefined && first) edits.push(...omission(wording, fit, before, first))
    for (const [index, fitted] of fragment.entries()) {
      edits.push(...aside(wording, fit, fitted), ...capitals(wording, fit, fitted))
      const next = fragment[index + 1]
      if (next) edits.push(...dropped(fit, fitted, next), ...marks(wording, fit, fitted, next))
    }
    before = fragment.at(-1)?.to
  }
  return edits
}

function said({ turn: { transcript, words } }: Fit, from: number, to: number): string {
  const first = words[from]
  const last = words[to - 1]
  return first && last ? transcript.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

function written({ text }: Wording, { piece }: Fitted): string {
  return text.slice(piece.start, piece.end).replace(/\s+/g, ' ')
}

function omission(wording: Wording, fit: Fit, from: number, next: Fitted): Edit[] {
  const mark = wording.pieces.findLast(({ is, end }) => is === 'omission' && end <= next.piece.start)
  const isBare = mark?.is === 'omission' && mark.isBare === true
  const left = said(fit, from, next.from)
  const edits: Edit[] = [
    {
      kind: !isBare ? 'omission' : left === '' ? 'punctuation' : 'bare omission',
      written: mark ? wording.text.slice(mark.start, mark.end) : '',
      said: left,
    },
  ]
  const { words } = fit.turn
  if (words[from - 1]?.turn !== words[next.from]?.turn)
    edits.push({ kind: 'murmur passed over', written: '', said: '' })
  return edits
}

function aside(wording: Wording, fit: Fit, fitted: Fitted): Edit[] {
  const { piece, from, to } = fitted
  if (piece.is === 'word') return []
  const stands = to - from === piece.folded.length && to > from
  const isRemark = fit.turn.words.slice(from, to).every((word) => word.isRemark)
  if (stands && isRemark) return []
  const [one, other] = [written(wording, fitted), said(fit, from, to)]
  if (stands && piece.is === 'insertion' && letters(one) !== letters(other))
    return [{ kind: 'case', written: one, said: other }]
  const kind = piece.is === 'insertion' && to > from && !stands ? 'replacement' : piece.is
  return [{ kind, written: one, said: stands ? '' : other }]
}

function capitals(wording: Wording, fit: Fit, fitted: Fitted): Edit[] {
  const { piece, from, to } = fitted
  if (piece.is !== 'word') return []
  const one = written(wording, fitted)
  const other = said(fit, from, to)
  if (piece.bracketed && piece.folded !== fit.turn.words[from]?.folded)
    return [{ kind: 'replacement', written: one, said: other }]
  if (!piece.bracketed && isResumed(wording, piece)) return []
  if (piece.bracketed || letters(one) !== letters(other)) return [{ kind: 'case', written: one, said: other }]
  return []
}

/** Whether a word is the first one behind a reporting clause. */
function isResumed({ text, resumes }: Wording, { start }: Span): boolean {
  return resumes?.some((at) => at <= start && isBare(text.slice(at, start))) ?? false
}

/** Whether there is neither a letter nor a digit: told by the first one, since a stretch may be long. */
function isBare(stretch: string): boolean {
  for (const sign of stretch) if (LETTER_OR_DIGIT.test(sign)) return false
  return true
}

/** The letters of a word with their case: hyphens and soft hyphens, ligatures and composed letters count as nothing. */
function letters(word: string): string {
  return foldMarks(word.normalize('NFKC')).replace(NO_LETTER_OR_DIGIT, '')
}

/** Remarks and hesitations between two pieces that the quotation does not have. */
function dropped(fit: Fit, { to }: Fitted, next: Fitted): Edit[] {
  const edits: Edit[] = []
  for (let at = to; at < next.from; at++) {
    const kind = fit.turn.words[at]?.isRemark ? 'remark left out' : 'hesitation left out'
    edits.push({ kind, written: '', said: said(fit, at, at + 1) })
  }
  return edits
}

/** Marks between two neighbouring words, where the one text has others than the other. */
function marks(wording: Wording, fit: Fit, one: Fitted, next: Fitted): Edit[] {
  if (one.piece.is !== 'word' || next.piece.is !== 'word' || one.to !== next.from) return []
  const { transcript, words } = fit.turn
  const [last, first] = [words[one.to - 1], words[next.from]] as [SpokenWord, SpokenWord]
  if (last.turn !== first.turn) return []
  const gaps = last.turn.gaps.filter(({ start, end }) => start >= last.end && end <= first.start)
  let spoken = ''
  let at = last.end
  for (const gap of gaps) {
    spoken += transcript.text.slice(at, gap.start)
    at = gap.end
  }
  spoken += transcript.text.slice(at, first.start)
  const quoted = wording.text.slice(one.piece.end, next.piece.start)
  if (plain(quoted) === plain(spoken)) return []
  if (isResumed(wording, next.piece) && /^,?$/.test(plain(quoted))) return []
  const show = (text: string) => text.replace(/\s+/g, ' ')
  return [{ kind: 'punctuation', written: show(quoted), said: show(spoken) }]
}

/** Marks as they are compared: quotation marks of any style, blanks and line ends away. */
function plain(between: string): string {
  return foldMarks(between)
    .replace(/["'‚‛‹›`´*_>|\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, '')
}
