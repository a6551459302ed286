import { unicode } from '../../language/unicode.js'
import type { Line, Lines } from '../../transcript/lines.js'
import { isReferencesHeading } from './section-names.js'

/** A note at the foot of a page: its number, and its lines. UTF-16 offsets; `start` is behind the number. */
export interface PageNote {
  label: string
  lines: { start: number; end: number }[]
}

const NOTE = /^\s{0,8}(\d{1,3})[.)]?\s+(?=\S)/
/** A number right behind a word or a mark, where it is set for a note. */
const SET_NUMBER = unicode.g`(?<=[\p{L}\p{P}])(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![\p{L}\p{N}])`
/** UTF-16 units: no page is longer. */
const PAGE = 20_000
const PAGE_ENDS: ReadonlySet<string> = new Set(['page number', 'page head'])

/**
 * Marks the notes at the feet of pages as furniture, and gives them in reading order: lines below a blank one whose numbers
 * ascend one by one, with the end of a page or of the text below them, and with most of their numbers set, without a
 * blank, behind words of the text above.
 */
export function markPageNotes(lines: Lines): PageNote[] {
  const found: PageNote[] = []
  let above = 0
  for (let index = 0; index < lines.all.length; index++) {
    const line = lines.at(index)
    if (!line || line.blank || line.furniture !== undefined) continue
    // Below it a numbered list is one of works.
    if (isReferencesHeading(line.head.trim())) break
    if (!NOTE.test(line.head)) continue
    if (!lines.afterBlank(index)) continue
    const { notes, next } = notesFrom(lines, index)
    if (
      !endsPage(lines, next) ||
      !areSet(notes, lines.text.slice(Math.max(above, line.start - PAGE), line.start))
    )
      continue
    for (let at = index; at < next; at++) (lines.at(at) as Line).furniture = 'page note'
    found.push(...notes)
    above = lines.at(next - 1)?.end ?? above
    index = next - 1
  }
  return found
}

function notesFrom(lines: Lines, from: number): { notes: PageNote[]; next: number } {
  const notes: PageNote[] = []
  let next = from
  for (
    let line = lines.at(next);
    line && !line.blank && line.furniture === undefined;
    line = lines.at(++next)
  ) {
    const [head, number] = NOTE.exec(line.head) ?? []
    const last = notes.at(-1)
    const isNext = number !== undefined && (last === undefined || Number(number) === Number(last.label) + 1)
    if (isNext && head !== undefined)
      notes.push({ label: number, lines: [{ start: line.from + head.length, end: line.end }] })
    else last?.lines.push({ start: line.from, end: line.end })
  }
  return { notes, next }
}

/** Whether nothing of the page follows at an index: its number or head, a form feed, or the end of the text. */
function endsPage(lines: Lines, from: number): boolean {
  let at = from
  for (; lines.at(at)?.blank; at++) {
    const line = lines.at(at) as Line
    if (lines.text.slice(line.start, lines.at(at + 1)?.start ?? line.end).includes('\f')) return true
  }
  const line = lines.at(at)
  return line === undefined || PAGE_ENDS.has(line.furniture ?? '') || lines.text.charAt(line.start) === '\f'
}

function areSet(notes: readonly PageNote[], above: string): boolean {
  const numbers = new Set((above.match(SET_NUMBER) ?? []).map((number) => number.normalize('NFKC')))
  return notes.filter(({ label }) => numbers.has(label)).length > notes.length / 2
}
