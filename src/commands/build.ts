import path from 'node:path'
import { UNIT_FIELDS } from '../coding/meaning-unit.js'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { isFolder } from '../study/disk.js'
import { loadStudy, requireStudy } from '../study/load.js'
import { emit, tell } from '../study/output.js'
import { toCsv } from '../tabular/csv.js'
import { code } from './code.js'
import { condense } from './condense.js'
import { group } from './group.js'
import { REPORT_TABLES, report } from './report.js'
import { synthesize } from './synthesize.js'
import { loadTextWork } from './text-command.js'
import { themes } from './themes.js'
import { turns } from './turns.js'

export interface BuildOptions {
  output?: string
}

/**
 * `stc build [dir]`: every step of the study, each into its file under build/. The same commands a Makefile would
 * run, one after the other; the first that fails ends it.
 */
export async function build(dir: string | undefined, options: BuildOptions, outer: Effects): Promise<number> {
  if (dir !== undefined && !(await isFolder(path.resolve(outer.cwd, dir)))) {
    fail('stc/file-not-found', `${dir} is not a folder`)
  }
  const study = await loadStudy({ ...outer, cwd: path.resolve(outer.cwd, dir ?? '.') })
  requireStudy(study, 'study')
  const effects = { ...outer, cwd: study.root }
  const into = (name: string): string =>
    path.join(options.output === undefined ? 'build' : path.resolve(outer.cwd, options.output), name)
  const quietly = { ...effects, quiet: true }
  const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
  if (!outer.quiet) await outer.stderr.write(`${outer.stderr.paint.bold(study.title)}\n`)

  await turns([], { output: into('turns.csv') }, effects)
  const hasThemes = await isFolder(path.join(study.root, 'themes'))
  if (hasThemes) await themes([], { output: into('themes.md') }, effects)
  await code([], { output: into('units.ndjson') }, effects)
  // From here on every step works on the same units, groups and texts.
  const work = await loadTextWork([], drafting, effects)
  const units = work.loaded.units as unknown as Record<string, unknown>[]
  await emit(quietly, { output: into('units.csv') }, toCsv(units, UNIT_FIELDS), '', work.loaded.inputs, study)
  await group([], { output: into('groups.md') }, effects, work.loaded)
  await condense([], { ...drafting, output: into('condensates.md') }, effects, work)
  await synthesize([], { ...drafting, output: into('synthesis.md') }, effects, work)
  for (const table of REPORT_TABLES) {
    await report([], { ...drafting, table, output: into(`tables/${table}.csv`) }, quietly, work)
  }
  await tell(effects, into('tables/'), `${REPORT_TABLES.join(', ')} (CSV)`)
  await report([], { ...drafting, output: into('report.md') }, effects, work)
  if (!outer.quiet)
    await outer.stderr.write(
      `Next: open ${path.relative(outer.cwd, path.resolve(study.root, into('report.md')))}\n`,
    )
  return EXIT.fine
}
