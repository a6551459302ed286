import { unicode } from '../language/unicode.js'
import type { Span } from '../transcript/transcript.js'
import { isUnitId } from './footnote.js'

/** The line above the list that stc keeps, and the line below it. */
export const LIST_OPENS =
  '<!-- stc: not yet used; cite these above, or move them above this line with a reason -->'
export const LIST_CLOSES = '<!-- /stc -->'

const OPENING = /^<!-- stc: not yet used[^\r\n]*-->[ \t]*(?:\r\n|[\r\n])/gm
const CLOSING = /^<!-- \/stc -->[ \t]*(?:\r\n|[\r\n]|$)/gm

/** An item that stc wrote: only an id and an excerpt; no reason, so nothing of a person. Escapes are Markdown's. */
const ITEM = unicode`^[-*+] (?<id>(?:[\p{L}\p{M}\p{N}_.-]|\\[_.-])+)(?<mark> \(new\))? ".*"$`

/** The list of units not yet used, between its two comment lines. UTF-16 offsets. */
export interface UnusedList extends Span {
  /** What stands between the comment lines. */
  inner: Span
  /** The ids that stc listed, with those it marked as new. */
  ids: readonly string[]
  fresh: ReadonlySet<string>
  /** Items and lines between the comments that stc did not write, as they stand, without their last line end. */
  foreign: readonly string[]
}

/**
 * Finds the list that stc keeps: from the last opening comment that stands before the first closing one. Undefined where one of the
 * two is missing.
 */
export function findUnusedList(text: string, from: number): UnusedList | undefined {
  OPENING.lastIndex = from
  const first = OPENING.exec(text)
  if (!first) return undefined
  CLOSING.lastIndex = first.index
  const closing = CLOSING.exec(text)
  if (!closing) return undefined
  let opening = first
  for (let next = OPENING.exec(text); next && next.index < closing.index; next = OPENING.exec(text)) {
    opening = next
  }
  const inner = { start: opening.index + opening[0].length, end: closing.index }
  const ids: string[] = []
  const fresh = new Set<string>()
  const foreign: string[] = []
  for (const item of itemsOf(text.slice(inner.start, inner.end))) {
    const own = readUnusedItem(item)
    if (!own) foreign.push(item)
    else {
      ids.push(own.id)
      if (own.isNew) fresh.add(own.id)
    }
  }
  return { start: opening.index, end: closing.index + closing[0].length, inner, ids, fresh, foreign }
}

/** The lines of a list, each with the indented lines that go on behind it; blank lines between items are dropped. */
function itemsOf(list: string): string[] {
  const items: string[] = []
  let blank = ''
  for (const line of list.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/g) ?? []) {
    if (line.trim() === '') {
      blank += line
      continue
    }
    const last = items.length - 1
    if (/^[ \t]/.test(line) && last >= 0) items[last] += blank + line
    else items.push(line)
    blank = ''
  }
  return items.map((item) => item.replace(/(?:\r\n|[\r\n])$/, ''))
}

/** Reads an item that `unusedLines` (unused-items.ts) wrote, also where a formatter wrapped its line; undefined for anything else. */
export function readUnusedItem(item: string): { id: string; isNew: boolean } | undefined {
  const line = /[\n\r\t]| $/.test(item) ? item.replace(/\s+/g, ' ').trim() : item
  const groups = ITEM.exec(line)?.groups
  const id = groups?.id?.replaceAll('\\', '')
  return id === undefined || !isUnitId(id) ? undefined : { id, isNew: groups?.mark !== undefined }
}
