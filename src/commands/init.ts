import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import type { LanguageCode } from '../language/languages.js'
import type { MethodId } from '../method/methods.js'
import { packageFile } from '../package.js'
import { exists, filesUnder, readText, shown, writeText } from '../study/disk.js'
import {
  gitFiles,
  MERGE_DRIVER,
  newStudyFiles,
  type PlannedFile,
  schemaFiles,
} from '../study/new-study/files.js'
import { makefile } from '../study/new-study/makefile.js'

export interface InitOptions {
  example?: boolean
  method?: MethodId
  language?: LanguageCode
  dryRun?: boolean
}

/** `stc init [dir]`: a study that runs. Plans every file first and refuses before it writes the first one. */
export async function init(dir: string | undefined, options: InitOptions, effects: Effects): Promise<number> {
  const root = path.resolve(effects.cwd, dir ?? '.')
  const files = options.example ? await exampleFiles(options, effects) : emptyStudy(root, options)
  const taken = []
  for (const file of files) if (await exists(path.join(root, file.path))) taken.push(file.path)
  if (taken.length > 0) {
    const where = shown(effects.cwd, root)
    fail('stc/exists', `${where} already holds ${taken.join(', ')}; nothing was written`, {
      hint: 'choose another folder: stc init my-study',
    })
  }
  for (const file of files) {
    if (!options.dryRun) await writeText(effects.cwd, path.join(root, file.path), file.content)
    if (!effects.quiet)
      await effects.stdout.write(
        `  ${options.dryRun ? 'would write ' : ''}${shown(effects.cwd, path.join(root, file.path))}\n`,
      )
  }
  if (!effects.quiet && !options.dryRun) {
    const go = shown(effects.cwd, root) === '.' ? '' : `cd ${shown(effects.cwd, root)} && `
    await effects.stderr.write(`Next: ${go}make   (without make: ${go}stc build)\n`)
    await effects.stderr.write(`Under git, so that decisions are merged one by one: ${MERGE_DRIVER}\n`)
  }
  return EXIT.fine
}

function emptyStudy(root: string, options: InitOptions): PlannedFile[] {
  return newStudyFiles(path.basename(root), options.method ?? 'stc', options.language ?? 'en')
}

/** The bundled focus-group study, as a study of its own. */
async function exampleFiles(options: InitOptions, effects: Effects): Promise<PlannedFile[]> {
  const folder = fileURLToPath(packageFile('examples/focus-groups'))
  const files: PlannedFile[] = []
  for (const name of await filesUnder(folder)) {
    if (/^(?:build|\.stc)\//.test(name)) continue
    const content = await readText(effects.cwd, path.join(folder, name))
    files.push({ path: name, content: name === 'Makefile' ? makefile() : settings(name, content, options) })
  }
  return [...files, ...gitFiles(), ...schemaFiles()]
}

/** The example in the words of another method, or read as another language, where that was asked for. */
function settings(name: string, content: string, { method, language }: InitOptions): string {
  if (name !== 'study.yaml') return content
  return content
    .replace(/^method: .*$/m, (line) => (method ? `method: ${method}` : line))
    .replace(/^language: .*$/m, (line) => (language ? `language: ${language}` : line))
}
