import path from 'node:path'
import { namesIn } from './disk.js'
import { resolveFiles } from './inputs.js'
import type { Study } from './study.js'

const FOLDERS: readonly (readonly [string, RegExp])[] = [
  ['coding', /\.ya?ml$/],
  ['themes', /\.ya?ml$/],
  ['condensates', /\.md$/],
  ['synthesis', /\.md$/],
  ['memos', /\.md$/],
]

/**
 * Every file of the study that a person writes, absolute: study.yaml, the codebook, transcripts, decisions, themes,
 * texts and memos. No command may put its output there. None outside a study.
 */
export async function writtenByPeople(study: Study): Promise<string[]> {
  const { root } = study
  if (root === undefined) return []
  const inFolders = FOLDERS.map(async ([folder, ending]) =>
    (await namesIn(path.join(root, folder)))
      .filter((name) => ending.test(name))
      .map((name) => path.join(root, folder, name)),
  )
  // Where the study has no transcript yet, there is none to protect.
  const transcripts = resolveFiles(root, study.transcripts, ['.txt']).catch(() => [])
  return [
    path.join(root, 'study.yaml'),
    path.join(root, study.codebook),
    ...(await transcripts),
    ...(await Promise.all(inFolders)).flat(),
  ]
}
