import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type Effects, EXIT } from '../effects.js'
import { analystsOf, codingFiles, loadDecisions } from '../study/coding.js'
import { accountOf, CodingTally } from '../study/coding-tally.js'
import {
  codebookPath,
  findTranscripts,
  loadCodebook,
  loadStudy,
  requireStudy,
  sessionDiagnostics,
} from '../study/load.js'
import { chooseFormat, emitChunks, type OutputOptions } from '../study/output.js'
import type { UnitOptions } from '../study/units.js'
import { reportWarnings } from './report-diagnostics.js'
import { explainUnits, showUnits } from './show-units.js'

export interface CodeOptions extends UnitOptions, OutputOptions {
  /** `true`, or a place such as `FG1:34`. */
  explain?: boolean | string
  /** Only units of this status. */
  status?: MeaningUnit['status']
  /** Threads to code on; default: as many as the work is worth. */
  jobs?: number
}

const AT = /^[^/\\]+:\d+$/

/** `stc code`: step 2, the meaning units of each code. */
export async function code(
  files: readonly string[],
  options: CodeOptions,
  effects: Effects,
): Promise<number> {
  // `--explain` takes an optional place; what does not look like one was meant as a file.
  const at = typeof options.explain === 'string' && AT.test(options.explain) ? options.explain : undefined
  const args = typeof options.explain === 'string' && at === undefined ? [options.explain, ...files] : files
  if (options.explain) return explainUnits(args, at, options, effects)
  const format = chooseFormat(
    options,
    ['ndjson', 'csv', 'md', 'table'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  // Records go out while later files are still read; a document for people is laid out as a whole.
  if (format === 'ndjson' || format === 'csv') return streamUnits(args, format, options, effects)
  return showUnits(args, format, options, effects)
}

async function streamUnits(
  args: readonly string[],
  format: 'ndjson' | 'csv',
  options: CodeOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  if (args.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const found = await findTranscripts(study, args, options, effects)
  const part = args.length > 0
  const ids = found.map(({ id }) => id)
  const { decisions, diagnostics } = await loadDecisions(study, ids, codebook, { ...options, part }, effects)
  const { codeFiles } = await import('../study/coding-run.js')
  const task = {
    cwd: effects.cwd,
    study: { sessions: study.sessions, encoding: study.encoding, language: study.language },
    reading: {
      encoding: options.encoding,
      language: options.language,
      layout: options.layout,
      stdinFilename: options.stdinFilename,
    },
    codes: codebook.codes,
    decisions,
    analysts: analystsOf(study),
    format,
    status: options.status,
  }
  const inputs = found.map(({ file }) => file)
  const tally = new CodingTally()
  const coded = tally.count(codeFiles(task, inputs, options.jobs, effects))
  const chunks = format === 'csv' ? withHead(coded) : coded
  await emitChunks(
    effects,
    options,
    chunks,
    () => accountOf(tally.tally, study.method.words.unit),
    [
      ...inputs,
      ...[codebookPath(study, options, effects) ?? []].flat(),
      ...(await codingFiles(study, options.coding, effects)),
    ],
    study,
  )
  const sessions = found.map(({ id, name }) => ({ id, file: name }))
  await reportWarnings(effects, [
    ...study.diagnostics,
    ...codebook.warnings,
    ...tally.diagnostics,
    ...(part ? [] : sessionDiagnostics(study, sessions)),
    ...diagnostics,
  ])
  return EXIT.fine
}

async function* withHead(rows: AsyncIterable<string>): AsyncGenerator<string> {
  const [{ csvHead }, { UNIT_FIELDS }] = await Promise.all([
    import('../tabular/csv.js'),
    import('../coding/meaning-unit.js'),
  ])
  yield csvHead(UNIT_FIELDS)
  yield* rows
}
