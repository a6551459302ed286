import { type Effects, EXIT } from '../../effects.js'
import { HISTORY_FIELDS, historyRows, historyToMarkdown } from '../../report/codebook-history.js'
import { codebookHistory } from '../../study/codebook-history.js'
import { shown } from '../../study/disk.js'
import { codebookPath, loadStudy, requireStudy } from '../../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../../study/output.js'
import { toCsv } from '../../tabular/csv.js'
import { toNdjson } from '../../tabular/ndjson.js'

/** `stc codebook log`: what happened to the codebook, when, by whom and why, from git. */
export async function log(_: unknown, options: OutputOptions, effects: Effects): Promise<number> {
  const study = await loadStudy(effects)
  requireStudy(study, 'codebook')
  const format = chooseFormat(options, ['md', 'csv', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const file = codebookPath(study, {}, effects) ?? ''
  const versions = await codebookHistory(file, effects)
  const rows = historyRows(versions)
  const text =
    format === 'md'
      ? historyToMarkdown(versions, shown(study.root, file))
      : format === 'csv'
        ? toCsv(rows, HISTORY_FIELDS)
        : toNdjson(rows)
  const account = `${versions.length} versions, ${rows.length} changes`
  await emit(effects, options, text, account, [file], study)
  return EXIT.fine
}
