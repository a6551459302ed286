import type { RootContent } from 'mdast'
import { anatomy } from '../condensate/anatomy.js'
import { type Effects, EXIT } from '../effects.js'
import { stringifySections } from '../markdown/stringify.js'
import { counted } from '../method/methods.js'
import { Footnotes } from '../report/footnotes.js'
import { chooseFormat, emit } from '../study/output.js'
import { condensateText, planSynthesis, planTouchedSynthesis } from '../study/text-plan.js'
import { newSynthesisFile, synthesisBody, updateSynthesis } from '../synthesis/synthesis-file.js'
import { applyTexts, loadTextWork, planTexts, type TextOptions, type TextWork } from './text-command.js'

/** `stc synthesize`: step 5, an analytic text per code group; with --write into synthesis/. */
export async function synthesize(
  files: readonly string[],
  options: TextOptions,
  effects: Effects,
  given?: TextWork,
): Promise<number> {
  chooseFormat(options, ['md'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const work = given ?? (await loadTextWork(files, options, effects))
  const { study, texts } = work
  if (options.touch || options.write) {
    const plan = options.touch ? planTouchedSynthesis : planSynthesis
    await applyTexts(planTexts(work, options, plan), 'synthesis', study, options, effects)
    return EXIT.fine
  }
  const written = texts.groups.filter(({ synthesis }) => synthesis?.read && !synthesis.read.untouched).length
  const open = texts.groups.length - written
  const account = `${counted(texts.groups.length, study.method.words.analyticText)}, ${written} written, ${open} to write`
  await emit(effects, options, toMarkdown(work), account, work.loaded.inputs, study)
  return EXIT.fine
}

function toMarkdown(work: TextWork): string {
  const { texts, study, context, unitsById } = work
  const footnotes = new Footnotes((id) => unitsById.has(id))
  const sections: RootContent[][] = []
  for (const group of texts.groups) {
    const { grouped, synthesis } = group
    if (synthesis?.read && !synthesis.read.untouched) {
      const text = updateSynthesis(synthesis.text, grouped, context, unitsById)
      sections.push(footnotes.take(synthesisBody(text), grouped.group.id))
      continue
    }
    const condensate = condensateText(work.source(group))
    if (condensate === undefined) continue
    // A scaffold keeps its instructions, which are comments, so it is not stripped as a written text is.
    const { root } = anatomy(newSynthesisFile(condensate, grouped, study.method))
    sections.push(footnotes.take(root.children, grouped.group.id))
  }
  return stringifySections([...sections, ...footnotes.definitions.map((definition) => [definition])])
}
