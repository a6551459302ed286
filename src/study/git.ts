import { execFile } from 'node:child_process'
import { fail } from '../diagnostic.js'

/** Output of git that is larger than any codebook's history. */
const MOST = 256 * 1024 * 1024

/**
 * What git prints, run in a folder without a shell, a pager, colours or locks, whatever its configuration says. Only
 * reading commands are ever given. Undefined where git says no; throws stc/no-history where there is no git.
 */
export async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  const plain = [
    '--no-pager',
    '--no-optional-locks',
    '-c',
    'core.quotePath=false',
    '-c',
    'core.fsmonitor=false',
  ]
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      maxBuffer: MOST,
      encoding: 'utf8' as const,
      env: { ...process.env, LC_ALL: 'C' },
    }
    execFile('git', [...plain, ...args], options, (cause, stdout) => {
      if (cause === null) resolve(stdout)
      else if (cause.code === 'ENOENT') {
        try {
          fail('stc/no-history', 'git is not installed', {
            hint: 'install git; `stc codebook log` reads its history',
          })
        } catch (missing) {
          reject(missing)
        }
      } else resolve(undefined)
    })
  })
}

/** The path of a folder within its repository, with `/` at its end; empty at the top, or where there is no repository. */
export async function prefixInRepository(folder: string): Promise<string> {
  const prefix = await git(folder, ['rev-parse', '--show-prefix']).catch(() => undefined)
  return prefix?.replace(/\n$/, '') ?? ''
}
