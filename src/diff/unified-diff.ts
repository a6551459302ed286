import { type LineChange, lineChanges } from './line-diff.js'

/**
 * A file that changes: its path before and after (POSIX, from the folder a patch is applied in), and its texts; without
 * `before` where it is not there yet.
 */
export interface FileChange {
  from: string
  to: string
  before: string | undefined
  after: string
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3

/** A patch in git's form of the unified diff, which `git apply` takes; the empty string where nothing changes. */
export function unifiedDiff(files: readonly FileChange[]): string {
  return files.map(fileDiff).join('')
}

function fileDiff({ from, to, before, after }: FileChange): string {
  if (from === to && before === after) return ''
  const head = `diff --git ${quoted(`a/${from}`)} ${quoted(`b/${to}`)}\n`
  const renamed = from === to ? '' : `rename from ${quoted(from)}\nrename to ${quoted(to)}\n`
  if (before === after) return `${head}similarity index 100%\n${renamed}`
  const made = before === undefined ? 'new file mode 100644\n' : ''
  const old = linesOf(before ?? '')
  const now = linesOf(after)
  const hunks = hunksOf(lineChanges(old, now)).map((hunk) => hunkText(hunk, old, now))
  return `${head}${renamed}${made}--- ${made ? '/dev/null' : named(`a/${from}`)}\n+++ ${named(`b/${to}`)}\n${hunks.join('')}`
}

/** Each line with its LF; a last one without it stays without. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Changes so near to each other that they are shown together. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1)
    if (last && change.old.start - last.old.end <= 2 * CONTEXT) hunks.at(-1)?.push(change)
    else hunks.push([change])
  }
  return hunks
}

function hunkText(hunk: readonly LineChange[], old: readonly string[], now: readonly string[]): string {
  const first = hunk[0] as LineChange
  const last = hunk.at(-1) as LineChange
  const start = Math.max(0, first.old.start - CONTEXT)
  const end = Math.min(old.length, last.old.end + CONTEXT)
  const from = first.new.start - (first.old.start - start)
  const to = last.new.end + (end - last.old.end)
  const lines: string[] = []
  let at = start
  for (const change of hunk) {
    for (const line of old.slice(at, change.old.start)) lines.push(` ${ended(line)}`)
    for (const line of old.slice(change.old.start, change.old.end)) lines.push(`-${ended(line)}`)
    for (const line of now.slice(change.new.start, change.new.end)) lines.push(`+${ended(line)}`)
    at = change.old.end
  }
  for (const line of old.slice(at, end)) lines.push(` ${ended(line)}`)
  return `@@ -${range(start, end)} +${range(from, to)} @@\n${lines.join('')}`
}

function range(start: number, end: number): string {
  const count = end - start
  const first = count === 0 ? start : start + 1
  return count === 1 ? `${first}` : `${first},${count}`
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}

/** A name with blanks is ended by a tab, so that it is not taken for one with a date behind it. */
function named(name: string): string {
  const written = quoted(name)
  return written === name && name.includes(' ') ? `${name}\t` : written
}

/** Names with control characters, quotes or backslashes stand in quotes, as git writes them. */
function quoted(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
  if (!/[\u0000-\u001f\u007f"\\]/.test(name)) return name
  const escaped = name.replace(/["\\]/g, '\\$&').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
    /[\u0000-\u001f\u007f]/g,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`,
  )
  return `"${escaped}"`
}
