import type { RootContent } from 'mdast'
import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type AuthoredFile, readAuthoredFile } from '../condensate/authored-file.js'
import { bodyHash, bodyProseHash, condensateBody, proseHash } from '../condensate/body.js'
import { footnoteLines } from '../condensate/condensate-file.js'
import type { UnitContext } from '../condensate/context.js'
import { SYNTHESIS } from '../condensate/file-kind.js'
import { updateAuthored } from '../condensate/update.js'
import { makeFrontMatter, setFrontMatter } from '../condensate/write-front-matter.js'
import type { Diagnostic } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { stringifySections } from '../markdown/stringify.js'
import type { Method } from '../method/methods.js'
import { scaffold } from './scaffold.js'

/**
 * The text of a new `synthesis/GROUP.md` from the text of the group's condensate, authored or draft: front matter
 * with the hash of what the condensate says, and under each of its headings the instruction as a comment and the
 * quotes in place, with their footnotes. Not a sentence of it is the tool's own.
 */
export function newSynthesisFile(condensate: string, grouped: GroupedGroup, method: Method): string {
  const body = condensateBody(condensate)
  const { sections, cited } = scaffold(body, grouped, method)
  const definitions = body.flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' && cited.has(node.label ?? node.identifier) ? [node] : [],
  )
  const footnotes = footnoteLines(definitions)
  const text = `\n${stringifySections(sections)}${footnotes === '' ? '' : `\n${footnotes}`}`
  return (
    makeFrontMatter({
      group: grouped.group.id,
      voice: 'third person',
      status: 'draft',
      inputs: bodyProseHash(body),
      body: bodyHash(text),
    }) + text
  )
}

/** Reads `synthesis/GROUP.md`; reports what `readAuthoredFile` reports. */
export function parseSynthesis(
  text: string,
  file: string,
  language: LanguageCode = 'en',
): { synthesis: AuthoredFile | undefined; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readAuthoredFile(text, file, SYNTHESIS, language)
  return { synthesis: value, diagnostics }
}

/** Brings the footnotes up to date; nothing else in the file is the tool's. */
export function updateSynthesis(
  text: string,
  grouped: GroupedGroup,
  context: UnitContext,
  units?: ReadonlyMap<string, MeaningUnit>,
): string {
  return updateAuthored(text, { kind: SYNTHESIS, grouped, context, units })
}

/** Sets `inputs` to what the condensate says now, after a person read the text again; touches nothing else. */
export function touchSynthesis(text: string, condensate: string): string {
  return setFrontMatter(text, 'inputs', proseHash(condensate))
}

/** What a person wrote, for a report; see `condensateBody`. */
export function synthesisBody(text: string): RootContent[] {
  return condensateBody(text)
}
