import path from 'node:path'
import type { Diagnostic } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { AnalystThemes } from '../themes/theme.js'
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
  const { parseThemes } = await import('../themes/parse.js')
  const texts = []
  for (const file of files) {
    texts.push({ file: shown(effects.cwd, file), text: await readText(effects.cwd, file) })
  }
  const { themes, diagnostics } = parseThemes(texts)
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
