import path from 'node:path'
import { exists } from './disk.js'

/** The folder of the study: the nearest one, from the working directory upwards, that holds study.yaml. */
export async function findStudy(cwd: string): Promise<string | undefined> {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, 'study.yaml'))) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}
