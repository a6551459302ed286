import path from 'node:path'
import type { Memo, PlacedMemo } from '../coding/memo.js'
import { appendMemo, parseMemos } from '../coding/memo-file.js'
import { type Diagnostic, fail, StcError, warning } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { exists, namesIn, readBytes, readText, shown, writeText } from './disk.js'
import type { Study } from './study.js'

/** The memos of all analysts, by file and in their order there, and what is wrong with the files. */
export interface StudyMemos {
  memos: PlacedMemo[]
  /** Absolute. */
  files: string[]
  diagnostics: Diagnostic[]
}

/** Reads memos/ of the study; outside a study there are none. */
export async function loadMemos(study: Study, effects: Effects): Promise<StudyMemos> {
  const loaded: StudyMemos = { memos: [], files: [], diagnostics: [] }
  if (study.root === undefined) return loaded
  const known = study.analysts.map(({ id }) => id)
  for (const name of await namesIn(path.join(study.root, 'memos'))) {
    if (!name.endsWith('.md')) continue
    const file = path.join(study.root, 'memos', name)
    const analyst = name.slice(0, -3)
    const where = shown(effects.cwd, file)
    const read = parseMemos(await readText(effects.cwd, file), where, analyst)
    loaded.files.push(file)
    for (const memo of read.memos) loaded.memos.push(memo)
    for (const diagnostic of read.diagnostics) loaded.diagnostics.push(diagnostic)
    if (known.length > 0 && !known.includes(analyst)) {
      const place = { file: where, line: 1 }
      const hint = `its analysts are ${known.join(', ')}; the file is named after one`
      loaded.diagnostics.push(
        warning('stc/unknown-analyst', `study.yaml lists no analyst "${analyst}"`, { place, hint }),
      )
    }
  }
  return loaded
}

/**
 * Writes a memo behind the others of its analyst, and gives the file. Throws StcError where the file as it stands cannot be read,
 * or was changed while it was read; then nothing is written.
 */
export async function addMemo(
  study: Study & { root: string },
  memo: Memo,
  effects: Effects,
): Promise<string> {
  const file = path.join(study.root, 'memos', `${memo.analyst}.md`)
  const isThere = await exists(file)
  const bytes = isThere ? await readBytes(effects.cwd, file) : undefined
  const text = isThere ? await readText(effects.cwd, file) : ''
  const broken = parseMemos(text, shown(effects.cwd, file), memo.analyst).diagnostics.filter(
    ({ severity }) => severity === 'error',
  )
  if (broken.length > 0) throw new StcError(broken)
  const now = isThere ? await readBytes(effects.cwd, file) : undefined
  if (bytes && now && Buffer.compare(bytes, now) !== 0) {
    fail('stc/changed-meanwhile', `${shown(effects.cwd, file)} was changed by another program`, {
      hint: 'nothing was written; run the command again',
    })
  }
  await writeText(effects.cwd, file, appendMemo(text, memo))
  return file
}
