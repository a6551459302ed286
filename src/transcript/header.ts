import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { areInitials, cleanLabel } from './label.js'
import type { Line, Lines } from './lines.js'
import { roleOfLabel } from './roles.js'
import { ATTENDEES, METADATA } from './words-of-remarks.js'

/** A line of a table of speakers: a tag and who stands behind it, as far as it tells. */
export interface Attendee {
  /** The tag turns are expected to carry; the full name where the table gives no shorter one. */
  label: string
  /** The other spelling, usually the full name. */
  full: string | undefined
  /** Told by the table: `KH: Kari Hansen (interviewer)`. */
  role: string | undefined
}

/** How many lines from the top may belong to a header. */
export const LONGEST_HEADER = 120
const KEY_VALUE = unicode`^\s*(?:[-*•]\s+)?(?:\*{1,2}|_{1,2})?([\p{L}][^:：=\t]{0,50}?)(?:\*{1,2}|_{1,2})?\s*[:：=\t]\s*(?:\*{1,2}|_{1,2})?\s*(.*)$`
const ENTRY = unicode`^\s*(?:[-*•|]\s*)?(?:\*\*)?([\p{L}\p{N}?][^=:|\t]{0,60}?)(?:\*\*)?\s*(?:=|:|\||\t+| {2,}|\s[-–—]\s)\s*(?:\*\*)?(\S.*?)(?:\*\*)?\s*\|?$`
const SUFFIXED = unicode`^\s*(?:[-*•|]\s*)?(?:\*\*)?(\p{L}[^()[\]=:|\t]{1,60}?)\s*[([]([\p{L}\p{N}. ]{1,12})[)\]](?:\s*[,–-].*)?$`
const NAME_LIST = unicode`^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’. -]{1,40}|[\p{L}]+ ?\d+)(?:, *(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’. -]{1,40}|[\p{L}]+ ?\d+))*$`
const NAME = unicode`^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\d+|de|van|von)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\d+|de|van|von|der)){0,4}(?:[,(].{0,60})?$`
const INITIALS = unicode`^(?:\p{Lu}\. ?){1,3}$`
const SHORT_TAG = unicode`^\p{Lu}{1,4}\d{0,3}$`

/**
 * Reads what stands above the first turn: facts such as `Date: …`, and tables of those who speak. Marks its lines, in
 * which no turn begins, and gives the table's entries. A header has at least one line that is a fact about the
 * recording or heads a table; all its values are short. A declared tag begins a turn there as elsewhere, unless it
 * stands in a headed table or names a person above such a fact.
 */
export function readHeader(lines: Lines, declared: ReadonlySet<string>): Attendee[] {
  const attendees: Attendee[] = []
  let table = false
  let lastFact = -1
  const seen: number[] = []
  for (let index = 0; index < Math.min(lines.all.length, LONGEST_HEADER); index++) {
    const line = lines.all[index]
    if (line === undefined) break
    if (line.blank) {
      if (table && attendees.length > 0 && lines.at(index - 1)?.blank === false) table = false
      continue
    }
    if (line.furniture !== undefined) {
      table = false
      continue
    }
    if (!table && isTurn(lines, index, declared)) break
    const heading = headsTable(line)
    if (heading !== undefined) {
      table = true
      lastFact = index
      if (heading !== '') attendees.push(...namesIn(heading))
      continue
    }
    if (table) {
      const entries = entriesOf(line)
      if (entries.length > 0) {
        attendees.push(...entries)
        lastFact = index
        continue
      }
      table = false
    }
    const kind = kindOf(line)
    if (kind === 'fact') lastFact = index
    else if (kind === 'speech') break
    else if (kind === 'entry') seen.push(index)
  }
  // Lines such as "Interviewer: Kari Hansen" belong to the header where facts follow or stand right above.
  for (let index = 0; index <= lastFact; index++) close(lines.all[index])
  for (const index of seen) {
    if (lastFact < 0 || index !== lastFact + 1 || isDeclared(lines.at(index), declared)) continue
    const value = KEY_VALUE.exec(lines.all[index]?.head ?? '')?.[2] ?? ''
    if (!isNameValue(value)) continue
    close(lines.all[index])
    lastFact = index
  }
  for (const index of seen) if (index <= lastFact) attendees.push(...roleEntry(lines.all[index]))
  if (lastFact < 0) attendees.push(...unheadedTable(lines, declared))
  return attendees
}

/**
 * What a line, given by its head, tells of a header above the first speech: `header` that there is one, `speech` that
 * none comes any more, `open` that lines further down decide.
 */
export function tellsOfHeader(head: string): 'header' | 'speech' | 'open' {
  if (headsTable({ head }) !== undefined) return 'header'
  const kind = kindOf({ head })
  if (kind === 'fact') return 'header'
  return kind === 'speech' ? 'speech' : 'open'
}

/** Whether the first block of a file's lines, given by their heads, could be a table of speakers without a heading. */
export function mayBeTable(top: readonly string[]): boolean {
  return top.length > 1 && top.every((head) => pair(head.trim()) !== undefined)
}

function isDeclared(line: Line | undefined, declared: ReadonlySet<string>): boolean {
  if (line === undefined || declared.size === 0) return false
  return declared.has(cleanLabel(KEY_VALUE.exec(line.head)?.[1] ?? ''))
}

/** A declared tag speaks, unless a name stands behind it and a fact of the recording right below. */
function isTurn(lines: Lines, index: number, declared: ReadonlySet<string>): boolean {
  const line = lines.at(index)
  if (line === undefined || !isDeclared(line, declared)) return false
  if (!isNameValue(KEY_VALUE.exec(line.head)?.[2] ?? '')) return true
  for (let at = index + 1; at < index + LONGEST_HEADER; at++) {
    const below = lines.at(at)
    if (below === undefined || below.blank || below.furniture !== undefined) return true
    const kind = kindOf(below)
    if (kind === 'fact') return isDeclared(below, declared)
    if (kind !== 'entry') return true
  }
  return true
}

function close(line: Line | undefined): void {
  if (line && !line.blank && line.closed === undefined) line.closed = 'stands in the header'
}

/** What stands behind the heading of a table on its line; empty where the heading is alone, undefined without one. */
function headsTable(line: Pick<Line, 'head'>): string | undefined {
  const text = line.head.replace(/^[\s#*_]+|[\s*_]+$/g, '')
  const [, key = text.replace(/[:：]$/, ''), value = ''] = /^([^:：]{1,40})[:：]\**\s*(.*)$/.exec(text) ?? []
  return ATTENDEES.has(fold(key).replace(/[*_ ]+$/, '')) && !/[.?!]$/.test(value) ? value : undefined
}

/** `Anna Berg (AB), Carl Dahl (CD)`. */
function namesIn(list: string): Attendee[] {
  return list
    .split(/[,;]\s*/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.split(' ').length <= 6)
    .map((each) => suffixed(each) ?? { label: cleanLabel(each), full: undefined, role: undefined })
}

function entriesOf(line: Line): Attendee[] {
  const text = line.head.trim()
  if (text.length > 120 || /[?!]$/.test(text)) return []
  const one = suffixed(text) ?? pair(text)
  if (one) return [one]
  return NAME_LIST.test(text.replace(/^[-*•]\s+/, '')) ? namesIn(text.replace(/^[-*•]\s+/, '')) : []
}

function suffixed(text: string): Attendee | undefined {
  const found = SUFFIXED.exec(text)
  if (!found) return undefined
  const [, full = '', short = ''] = found
  const name = cleanLabel(full.split(',')[0] ?? full)
  if (areInitials(short, name) || SHORT_TAG.test(short)) {
    return { label: cleanLabel(short), full: name, role: undefined }
  }
  const role = roleOfLabel(short)
  return { label: name, full: undefined, role: role === 'participant' ? undefined : role }
}

function pair(text: string): Attendee | undefined {
  const found = ENTRY.exec(text)
  if (!found) return undefined
  const [, left = '', right = ''] = found
  const value = right.split(/[,(]|\s[-–—]\s/)[0]?.trim() ?? ''
  if (right.split(' ').length > 14 || (/[.?!]$/.test(right) && right.split(' ').length > 3)) return undefined
  const role = right
    .split(/[,();]|\s[-–—]\s/)
    .map((part) => roleOfLabel(part.trim()))
    .find((each) => each !== 'participant')
  if (right.length < left.length && areInitials(right, left)) {
    return { label: cleanLabel(right), full: cleanLabel(left), role: undefined }
  }
  return { label: cleanLabel(left), full: value === '' ? undefined : cleanLabel(value), role }
}

/** `Interviewer: Kari Hansen (KH)` in a header names a tag, and what it does. */
function roleEntry(line: Line | undefined): Attendee[] {
  const found = line ? KEY_VALUE.exec(line.head) : null
  if (!found) return []
  const [, key = '', value = ''] = found
  const role = roleOfLabel(cleanLabel(key))
  const told = role === 'participant' ? undefined : role
  const short = suffixed(value)
  if (short) return [{ ...short, role: told }]
  if (!isNameValue(value) || METADATA.has(fold(cleanLabel(key)))) return []
  return [{ label: cleanLabel(key), full: cleanLabel(value.split(/[,(]/)[0] ?? value), role: told }]
}

function isNameValue(value: string): boolean {
  return (
    value !== '' &&
    !/[?!]$/.test(value) &&
    value.split(/[,(]/)[0]?.trim().split(/\s+/).length !== 0 &&
    NAME.test(value.trim())
  )
}

/** Behind the tag stands a full name or a role. */
function tellsWho(line: Line): boolean {
  const value = (KEY_VALUE.exec(line.head)?.[2] ?? '').trim()
  return (value.includes(' ') && isNameValue(value)) || roleOfLabel(value) !== 'participant'
}

function kindOf(line: Pick<Line, 'head'>): 'fact' | 'entry' | 'title' | 'speech' {
  const text = line.head.trim()
  const found = KEY_VALUE.exec(text)
  if (!found)
    return text.length > 100 || (/[.?!]$/.test(text) && text.split(' ').length > 12) ? 'speech' : 'title'
  const [, key = '', value = ''] = found
  const words = fold(cleanLabel(key)).replace(/[ .#]*\d*$/, '')
  if (METADATA.has(words) && value.length < 150) return 'fact'
  const initials = INITIALS.test(value)
  const ended = /[.?!…–—-]["”)]?$/.test(value) && !initials
  const speech = ended || value.split(/\s+/).length > 8 || value === ''
  return speech ? 'speech' : 'entry'
}

/** Tags with short values in one block at the very top, each once, set off by a blank line. */
function unheadedTable(lines: Lines, declared: ReadonlySet<string>): Attendee[] {
  const first = lines.all.findIndex((line) => !line.blank && line.furniture === undefined)
  const block: Line[] = []
  for (let at = first; at >= 0 && at < Math.min(lines.all.length, first + 30); at++) {
    const line = lines.all[at]
    if (line === undefined || line.blank || line.furniture !== undefined) break
    block.push(line)
  }
  if (block.length < 2 || block.length >= lines.all.filter((line) => !line.blank).length * 0.7) return []
  const entries = block.map((line) => pair(line.head.trim()))
  const labels = new Set(entries.map((entry) => entry?.label))
  if (block.some((line) => isDeclared(line, declared) && !tellsWho(line))) return []
  const short = block.every(
    (line) => !/[.?!…–—-]["”)]?$/.test(line.head) && line.head.split(/\s+/).length <= 9,
  )
  if (entries.some((entry) => entry === undefined) || labels.size < block.length || !short) return []
  const later = new Set(
    lines.all
      .slice(first + block.length)
      .flatMap((line) => /^\s*([^:：]{1,40})[:：]/.exec(line.head)?.[1]?.trim() ?? []),
  )
  const returning = entries.filter((entry) => later.has(entry?.label ?? ''))
  if (returning.length < entries.length * 0.5) return []
  for (const line of block) close(line)
  return entries.filter((entry): entry is Attendee => entry !== undefined)
}
