import { groupUnits } from '../coding/grouping.js'
import { type Effects, EXIT } from '../effects.js'
import { counted } from '../method/methods.js'
import { loadStudy } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
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
  let text: string
  if (format === 'md') {
    const [{ groupsToMarkdown }, { stringifySections }] = await Promise.all([
      import('../report/groups.js'),
      import('../markdown/stringify.js'),
    ])
    text = stringifySections(groupsToMarkdown(grouping, study.method))
  } else {
    const { groupRows, GROUP_FIELDS } = await import('../report/group-rows.js')
    const rows = groupRows(grouping)
    text =
      format === 'csv'
        ? (await import('../tabular/csv.js')).toCsv(
            rows as unknown as Record<string, unknown>[],
            GROUP_FIELDS,
          )
        : (await import('../tabular/ndjson.js')).toNdjson(rows)
  }
  const { words } = study.method
  const sizes = all.groups.map((each) => `${each.group.id} ${each.counts.units}`).join(' · ')
  await emit(
    effects,
    options,
    text,
    `${counted(all.groups.length, words.group)}: ${sizes}${all.ungrouped.length > 0 ? ` · none ${all.ungrouped.length}` : ''}`,
    inputs,
    study,
  )
  return EXIT.fine
}
