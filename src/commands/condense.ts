import type { RootContent } from 'mdast'
import { authoredRecords } from '../condensate/authored-records.js'
import { condensateBody } from '../condensate/body.js'
import { updateCondensate } from '../condensate/condensate-file.js'
import { draftBody, draftFootnotes, draftUnused } from '../condensate/draft-markdown.js'
import { DRAFT_FIELDS, draftRecords } from '../condensate/draft-records.js'
import { type Effects, EXIT } from '../effects.js'
import { stringifySections } from '../markdown/stringify.js'
import { counted } from '../method/methods.js'
import { Footnotes } from '../report/footnotes.js'
import { chooseFormat, emit } from '../study/output.js'
import { planCondensate, planTouchedCondensate } from '../study/text-plan.js'
import type { GroupTexts } from '../study/texts.js'
import { applyTexts, loadTextWork, planTexts, type TextOptions, type TextWork } from './text-command.js'

/** `stc condense`: step 4, one condensate per code group; with --write into condensates/. */
export async function condense(
  files: readonly string[],
  options: TextOptions,
  effects: Effects,
  given?: TextWork,
): Promise<number> {
  const format = chooseFormat(options, ['md', 'csv', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const work = given ?? (await loadTextWork(files, options, effects))
  const { study, texts } = work
  if (options.touch || options.write) {
    const plan = options.touch ? planTouchedCondensate : planCondensate
    await applyTexts(planTexts(work, options, plan), 'condensates', study, options, effects)
    return EXIT.fine
  }
  const text = format === 'md' ? toMarkdown(work) : await toRecords(work, format)
  const authored = texts.groups.filter((group) => isWritten(group)).length
  const drafts = texts.groups.length - authored
  const account = `${counted(texts.groups.length, study.method.words.condensate)}, ${authored} written, ${drafts} draft${drafts === 1 ? '' : 's'}`
  await emit(effects, options, text, account, work.loaded.inputs, study)
  return EXIT.fine
}

/** Whether a person has worked on the group's condensate. */
function isWritten({ condensate }: GroupTexts): boolean {
  return condensate?.read !== undefined && !condensate.read.untouched
}

function toMarkdown(work: TextWork): string {
  const { texts, study, context, unitsById, source } = work
  const footnotes = new Footnotes((id) => unitsById.has(id))
  const sections: RootContent[][] = []
  for (const group of texts.groups) {
    const { grouped, condensate } = group
    if (condensate && isWritten(group)) {
      const body = condensateBody(updateCondensate(condensate.text, grouped, context, unitsById))
      sections.push(footnotes.take(body, grouped.group.id))
      continue
    }
    const draft = source(group).draft()
    for (const part of draftBody(draft, study.method)) sections.push(footnotes.take(part, grouped.group.id))
    sections.push(draftUnused(draft))
    footnotes.take(draftFootnotes(draft), grouped.group.id)
  }
  return stringifySections([...sections, ...footnotes.definitions.map((definition) => [definition])])
}

async function toRecords({ texts, source, unitsById }: TextWork, format: 'csv' | 'ndjson'): Promise<string> {
  const rows = texts.groups.flatMap((group) =>
    group.condensate?.read && isWritten(group)
      ? authoredRecords(group.condensate.read, group.grouped, unitsById)
      : draftRecords(source(group).draft()),
  )
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson(rows)
  return (await import('../tabular/csv.js')).toCsv(rows as unknown as Record<string, unknown>[], DRAFT_FIELDS)
}
