import path from 'node:path'
import type { Diagnostic } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { AnalystThemes } from '../themes/theme.js'
import { readAuthored } from './authored-yaml.js'
import { namesIn, readText, shown } from './disk.js'
import { resolveFiles } from './inputs.js'
import type { Study } from './study.js'

/** Preliminary themes of all analysts in the order of study.yaml; none where the study has no theme files. */
export async function loadThemes(
  study: Study,
  args: readonly string[],
  effects: Effects,
): Promise<{ themes: AnalystThemes[]; files: string[]; diagnostics: Diagnostic[] }> {
  const files =
    args.length > 0 ? await resolveFiles(effects.cwd, args, ['.yaml', '.yml']) : await themeFiles(study)
  if (files.length === 0) return { themes: [], files, diagnostics: [] }
  const [{ themesOf }, { themesShape }] = await Promise.all([
    import('../themes/from-files.js'),
    import('../themes/shape.js'),
  ])
  const schema = async () => (await import('../themes/schema.js')).themesSchema
  const read = []
  for (const file of files) {
    const name = shown(effects.cwd, file)
    const text = await readText(effects.cwd, file)
    read.push({ file: name, ...(await readAuthored(text, name, themesShape, schema)) })
  }
  const { themes, diagnostics } = themesOf(read)
  const rank = new Map(study.analysts.map((analyst, index) => [analyst.id, index]))
  themes.sort(
    (a, b) =>
      (rank.get(a.analyst) ?? Infinity) - (rank.get(b.analyst) ?? Infinity) ||
      (a.analyst < b.analyst ? -1 : 1),
  )
  return { themes, files, diagnostics }
}

async function themeFiles(study: Study): Promise<string[]> {
  if (study.root === undefined) return []
  const folder = path.join(study.root, 'themes')
  return (await namesIn(folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => path.join(folder, name))
}
