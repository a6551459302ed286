import path from 'node:path'
import { fail } from '../../diagnostic.js'
import type { Effects } from '../../effects.js'
import { readBytes, shown } from '../disk.js'
import { tell } from '../output.js'
import { printPatch } from '../patch.js'
import { writeAll } from '../write-all.js'
import type { RefactorDesk } from './desk.js'
import type { RefactorPlan } from './plan.js'

/** Writes all files of a plan or none, and says what was written; or, `dryRun`, prints it as a patch. */
export async function applyRefactoring(
  { study }: RefactorDesk,
  { files, notes }: RefactorPlan,
  dryRun: boolean,
  effects: Effects,
): Promise<void> {
  const { cwd } = effects
  if (dryRun) {
    const changes = files.map(({ source, to, text }) => ({
      from: source.path,
      to,
      before: source.mark + source.text,
      after: source.mark + text,
    }))
    await printPatch(study.root, changes, effects)
  } else {
    for (const { source } of files) {
      if (Buffer.compare(await readBytes(cwd, source.path), source.bytes) === 0) continue
      fail('stc/changed-meanwhile', `${source.name} was changed by another program`, {
        place: { file: source.name },
        hint: 'nothing was written; run the command again',
      })
    }
    const writing = files.map(({ source, to, text }) => ({ path: to, text: source.mark + text }))
    const gone = files.filter(({ source, to }) => source.path !== to)
    await writeAll(
      cwd,
      [...writing, ...gone.map(({ source }) => ({ path: source.path, text: undefined }))],
      [],
    )
  }
  for (const { to, what } of files) await tell(effects, shown(cwd, path.resolve(to)), what)
  if (effects.quiet) return
  for (const note of notes) await effects.stderr.write(`  ${note}\n`)
}
