import { scalarEdit } from '../../yaml/edit/scalar.js'
import { scalarSpans } from '../../yaml/edit/scalar-spans.js'
import { applyTextEdits } from '../../yaml/edit/text-edit.js'
import { CannotEdit } from '../../yaml/edit/tree.js'

/** A code of a decision that is to be another one: the numbers of the decision and of the code in it. */
export interface CodeAt {
  decision: number
  index: number
  to: string
}

/**
 * The text of a coding file with some codes written otherwise; no other character changes. Throws CannotEdit. Fast for
 * any number of decisions.
 */
export function writeCodes(text: string, codes: readonly CodeAt[]): string {
  if (codes.length === 0) return text
  const spans = scalarSpans(text)
  // An alias follows its anchor, which stands above it; one place may be reached by several paths.
  const edits = new Map<number, ReturnType<typeof scalarEdit>>()
  for (const { decision, index, to } of codes) {
    const path = ['units', decision, 'codes', index]
    const { start, end } = spans(path)
    if (start === end) throw new CannotEdit(path, 'the code is not found where it was read')
    if (text[start] !== '*') edits.set(start, scalarEdit(text, start, end, to))
  }
  return applyTextEdits(text, [...edits.values()])
}

/** The codes of a list that give way to others in their places; undefined where the list is not as long afterwards. */
export function codesInPlace(
  decision: number,
  before: readonly string[] | undefined,
  after: readonly string[],
): CodeAt[] | undefined {
  if (before?.length !== after.length) return undefined
  return after.flatMap((to, index) => (before[index] === to ? [] : [{ decision, index, to }]))
}
