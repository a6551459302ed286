import { CodingText } from '../../coding/coding-text.js'
import type { Decision } from '../../coding/decision.js'
import type { Entry } from '../../coding/entry.js'
import { recodeEntry } from '../../coding/refactor/recode-entry.js'
import { type CodeAt, codesInPlace, writeCodes } from '../../coding/refactor/write-codes.js'
import type { CodingSource } from './desk.js'

/**
 * A coding file's text with some fields of its decisions changed, as `change` says of each; undefined leaves it. Where
 * codes only give way to others in their places, which is quick, the entries need not be taken apart.
 */
export function recoded(
  { source, read, coding }: CodingSource,
  change: (decision: Decision) => Partial<Entry> | undefined,
): { text: string; decisions: number } {
  const changes = new Map<number, Partial<Entry>>()
  const codes: CodeAt[] = []
  let decisions = 0
  for (const [index, decision] of coding.decisions.entries()) {
    const fields = change(decision)
    if (fields === undefined) continue
    decisions++
    const inPlace =
      fields.codes && Object.keys(fields).length === 1
        ? codesInPlace(index, decision.codes, fields.codes)
        : undefined
    if (inPlace) for (const each of inPlace) codes.push(each)
    else changes.set(index, fields)
  }
  const text =
    changes.size === 0
      ? source.text
      : CodingText.of(source.text, read, source.name).changeAll(changes, recodeEntry).text
  return { text: writeCodes(text, codes), decisions }
}
