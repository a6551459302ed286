import { fail } from '../diagnostic.js'

/** A value of an NDJSON file and the 1-based line it stands on. */
export interface NdjsonRow {
  record: unknown
  line: number
}

/** Writes one JSON value a line, each ended by LF, keys in the order the objects have; no rows give the empty string. */
export function toNdjson(rows: Iterable<object>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(`${JSON.stringify(row)}\n`)
  return lines.join('')
}

/**
 * Reads one JSON value a line. A BOM, CRLF and blank lines are tolerated; what the values are is the caller's to judge.
 * Throws StcError with stc/bad-record at the first line that is not JSON, never with its text.
 */
export function fromNdjson(text: string, file: string): NdjsonRow[] {
  const rows: NdjsonRow[] = []
  const broken: number[] = []
  const lines = text.replace(/^\ufeff/, '').split('\n')
  for (const [index, content] of lines.entries()) {
    if (/^[ \t\r]*$/.test(content)) continue
    try {
      rows.push({ record: JSON.parse(content) as unknown, line: index + 1 })
    } catch {
      broken.push(index + 1)
    }
  }
  const [first] = broken
  if (first === undefined) return rows
  const others = broken.length - 1
  const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'is' : 'are'} not either`
  fail('stc/bad-record', `the line is not JSON${more}`, {
    place: { file, line: first },
    hint: hintFor(lines[first - 1] ?? '', broken.length === 1 && first === lines.length),
  })
}

/** JSON's own messages hold the text of the line, which may be a participant's; so they are not passed on. */
function hintFor(line: string, isUnendedLast: boolean): string {
  if (isUnendedLast) return 'the last line has no end; the file may have been cut off'
  if (/^[ \t]*[[{][ \t\r]*$/.test(line))
    return "one record a line is wanted; `jq -c '.[]' FILE` makes an array so"
  if (/^[^{]*,/.test(line)) return 'it looks like CSV; name the file so that it ends in .csv'
  return 'NDJSON is one JSON object a line, as `stc code` writes it'
}
