import { type Grouping, groupUnits } from '../coding/grouping.js'
import { type Effects, EXIT } from '../effects.js'
import { counted, type Method } from '../method/methods.js'
import { loadStudy } from '../study/load.js'
import { chooseFormat, emitChunks, type OutputOptions } from '../study/output.js'
import { type LoadedUnits, loadUnits, type UnitOptions } from '../study/units.js'
import { reportWarnings } from './report-diagnostics.js'

export interface GroupOptions extends UnitOptions, OutputOptions {
  ungrouped?: boolean
}

/** `stc group`: step 3, units sorted under group, subgroup and code. */
export async function group(
  files: readonly string[],
  options: GroupOptions,
  effects: Effects,
  given?: LoadedUnits,
): Promise<number> {
  const study = await loadStudy(effects, options)
  const format = chooseFormat(options, ['md', 'csv', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const { units, codebook, inputs, diagnostics } = given ?? (await loadUnits(study, files, options, effects))
  await reportWarnings(effects, diagnostics)
  const all = groupUnits(units, codebook)
  const grouping = options.ungrouped ? { ...all, groups: [] } : all
  const chunks = await chunksOf(grouping, format, study.method)
  const { words } = study.method
  const sizes = all.groups.map((each) => `${each.group.id} ${each.counts.units}`).join(' · ')
  await emitChunks(
    effects,
    options,
    chunks,
    () =>
      `${counted(all.groups.length, words.group)}: ${sizes}${all.ungrouped.length > 0 ? ` · none ${all.ungrouped.length}` : ''}`,
    inputs,
    study,
  )
  return EXIT.fine
}

/** The result in pieces, made as they are written. */
async function chunksOf(
  grouping: Grouping,
  format: 'md' | 'csv' | 'ndjson',
  method: Method,
): Promise<Iterable<string>> {
  if (format === 'md') {
    const { groupsToMarkdown } = await import('../report/groups.js')
    return groupsToMarkdown(grouping, method)
  }
  const { groupRows, GROUP_FIELDS } = await import('../report/group-rows.js')
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).ndjsonLines(groupRows(grouping))
  const { csvLines } = await import('../tabular/csv.js')
  return csvLines(groupRows(grouping), GROUP_FIELDS)
}
