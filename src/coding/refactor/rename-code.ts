import { scalarEdit } from '../../yaml/edit/scalar.js'
import { scalarSpans } from '../../yaml/edit/scalar-spans.js'
import { applyTextEdits } from '../../yaml/edit/text-edit.js'
import { CannotEdit } from '../../yaml/edit/tree.js'
import type { CodingYaml } from '../schema.js'

/**
 * The text of a coding file with a code written otherwise wherever a decision names it; no other character changes.
 * `value` is what was read of the text. Throws CannotEdit. Fast for any number of decisions.
 */
export function renameCodeInCoding(text: string, value: CodingYaml, from: string, to: string): string {
  const paths = (value.units ?? []).flatMap((unit, index) =>
    (unit.codes ?? []).flatMap((code, at) => (code === from ? [['units', index, 'codes', at]] : [])),
  )
  if (paths.length === 0) return text
  const spans = scalarSpans(text)
  // An alias follows its anchor, which stands above it; one place may be reached by several paths.
  const edits = new Map<number, ReturnType<typeof scalarEdit>>()
  for (const path of paths) {
    const { start, end } = spans(path)
    if (start === end) throw new CannotEdit(path, 'the code is not found where it was read')
    if (text[start] !== '*') edits.set(start, scalarEdit(text, start, end, to))
  }
  return applyTextEdits(text, [...edits.values()])
}
