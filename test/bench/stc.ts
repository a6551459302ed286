import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Corpus } from './corpus/write.js'
import type { Command } from './measure.js'
import { STC } from './places.js'
import { plural } from './table.js'

/** One way to run `stc code`. */
export interface Variant {
  name: string
  jobs?: number
}

/** `stc code` with each number of threads asked for; just once where it has no `--jobs`. */
export function variantsOf(jobs: readonly number[]): Variant[] {
  if (!hasJobs()) return [{ name: 'stc code' }]
  return jobs.map((count) => ({ name: `stc code --jobs ${count}`, jobs: count }))
}

function hasJobs(): boolean {
  const help = spawnSync(process.execPath, [STC, 'code', '--help'], { encoding: 'utf8' })
  return help.stdout.includes('--jobs')
}

/** Codes a whole corpus, its units as NDJSON. */
export function codeCommand(
  { folder, files }: Pick<Corpus, 'folder' | 'files'>,
  codebook: string,
  { jobs }: Pick<Variant, 'jobs'>,
): Command {
  // A glob, so that no command line grows with the corpus.
  const what = files.length === 1 ? (files[0] as string) : '**/*.txt'
  return {
    argv: [
      process.execPath,
      STC,
      'code',
      path.posix.join('.', what),
      '-c',
      codebook,
      '--format',
      'ndjson',
      ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
    ],
    cwd: folder,
  }
}

/** How many units were written: `2,693 units`. */
export function unitsIn(output: string): string {
  let lines = 0
  for (let at = output.indexOf('\n'); at >= 0; at = output.indexOf('\n', at + 1)) lines++
  return plural(lines, 'unit')
}
