import { type Diagnostic, warning } from '../../diagnostic.js'
import type { Manuscript } from '../manuscript/manuscript.js'
import { placeIn } from '../manuscript/place-in.js'
import type { Drift, NameUse } from './drift.js'
import type { Named } from './naming.js'

/** What the kinds of names are called in messages; a method has its own words for them. */
export type KindWords = Readonly<Record<Named['kind'], string>>

/** stc/name-drift: one for each other name that a paper has for something, at its first place. */
export function driftDiagnostics(
  manuscript: Manuscript,
  drifts: readonly Drift[],
  words: KindWords,
): Diagnostic[] {
  return drifts.flatMap((drift) => {
    const byName = new Map<string, NameUse[]>()
    for (const use of drift.deviating) byName.set(use.normal, [...(byName.get(use.normal) ?? []), use])
    return [...byName.values()].map((uses) => driftOf(manuscript, drift, uses, words))
  })
}

function driftOf(
  manuscript: Manuscript,
  { id, name, kind, uses: all }: Drift,
  uses: readonly NameUse[],
  words: KindWords,
) {
  const { positions } = manuscript
  const [first] = uses
  const others = uses.slice(1).map((use) => positions.lineOf(use.span.start))
  const again = others.length === 0 ? '' : ` (also on line ${[...new Set(others)].join(', ')})`
  const where = first ? ` in ${first.form === 'heading' ? 'a heading' : placeWords(first)}` : ''
  const message = `"${first?.written ?? ''}"${where}${again}: the codebook’s name of the ${words[kind]} is "${name}" (${id})`
  const right = all.find((use) => use.alike === 1)
  const hint = right
    ? `line ${positions.lineOf(right.span.start)} has the codebook’s name; use one of the two throughout`
    : 'use the codebook’s name, or rename it there'
  return warning('stc/name-drift', message, {
    ...placeIn(manuscript, first?.span ?? { start: 0, end: 0 }),
    hint,
  })
}

function placeWords({ form, part }: NameUse): string {
  const what = form === 'table' ? 'a table' : form === 'list' ? 'a list' : 'the text'
  return part === 'other' || part === 'sample' ? what : `${what} of the ${part}`
}
