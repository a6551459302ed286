import path from 'node:path'
import { type CodebookChange, codebookChanges } from '../codebook/history.js'
import type { CodebookFile } from '../codebook/schema.js'
import { codebookShape } from '../codebook/shape.js'
import { fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { readAuthored } from './authored-yaml.js'
import { readText, shown } from './disk.js'
import { git } from './git.js'

/** A version of the codebook, and what changed with it. */
export interface CodebookVersion {
  /** Null for what is not committed yet; so are date and author. */
  commit: string | null
  /** As its author's clock had it: ISO 8601 with the offset. */
  date: string | null
  author: string | null
  /** The subject of the commit. */
  reason: string
  /** Undefined where this version, or the one before, cannot be read as a codebook. */
  changes: CodebookChange[] | undefined
}

interface Commit {
  hash: string
  author: string
  date: string
  subject: string
  /** From the top of the repository, as the file was called then. */
  file: string
}

/**
 * The versions of a codebook that git knows, the oldest first, and what is not committed yet. Throws stc/no-history
 * where there is no git, no repository, or no commit of the file.
 */
export async function codebookHistory(file: string, effects: Effects): Promise<CodebookVersion[]> {
  const folder = path.dirname(file)
  const name = shown(effects.cwd, file)
  if ((await git(folder, ['rev-parse', '--is-inside-work-tree'])) === undefined) {
    fail('stc/no-history', `${name} is in no git repository`, {
      hint: '`git init`, then `git add` and `git commit`: from then on its history is told',
    })
  }
  const commits = await commitsOf(folder, path.basename(file))
  if (commits.length === 0) {
    fail('stc/no-history', `${name} was never committed`, {
      hint: `\`git add ${name}\` and \`git commit -m "Why"\`: the subject is the reason that stc tells`,
    })
  }
  const versions: CodebookVersion[] = []
  let last: string | undefined
  for (const { hash, author, date, subject, file: then } of commits.reverse()) {
    const text = await textOf(folder, hash, then)
    const parent = (await textOf(folder, `${hash}^`, then)) ?? last
    versions.push({
      commit: hash,
      date,
      author,
      reason: subject,
      changes: await changesOf(parent, text, name),
    })
    last = text
  }
  const now = await readText(effects.cwd, file)
  if (now !== last?.replace(/^\ufeff/, '')) {
    const changes = await changesOf(last, now, name)
    if (changes === undefined || changes.length > 0)
      versions.push({ commit: null, date: null, author: null, reason: 'not committed yet', changes })
  }
  return versions
}

async function commitsOf(folder: string, file: string): Promise<Commit[]> {
  const format = '--format=%x01%H%x00%an%x00%aI%x00%s%x00'
  const args = ['log', '--no-color', '--no-show-signature', '--follow', '--name-only', format, '--', file]
  const printed = (await git(folder, args)) ?? ''
  return printed
    .split('\u0001')
    .slice(1)
    .map((entry) => {
      const [hash = '', author = '', date = '', subject = '', names = ''] = entry.split('\0')
      return { hash, author, date, subject, file: names.trim().split('\n').at(-1) ?? '' }
    })
}

/** What a file said at a commit; undefined where it was not there. */
async function textOf(folder: string, commit: string, file: string): Promise<string | undefined> {
  return git(folder, ['cat-file', 'blob', `${commit}:${file}`])
}

async function changesOf(
  before: string | undefined,
  after: string | undefined,
  name: string,
): Promise<CodebookChange[] | undefined> {
  if (after === undefined) return undefined
  const [old, now] = await Promise.all([
    before === undefined ? undefined : read(before, name),
    read(after, name),
  ])
  if (now === undefined || (before !== undefined && old === undefined)) return undefined
  return codebookChanges(old, now)
}

async function read(text: string, name: string): Promise<CodebookFile | undefined> {
  const schema = async () => (await import('../codebook/schema.js')).codebookSchema
  return (await readAuthored(text, name, codebookShape, schema)).value
}
