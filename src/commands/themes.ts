import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { loadCodebook, loadStudy, type ReadingOptions, requireStudy } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { loadThemes } from '../study/themes.js'
import { compareThemes } from '../themes/compare.js'
import { reportAndRefuse } from './report-diagnostics.js'

export interface ThemesOptions extends ReadingOptions, OutputOptions {}

/** `stc themes`: step 1, the preliminary themes of all analysts side by side. */
export async function themes(
  files: readonly string[],
  options: ThemesOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  if (files.length === 0) requireStudy(study, 'theme file')
  const format = chooseFormat(options, ['md', 'csv', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const loaded = await loadThemes(study, files, effects)
  if (loaded.themes.length === 0 && loaded.diagnostics.length === 0) {
    fail('stc/nothing-to-do', 'there are no preliminary themes yet', {
      hint: 'write themes/ANALYST.yaml; `stc init` makes a commented one',
    })
  }
  await reportAndRefuse(effects, loaded.diagnostics)
  const hasCodebook = options.codebook !== undefined || study.root !== undefined
  const codebook = hasCodebook ? await loadCodebook(study, options, effects) : undefined
  const comparison = compareThemes(loaded.themes, codebook, study.method.themeRange)
  let text: string
  if (format === 'md') {
    const [{ themesToMarkdown }, { stringifySections }] = await Promise.all([
      import('../themes/markdown.js'),
      import('../markdown/stringify.js'),
    ])
    text = stringifySections(themesToMarkdown(comparison, study.method))
  } else {
    const { themeRows, THEME_FIELDS } = await import('../themes/records.js')
    const rows = themeRows(comparison)
    text =
      format === 'csv'
        ? (await import('../tabular/csv.js')).toCsv(
            rows as unknown as Record<string, unknown>[],
            THEME_FIELDS,
          )
        : (await import('../tabular/ndjson.js')).toNdjson(rows)
  }
  const counts = comparison.analysts.map(({ analyst, count }) => `${analyst} ${count}`).join(' · ')
  const prioritised = comparison.clusters.filter((cluster) => cluster.prioritised).length
  await emit(effects, options, text, `${counts} · ${prioritised} prioritised`, loaded.files, study)
  return EXIT.fine
}
