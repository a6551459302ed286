import { type Diagnostic, error, StcError } from '../../diagnostic.js'
import type { Item } from '../coding-edits.js'
import { parseCodingText } from '../parse.js'
import { NOTHING, type Side, sideOf } from './side.js'
import { combined, merged, mergeItems, type Slot, type Versions } from './slots.js'

/** A merged coding file. With conflicts it holds git’s markers, around just what a person must settle. */
export interface MergedCoding {
  text: string
  /** One for each conflict, and why a side could not be read. */
  diagnostics: Diagnostic[]
}

/**
 * Merges two versions of a coding file that go back to one base (empty where there was none), entry by entry: what
 * either side added, changed or removed is added, changed or removed. A conflict is an entry that both sides changed
 * differently, or that one changed and the other removed. A side that is as the base gives the other one, character for
 * character. A side that cannot be read makes the whole file one conflict; nothing is ever lost. `file` is what
 * messages name.
 */
export function mergeCoding(base: string, ours: string, theirs: string, file: string): MergedCoding {
  const one = combined(base, ours, theirs)
  if (one !== undefined) return { text: one, diagnostics: [] }
  try {
    const mine = parseCodingText(ours, file)
    const style = mine.parts
    const other = sideOf(parseCodingText(theirs, file), style)
    const origin = base.trim() === '' ? NOTHING : sideOf(parseCodingText(base, file), style)
    const made = mergeSides(origin, sideOf(mine, style), other, style.eol)
    const { text, conflicts } = written(made, style.eol)
    if (!readsBack(made, style.eol, file)) return whole(ours, theirs, file, [])
    return { text, diagnostics: conflicts.map(({ line, versions }) => conflictAt(file, line, versions)) }
  } catch (cause) {
    if (!(cause instanceof StcError)) throw cause
    return whole(ours, theirs, file, cause.diagnostics)
  }
}

/** A piece of the merged file: text, or two versions of it. */
type Piece = string | { ours: string; theirs: string; versions: Versions | undefined }

interface MergedSides {
  pieces: Piece[]
  slots: Slot[]
}

function mergeSides(base: Side, ours: Side, theirs: Side, eol: string): MergedSides {
  const { slots, left } = mergeItems(base, ours, theirs)
  const head = merged(base.head, ours.head, theirs.head)
  const tail = merged(base.tail, ours.tail, theirs.tail)
  const either = (one: string | undefined, mine: string, other: string): Piece =>
    one ?? { ours: closed(mine, eol), theirs: closed(other, eol), versions: undefined }
  return {
    slots,
    pieces: [
      closedPiece(either(head, ours.head, theirs.head), eol),
      ...slots.flatMap(({ above, item, conflict }): Piece[] => [
        above,
        item?.text ?? { ours: textOf(conflict?.ours), theirs: textOf(conflict?.theirs), versions: conflict },
      ]),
      left,
      either(tail, ours.tail, theirs.tail),
    ],
  }
}

function written(
  { pieces }: MergedSides,
  eol: string,
): {
  text: string
  conflicts: { line: number; versions: Versions | undefined }[]
} {
  let text = ''
  let line = 1
  const conflicts: { line: number; versions: Versions | undefined }[] = []
  for (const piece of pieces) {
    const next =
      typeof piece === 'string'
        ? piece
        : ['<<<<<<< ours', eol, piece.ours, '=======', eol, piece.theirs, '>>>>>>> theirs', eol].join('')
    if (typeof piece !== 'string') conflicts.push({ line, versions: piece.versions })
    text += next
    line += next.split(/\r\n|\r|\n/).length - 1
  }
  return { text, conflicts }
}

/** Whether the file says what is meant, whichever version is chosen: YAML has ways to make one entry lean on another. */
function readsBack({ pieces, slots }: MergedSides, _eol: string, file: string): boolean {
  return (['ours', 'theirs'] as const).every((side) => {
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('')
    const wanted = slots.flatMap(({ item, conflict }) => item ?? conflict?.[side] ?? [])
    try {
      const { decisions } = parseCodingText(text, file)
      return (
        decisions.length === wanted.length &&
        decisions.every((decision, index) => said(decision) === said((wanted[index] as Item).decision))
      )
    } catch (cause) {
      if (cause instanceof StcError) return false
      throw cause
    }
  })
}

function said({
  transcript,
  turn,
  quote,
  occurrence,
  codes,
  status,
  reason,
  memo,
  translation,
}: Item['decision']): string {
  return JSON.stringify([transcript, turn, quote, occurrence, codes, status, reason, memo, translation])
}

function whole(ours: string, theirs: string, file: string, why: readonly Diagnostic[]): MergedCoding {
  const eol = /\r\n|\r|\n/.exec(ours)?.[0] ?? '\n'
  const pieces = [{ ours: closed(ours, eol), theirs: closed(theirs, eol), versions: undefined }]
  const { text } = written({ pieces, slots: [] }, eol)
  return { text, diagnostics: [...why, conflictAt(file, 1, undefined)] }
}

function conflictAt(file: string, line: number, versions: Versions | undefined): Diagnostic {
  const decision = (versions?.ours ?? versions?.theirs)?.decision
  const where = decision ? `${decision.transcript}:${decision.turn}` : undefined
  const message =
    where === undefined
      ? 'both sides changed this, and differently'
      : versions?.ours && versions.theirs
        ? `${where} was decided differently on both sides`
        : `${where} was changed on one side and removed on the other`
  return error('stc/merge-conflict', message, {
    place: { file, line },
    hint: 'keep what holds, remove the markers, then `stc check` and `git add`',
  })
}

function textOf(item: Item | undefined): string {
  return item?.text ?? ''
}

function closed(text: string, eol: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : text + eol
}

function closedPiece(piece: Piece, eol: string): Piece {
  return typeof piece === 'string' ? closed(piece, eol) : piece
}
