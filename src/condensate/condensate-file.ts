import type { RootContent } from 'mdast'
import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Diagnostic } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { heading } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'
import type { Method } from '../method/methods.js'
import { type AuthoredFile, readAuthoredFile } from './authored-file.js'
import { bodyHash } from './body.js'
import type { UnitContext } from './context.js'
import type { DraftCondensate } from './draft.js'
import { draftBody, draftFootnotes, NOT_USED } from './draft-markdown.js'
import { CONDENSATE } from './file-kind.js'
import { inputsOf } from './inputs.js'
import { unusedLines } from './unused-items.js'
import { LIST_CLOSES, LIST_OPENS } from './unused-list.js'
import { updateAuthored } from './update.js'
import { makeFrontMatter, setFrontMatter } from './write-front-matter.js'
import './read-in-full.js'

/** A condensate as a person has it on disk. */
export type AuthoredCondensate = AuthoredFile

/**
 * The text of a new `condensates/GROUP.md`: front matter with the hashes of the units and of the body, the draft,
 * the list of units not yet used between its comment lines, and the footnotes. LF, ends with a line feed.
 */
export function newCondensateFile(draft: DraftCondensate, grouped: GroupedGroup, method: Method): string {
  const list = [LIST_OPENS, ...unusedLines(draft.unused, () => false), LIST_CLOSES].map((line) => `${line}\n`)
  const body = stringifySections([...draftBody(draft, method), [heading(2, NOT_USED)]])
  const text = `\n${body}\n${list.join('')}\n${footnoteLines(draftFootnotes(draft))}`
  return (
    makeFrontMatter({
      group: grouped.group.id,
      voice: method.voice,
      status: 'draft',
      inputs: inputsOf(grouped),
      body: bodyHash(text),
    }) + text
  )
}

/** Footnote definitions as Markdown, one a line. */
export function footnoteLines(definitions: readonly RootContent[]): string {
  return definitions.map((definition) => stringifySections([[definition]])).join('')
}

/** Reads `condensates/GROUP.md`; see `readAuthoredFile` for what is reported. */
export function parseCondensate(
  text: string,
  file: string,
  language: LanguageCode = 'en',
): { condensate: AuthoredCondensate | undefined; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readAuthoredFile(text, file, CONDENSATE, language)
  return { condensate: value, diagnostics }
}

/** Brings the footnotes and the list of units not yet used up to date; see `updateAuthored` for what stays. */
export function updateCondensate(
  text: string,
  grouped: GroupedGroup,
  context: UnitContext,
  units?: ReadonlyMap<string, MeaningUnit>,
): string {
  return updateAuthored(text, { kind: CONDENSATE, grouped, context, units })
}

/** Sets `inputs` to the units as they are now, after a person read the text again; touches nothing else. */
export function touchInputs(text: string, grouped: GroupedGroup): string {
  return setFrontMatter(text, 'inputs', inputsOf(grouped))
}
