import { type Diagnostic, error, warning } from '../diagnostic.js'
import { isDay, type Memo, type PlacedMemo, readMemoLink, writeMemoLink } from './memo.js'

/** The memos of one file, in their order, and what is wrong with it. */
export interface MemoFile {
  memos: PlacedMemo[]
  diagnostics: Diagnostic[]
}

/** Lines of a memo that would be read as something else; they stand behind a backslash. */
const TAKEN = /^\\*(?:## |##$|<{7}|>{7}|={7}$)/
const CONFLICT = /^(?:<{7}|>{7})(?: |$)/
const HEADING = /^##(?:\s+(.*))?$/
const EXAMPLE = 'write "## 2026-11-26" and, behind it, FG1-34-k3q2, FG1:34, "code ID" or "group ID"'

/**
 * Reads memos/ANALYST.md: memos one after the other, each under a heading of the second level with its date and, unless it is
 * about the study, what it is about. Above the first one only a title and comments may stand. What does not fit is reported as
 * stc/bad-memo, merge-conflict markers as stc/merge-conflict, a memo without a word as stc/empty-memo.
 */
export function parseMemos(text: string, file: string, analyst: string): MemoFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)
  const memos: PlacedMemo[] = []
  const diagnostics: Diagnostic[] = []
  let body: string[] = []
  let isComment = false
  const close = () => {
    const memo = memos.at(-1)
    if (memo) {
      memo.text = trimLines(body)
        .map((line) => (TAKEN.test(line) ? line.replace(/^\\/, '') : line))
        .join('\n')
      if (memo.text === '') {
        const hint = 'write it, or remove the heading'
        diagnostics.push(
          warning('stc/empty-memo', 'the memo has no text', { ...at(memo.place.line ?? 1), hint }),
        )
      }
    }
    body = []
  }
  const at = (line: number) => ({ place: { file, line, column: 1 }, excerpt: lines[line - 1] ?? '' })
  let isBroken = false
  for (const [index, line] of lines.entries()) {
    const here = at(index + 1)
    if (CONFLICT.test(line)) {
      const hint = 'settle the conflict and remove the markers'
      diagnostics.push(
        error('stc/merge-conflict', 'a git merge left its conflict markers here', { ...here, hint }),
      )
      return { memos: [], diagnostics }
    }
    const words = HEADING.exec(line)?.[1]
    if (words === undefined && !/^##\s*$/.test(line)) {
      if (memos.length > 0 || isBroken) body.push(line)
      else if (line.trim() !== '' && !/^# /.test(line) && !isComment && !line.startsWith('<!--')) {
        const message = 'this line belongs to no memo'
        diagnostics.push(error('stc/bad-memo', message, { ...here, hint: `${EXAMPLE} above it` }))
        isBroken = true
      }
      if (line.startsWith('<!--')) isComment = true
      if (line.includes('-->')) isComment = false
      continue
    }
    if (!isBroken) close()
    body = []
    const memo = readHeading(words ?? '', analyst)
    isBroken = typeof memo === 'string'
    if (typeof memo === 'string') diagnostics.push(error('stc/bad-memo', memo, { ...here, hint: EXAMPLE }))
    else memos.push({ ...memo, ...here })
  }
  if (!isBroken) close()
  return { memos, diagnostics }
}

/** A memo without its text, or what is wrong with its heading. */
function readHeading(words: string, analyst: string): Memo | string {
  const [, date = '', about = ''] = /^(\d{4}-\d{2}-\d{2})(?:\s*[·:,–—-]?\s+(.*))?$/.exec(words.trim()) ?? []
  if (date === '') return 'a memo’s heading begins with its date'
  if (!isDay(date)) return `there is no day ${date}`
  const link = readMemoLink(about.trim())
  return link ? { analyst, date, link, text: '' } : `"${about.trim()}" is nothing that a memo can be about`
}

/**
 * The text of a memo file with a memo behind the others; every byte that is there stays. A new file gets a title. What in the
 * memo would be read as a heading of the second level, or as a conflict marker, gets a backslash.
 */
export function appendMemo(text: string, memo: Memo): string {
  const eol = /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
  const said = trimLines(memo.text.split(/\r\n|[\r\n]/)).map((line) =>
    TAKEN.test(line) ? `\\${line}` : line,
  )
  const heading = `## ${memo.date} ${writeMemoLink(memo.link)}`.trimEnd()
  const above = text === '' ? `# Memos of ${memo.analyst}${eol}` : text
  const gap = /(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])$/.test(above)
    ? ''
    : /[\r\n]$/.test(above)
      ? eol
      : eol + eol
  return `${above}${gap}${[heading, '', ...said].join(eol)}${eol}`
}

function trimLines(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}
