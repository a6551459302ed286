import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { writeFiles } from './stc.js'

/** Nothing of the machine's configuration reaches git. */
const PLAIN = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', TZ: 'UTC' }

/** Runs git in a folder and gives what it prints. */
export function git(cwd: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync('git', [...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: cwd, ...PLAIN, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Writes files (undefined: removes them) and commits everything, by an author on a day. */
export function commit(
  cwd: string,
  author: string,
  day: string,
  files: Readonly<Record<string, string | undefined>>,
): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) rmSync(path.join(cwd, name))
    else writeFiles(cwd, { [name]: content })
  }
  git(cwd, ['add', '-A'])
  const email = `${author.replace(/\W+/g, '.')}@example.org`
  const date = `${day}T23:30:00+01:00`
  git(cwd, ['commit', '-q', '--allow-empty', '-m', 'Work'], {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  })
}
