import type { MeaningUnit } from '../coding/meaning-unit.js'
import { newCondensateFile, touchInputs, updateCondensate } from '../condensate/condensate-file.js'
import type { UnitContext } from '../condensate/context.js'
import type { DraftCondensate } from '../condensate/draft.js'
import { fail } from '../diagnostic.js'
import type { Method } from '../method/methods.js'
import { newSynthesisFile, touchSynthesis, updateSynthesis } from '../synthesis/synthesis-file.js'
import type { GroupTexts } from './texts.js'

/** What is to become of one file; `content` is undefined where it stays as it is. */
export interface PlannedText {
  group: string
  /** `new draft`, `draft made anew`, `footnotes and list updated`, `unchanged`, `inputs touched` … */
  what: string
  content: string | undefined
}

/** What a plan is made from. */
export interface TextPlanSource {
  texts: GroupTexts
  /** Made only where a draft is needed. */
  draft: () => DraftCondensate
  units: ReadonlyMap<string, MeaningUnit>
  context: UnitContext
  method: Method
}

/**
 * Plans condensates/GROUP.md: a new file where there is none, a new draft where nobody touched the old one, and
 * otherwise only what the tool owns. Undefined for a group without units and without a file.
 */
export function planCondensate({
  texts,
  draft,
  units,
  context,
  method,
}: TextPlanSource): PlannedText | undefined {
  const { grouped, condensate } = texts
  const group = grouped.group.id
  if (!condensate) {
    if (grouped.units.length === 0) return undefined
    return { group, what: 'new draft', content: newCondensateFile(draft(), grouped, method) }
  }
  if (condensate.read?.untouched) {
    return changed(group, 'draft made anew', condensate.text, newCondensateFile(draft(), grouped, method))
  }
  const content = updateCondensate(condensate.text, grouped, context, units)
  return changed(group, 'footnotes and list updated', condensate.text, content)
}

/** Plans the new `inputs` of a condensate that a person read again. Throws stc/nothing-to-do where there is none. */
export function planTouchedCondensate({ texts }: TextPlanSource): PlannedText {
  const { grouped, condensate } = texts
  if (!condensate) return refuseTouch(grouped.group.id, 'condensates', 'stc condense --write')
  return changed(grouped.group.id, 'inputs touched', condensate.text, touchInputs(condensate.text, grouped))
}

/** Plans synthesis/GROUP.md from the condensate as it stands, or as it would be drafted. */
export function planSynthesis(source: TextPlanSource): PlannedText | undefined {
  const { texts, units, context, method } = source
  const { grouped, synthesis } = texts
  const group = grouped.group.id
  if (!synthesis) {
    const condensate = condensateText(source)
    if (condensate === undefined) return undefined
    return { group, what: 'new scaffold', content: newSynthesisFile(condensate, grouped, method) }
  }
  if (synthesis.read?.untouched) {
    const condensate = condensateText(source) ?? ''
    return changed(group, 'scaffold made anew', synthesis.text, newSynthesisFile(condensate, grouped, method))
  }
  return changed(
    group,
    'footnotes updated',
    synthesis.text,
    updateSynthesis(synthesis.text, grouped, context, units),
  )
}

/** Plans the new `inputs` of an analytic text that a person read again. Throws stc/nothing-to-do where there is none. */
export function planTouchedSynthesis(source: TextPlanSource): PlannedText {
  const { grouped, synthesis } = source.texts
  if (!synthesis) return refuseTouch(grouped.group.id, 'synthesis', 'stc synthesize --write')
  const content = touchSynthesis(synthesis.text, condensateText(source) ?? '')
  return changed(grouped.group.id, 'inputs touched', synthesis.text, content)
}

/** The text of a group's condensate file, or the one that would be made; undefined without any unit. */
export function condensateText({ texts, draft, method }: TextPlanSource): string | undefined {
  const { grouped, condensate } = texts
  if (condensate) return condensate.text
  return grouped.units.length === 0 ? undefined : newCondensateFile(draft(), grouped, method)
}

function refuseTouch(group: string, folder: string, begin: string): never {
  return fail('stc/nothing-to-do', `${folder}/${group}.md is not begun, so it cannot have been re-read`, {
    hint: `\`${begin}\` makes it`,
  })
}

function changed(group: string, what: string, before: string, after: string): PlannedText {
  return before === after ? { group, what: 'unchanged', content: undefined } : { group, what, content: after }
}
