import { fail } from '../diagnostic.js'

/** A value of an NDJSON file and the 1-based line it stands on. */
export interface NdjsonRow {
  record: unknown
  line: number
}

/** Writes one JSON value a line, each ended by LF, keys in the order the objects have; no rows give the empty string. */
export function toNdjson(rows: Iterable<object>): string {
  let text = ''
  for (const row of rows) text += `${JSON.stringify(row)}\n`
  return text
}

/** As `toNdjson`, line by line, for rows that are more than one string can hold. */
export function* ndjsonLines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/**
 * Reads one JSON value a line. A BOM, CRLF and blank lines are tolerated; what the values are is the caller's to judge.
 * Throws StcError with stc/bad-record at the first line that is not JSON, never with its text.
 */
export function fromNdjson(text: string, file: string): NdjsonRow[] {
  const rows: NdjsonRow[] = []
  const reader = new NdjsonReader(file, (record, line) => rows.push({ record, line }))
  reader.push(text)
  reader.end()
  return rows
}

/** Reads NDJSON that comes in pieces, as `fromNdjson` reads it whole; holds no more than a line and a piece. */
export class NdjsonReader {
  #line = 0
  /** The beginning of a line whose end has not come yet. */
  #held = ''
  #broken = 0
  #first: { line: number; content: string; isUnended: boolean } | undefined

  /** @param take is given each value with its 1-based line, as long as no line was broken */
  constructor(
    private readonly file: string,
    private readonly take: (record: unknown, line: number) => void,
  ) {}

  push(text: string): void {
    let from = this.#line === 0 && this.#held === '' && text.startsWith('\ufeff') ? 1 : 0
    for (;;) {
      const to = text.indexOf('\n', from)
      if (to < 0) break
      this.#read(this.#held + text.slice(from, to), false)
      this.#held = ''
      from = to + 1
    }
    this.#held += text.slice(from)
  }

  /** Reads the last line. Throws StcError with stc/bad-record at the first line that was not JSON. */
  end(): void {
    this.#read(this.#held, true)
    this.#held = ''
    if (this.#first === undefined) return
    const { line, content, isUnended } = this.#first
    const others = this.#broken - 1
    const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'is' : 'are'} not either`
    fail('stc/bad-record', `the line is not JSON${more}`, {
      place: { file: this.file, line },
      hint: hintFor(content, others === 0 && isUnended),
    })
  }

  #read(content: string, isUnended: boolean): void {
    this.#line += 1
    if (/^[ \t\r]*$/.test(content)) return
    let record: unknown
    try {
      record = JSON.parse(content)
    } catch {
      this.#broken += 1
      this.#first ??= { line: this.#line, content, isUnended }
      return
    }
    if (this.#broken === 0) this.take(record, this.#line)
  }
}

/** JSON's own messages hold the text of the line, which may be a participant's; so they are not passed on. */
function hintFor(line: string, isUnendedLast: boolean): string {
  if (isUnendedLast) return 'the last line has no end; the file may have been cut off'
  if (/^[ \t]*[[{][ \t\r]*$/.test(line))
    return "one record a line is wanted; `jq -c '.[]' FILE` makes an array so"
  if (/^[^{]*,/.test(line)) return 'it looks like CSV; name the file so that it ends in .csv'
  return 'NDJSON is one JSON object a line, as `stc code` writes it'
}
