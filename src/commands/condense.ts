import { authoredRecords } from '../condensate/authored-records.js'
import { condensateBody } from '../condensate/body.js'
import { updateCondensate } from '../condensate/condensate-file.js'
import { draftBody, draftFootnotes, unusedSection } from '../condensate/draft-markdown.js'
import { DRAFT_FIELDS, draftRecords } from '../condensate/draft-records.js'
import { type Effects, EXIT } from '../effects.js'
import { type Section, sectionChunks } from '../markdown/stringify.js'
import { counted } from '../method/methods.js'
import { Footnotes } from '../report/footnotes.js'
import { chooseFormat, emitChunks } from '../study/output.js'
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
  const chunks = format === 'md' ? sectionChunks(sectionsOf(work)) : await recordsOf(work, format)
  const authored = texts.groups.filter((group) => isWritten(group)).length
  const drafts = texts.groups.length - authored
  const account = `${counted(texts.groups.length, study.method.words.condensate)}, ${authored} written, ${drafts} draft${drafts === 1 ? '' : 's'}`
  await emitChunks(effects, options, chunks, () => account, work.loaded.inputs, study)
  return EXIT.fine
}

/** Whether a person has worked on the group's condensate. */
function isWritten({ condensate }: GroupTexts): boolean {
  return condensate?.read !== undefined && !condensate.read.untouched
}

function* sectionsOf(work: TextWork): Generator<Section> {
  const { texts, study, context, unitsById, source } = work
  const footnotes = new Footnotes((id) => unitsById.has(id))
  for (const group of texts.groups) {
    const { grouped, condensate } = group
    if (condensate && isWritten(group)) {
      const body = condensateBody(updateCondensate(condensate.text, grouped, context, unitsById))
      yield footnotes.take(body, grouped.group.id)
      continue
    }
    const draft = source(group).draft()
    for (const part of draftBody(draft, study.method)) yield footnotes.take(part, grouped.group.id)
    yield unusedSection(draft)
    footnotes.take(draftFootnotes(draft), grouped.group.id)
  }
  for (const definition of footnotes.definitions) yield [definition]
}

async function recordsOf(work: TextWork, format: 'csv' | 'ndjson'): Promise<Iterable<string>> {
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).ndjsonLines(rowsOf(work))
  return (await import('../tabular/csv.js')).csvLines(rowsOf(work), DRAFT_FIELDS)
}

function* rowsOf({ texts, source, unitsById }: TextWork): Generator<object> {
  for (const group of texts.groups) {
    yield* group.condensate?.read && isWritten(group)
      ? authoredRecords(group.condensate.read, group.grouped, unitsById)
      : draftRecords(source(group).draft())
  }
}
