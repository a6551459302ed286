import { spawn } from 'node:child_process'
import { git } from './git.js'

/** A file that a commit changed. */
export interface FileChange {
  /** Relative to the study's folder, with `/`. */
  path: string
  /** The content before, in each parent of the commit; undefined where the file was not there. */
  before: readonly (string | undefined)[]
  /** Undefined where the file was removed. */
  after: string | undefined
}

/** A commit that changed something in the study's folder. Contents are told by the ids of their blobs. */
export interface Commit {
  id: string
  /** As git knows the author, by the repository's mailmap. */
  author: string
  /** The author's day, YYYY-MM-DD. */
  date: string
  changes: readonly FileChange[]
}

/** Where a version's text is read: by the id of its blob, or of the working tree. */
export const IN_WORKING_TREE = 'working tree'

/**
 * The commits that changed something in a folder, the oldest first, parents before children. Of a merge only files
 * that differ from all of its parents are changes. Undefined outside a repository, and where there is no commit yet.
 */
export async function commitsOf(folder: string): Promise<Commit[] | undefined> {
  const out = await git(folder, [
    '-c',
    'log.showRoot=true',
    'log',
    '--reverse',
    '--topo-order',
    '--no-show-signature',
    '--no-renames',
    '--raw',
    '-z',
    '--no-abbrev',
    '-c',
    '--use-mailmap',
    '--relative',
    '--date=format:%Y-%m-%d',
    '--format=%x01%H%x00%aN%x00%ad',
    '--',
    '.',
  ])
  return out === undefined ? undefined : readLog(out)
}

/** Reads what `git log --raw -z` prints with the format above. */
export function readLog(out: string): Commit[] {
  const commits: (Commit & { changes: FileChange[] })[] = []
  const tokens = out.split('\0')
  for (let at = 0; at < tokens.length; at++) {
    const token = (tokens[at] ?? '').replace(/^\n+/, '')
    if (token.startsWith('\u0001')) {
      const [author = '', date = ''] = tokens.slice(at + 1, at + 3)
      commits.push({ id: token.slice(1), author, date: date.trim().slice(0, 10), changes: [] })
      at += 2
    } else if (token.startsWith(':')) {
      const change = readRaw(token, tokens[++at] ?? '')
      commits.at(-1)?.changes.push(change)
    }
  }
  return commits.filter(({ changes }) => changes.length > 0)
}

/** `:modes ids status` for one parent, `::modes ids status` for two, and so on. */
function readRaw(token: string, path: string): FileChange {
  const parents = /^:+/.exec(token)?.[0].length ?? 1
  const ids = token
    .slice(parents)
    .split(' ')
    .slice(parents + 1, 2 * parents + 2)
  const known = ids.map((id) => (/^0+$/.test(id) ? undefined : id))
  return { path, before: known.slice(0, parents), after: known[parents] }
}

/** What is not committed yet: changes of the working tree against the last commit, and files git does not know. */
export async function uncommitted(folder: string): Promise<FileChange[]> {
  const diff = await git(folder, [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--relative',
    'HEAD',
    '--',
    '.',
  ])
  const others = await git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])
  const tokens = (diff ?? '').split('\0')
  const changes: FileChange[] = []
  for (let at = 0; at + 1 < tokens.length; at += 2) {
    const token = tokens[at] ?? ''
    if (!token.startsWith(':')) continue
    const change = readRaw(token, tokens[at + 1] ?? '')
    changes.push({ ...change, after: / D\d*$/.test(token) ? undefined : IN_WORKING_TREE })
  }
  for (const path of (others ?? '').split('\0').filter((name) => name !== '')) {
    changes.push({ path, before: [undefined], after: IN_WORKING_TREE })
  }
  return changes
}

/** Reads contents of a repository, one after the other, through one process. */
export class Blobs {
  readonly #child
  #held: Buffer = Buffer.alloc(0)
  #wake: () => void = () => undefined
  #isOver = false

  constructor(folder: string) {
    this.#child = spawn('git', ['--no-pager', '--no-optional-locks', 'cat-file', '--batch'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const over = () => {
      this.#isOver = true
      this.#wake()
    }
    this.#child.on('error', over)
    this.#child.on('close', over)
    this.#child.stdin.on('error', over)
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk)
      this.#wake()
    })
  }

  readonly #chunks: Buffer[] = []

  /** The bytes of a blob; undefined where git does not have it. */
  async read(id: string): Promise<Uint8Array | undefined> {
    if (this.#isOver) return undefined
    this.#child.stdin.write(`${id}\n`)
    let end = this.#held.indexOf(0x0a)
    for (; end < 0; end = this.#held.indexOf(0x0a)) if (!(await this.#more())) return undefined
    const size = Number(/ blob (\d+)$/.exec(this.#held.toString('utf8', 0, end))?.[1] ?? Number.NaN)
    if (Number.isNaN(size)) {
      this.#held = this.#held.subarray(end + 1)
      return undefined
    }
    while (this.#held.length < end + 1 + size + 1) if (!(await this.#more())) return undefined
    const bytes = this.#held.subarray(end + 1, end + 1 + size)
    this.#held = this.#held.subarray(end + 1 + size + 1)
    return bytes
  }

  /** Ends the process. */
  close(): void {
    this.#child.stdin.end()
  }

  /** Waits for more output; false where there will be none. */
  async #more(): Promise<boolean> {
    if (this.#chunks.length === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#chunks.length === 0) return false
    this.#held = Buffer.concat([this.#held, ...this.#chunks.splice(0)])
    return true
  }
}
