import { condensateBody } from '../condensate/body.js'
import { updateCondensate } from '../condensate/condensate-file.js'
import { draftBody, draftFootnotes } from '../condensate/draft-markdown.js'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { counted } from '../method/methods.js'
import { ledger } from '../report/ledger.js'
import { reportChunks } from '../report/report.js'
import type { GroupText, ReportInput } from '../report/report-input.js'
import { reportTable } from '../report/tables.js'
import { chooseFormat, emitChunks } from '../study/output.js'
import { notUsedItems, textUse } from '../study/text-use.js'
import type { GroupTexts } from '../study/texts.js'
import { loadThemes } from '../study/themes.js'
import { synthesisBody, updateSynthesis } from '../synthesis/synthesis-file.js'
import { compareThemes } from '../themes/compare.js'
import { reportWarnings } from './report-diagnostics.js'
import { loadTextWork, type TextOptions, type TextWork } from './text-command.js'

export interface ReportOptions extends TextOptions {
  table?: (typeof REPORT_TABLES)[number]
}

/** The tables of the report that can be had as CSV. */
export const REPORT_TABLES = [
  'participants',
  'sessions',
  'coding-tree',
  'ledger',
  'codes-by-session',
] as const

/** `stc report`: the whole study on paper, or one of its tables as CSV. */
export async function report(
  files: readonly string[],
  options: ReportOptions,
  effects: Effects,
  given?: TextWork,
): Promise<number> {
  const format = options.table
    ? chooseFormat(options, ['csv'], { onTerminal: 'csv', inPipe: 'csv' }, effects)
    : chooseFormat(options, ['md', 'csv'], { onTerminal: 'md', inPipe: 'md' }, effects)
  if (format === 'csv' && !options.table) {
    fail('stc/usage', 'a report has several tables; CSV holds one', {
      hint: `add --table ${REPORT_TABLES.join(' | ')}`,
    })
  }
  const work = given ?? (await loadTextWork(files, options, effects))
  const input = await reportInput(work, options.table === undefined, effects)
  const { inputs } = work.loaded
  if (options.table) {
    const { rows, columns } = reportTable(input, options.table) ?? { rows: [], columns: [] }
    const { csvLines } = await import('../tabular/csv.js')
    const account = `${rows.length} rows`
    await emitChunks(effects, options, csvLines(rows, columns), () => account, inputs, work.study)
    return EXIT.fine
  }
  const written = [...input.texts.values()].filter((text) => text.status !== 'draft').length
  const account = `${counted(input.texts.size, input.method.words.group)}, ${written} written; ${counted(work.loaded.units.length, input.method.words.unit)}`
  await emitChunks(effects, options, reportChunks(input), () => account, inputs, work.study)
  return EXIT.fine
}

/** @param withTexts no table asks for the texts of the groups, and drafting them takes time */
async function reportInput(work: TextWork, withTexts: boolean, effects: Effects): Promise<ReportInput> {
  const { study, loaded, grouping, texts } = work
  const { themes, diagnostics } = await loadThemes(study, [], effects)
  await reportWarnings(effects, diagnostics)
  return {
    title: study.title,
    question: study.question,
    method: study.method,
    version: effects.version,
    sessions: [...study.sessions.values()],
    analysts: study.analysts,
    transcripts: loaded.transcripts,
    codebook: loaded.codebook,
    units: loaded.units,
    grouping,
    ledger: ledger(loaded.units, textUse(texts.groups), loaded.codebook),
    recodings: loaded.recodings,
    notUsed: notUsedItems(texts.groups),
    texts: new Map(
      withTexts ? texts.groups.map((group) => [group.grouped.group.id, groupText(group, work)]) : [],
    ),
    themes: themes.length > 0 ? compareThemes(themes, loaded.codebook, study.method.themeRange) : undefined,
  }
}

/** The analytic text if there is one, else the condensate, else a draft. */
function groupText(group: GroupTexts, { study, context, unitsById, source }: TextWork): GroupText {
  const { grouped, condensate, synthesis } = group
  if (synthesis?.read?.status === 'authored') {
    const body = synthesisBody(updateSynthesis(synthesis.text, grouped, context, unitsById))
    return { status: 'authored analytic text', body }
  }
  if (condensate?.read && !condensate.read.untouched) {
    const body = condensateBody(updateCondensate(condensate.text, grouped, context, unitsById))
    return { status: condensate.read.status === 'authored' ? 'authored condensate' : 'draft', body }
  }
  const draft = source(group).draft()
  // The report says itself that this is a draft, and of which group.
  const [, ...sections] = draftBody(draft, study.method)
  return { status: 'draft', body: [...sections.flat(), ...draftFootnotes(draft)] }
}
