import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json: this file runs compiled, below `build/`, and as it is, below `test/`. */
export const ROOT = rootAbove(path.dirname(fileURLToPath(import.meta.url)))

/** The bench as it is written. */
export const SOURCES = path.join(ROOT, 'test/bench')

/** What is ignored by git and can be made again. */
export const BUILD = path.join(ROOT, 'build/bench')

/** The command that is measured, as it was built. */
export const STC = path.join(ROOT, 'bin/stc.js')

function rootAbove(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : rootAbove(path.dirname(folder))
}
