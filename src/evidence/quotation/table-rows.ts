import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { isRole } from '../../transcript/role-words.js'
import type { Span } from '../../transcript/transcript.js'
import type { Manuscript, Passage, TableCell } from '../manuscript/manuscript.js'
import { isQuoteColumn } from '../manuscript/quote-column.js'
import { aftermath, isCodeLike, namesPerson, namesSource } from './attribution-shape.js'
import { codesIn } from './codes.js'
import { isSession } from './labels.js'
import { written } from './make-quotation.js'
import { isPeopleNoun } from './person-nouns.js'
import type { Written } from './quotation.js'
import { columnKind, countsPeople } from './table-heads.js'

/** What the cells of a table's row say of words that other cells of it quote. */
export interface TableRow {
  speakers: readonly Written[]
  sessions: readonly Written[]
  /** Its source is literature. */
  isCited: boolean
  /** Its table has a column of quotations, so that others hold none. */
  hasQuotes: boolean
}

const LONGEST = 60
const MOST_WORDS = 8
const MARK = /["“”„«»‘‹›]/u
const LETTER_OR_DIGIT = unicode`[\p{L}\p{N}]`
const NUMBER = /^#?\d{1,4}$/
const SEVERAL_NUMBERS = /\d\s*(?:[,;&–-]|and|og|och|und|et|y|ja)\s*\d|\d\s?%|\d\s?\/\s?\d|\d\s*\(/iu

type InTable = Passage & { cell: TableCell }

/** The rows of all tables that tell who is quoted in them, by `rowKey`. */
export function rowsOf({ passages }: Manuscript, language: LanguageCode): Map<string, TableRow> {
  const tables = new Map<number, InTable[]>()
  for (const passage of passages) {
    const { cell } = passage
    if (!cell) continue
    const cells = tables.get(cell.table) ?? []
    cells.push({ ...passage, cell })
    tables.set(cell.table, cells)
  }
  const rows = new Map<string, TableRow>()
  for (const cells of tables.values()) readTable(cells, language, rows)
  return rows
}

/** Tells a row from all others of a manuscript. */
export function rowKey({ table, row }: Pick<TableCell, 'table' | 'row'>): string {
  return `${table}:${row}`
}

/** The texts of stretches, as `addedByRow` takes them. */
export function textsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}

/**
 * What its row adds to who is said to have said what is quoted in a cell. What the cell says itself goes before: then only
 * the session is added, should it name none.
 *
 * @param own who said it by the cell itself
 */
export function addedByRow(
  cell: TableCell | undefined,
  own: readonly string[],
  rows: ReadonlyMap<string, TableRow>,
): readonly Written[] {
  const row = rowOf(cell, rows)
  if (!row) return []
  if (own.length === 0) return [...row.speakers, ...row.sessions]
  const isTold = own.some((each) => each.split(/[,;|/]/).some((part) => tellsSession(part, row.sessions)))
  return isTold ? [] : row.sessions
}

/** The row of a cell in which quotations may stand. */
export function rowOf(
  cell: TableCell | undefined,
  rows: ReadonlyMap<string, TableRow>,
): TableRow | undefined {
  const row = cell && rows.get(rowKey(cell))
  if (!row || columnKind(cell.head) === 'topic') return undefined
  return row.hasQuotes && !isQuoteColumn(cell.head) ? undefined : row
}

function readTable(cells: readonly InTable[], language: LanguageCode, rows: Map<string, TableRow>): void {
  const hasQuotes = cells.some(({ cell }) => isQuoteColumn(cell.head))
  const body = cells.filter(({ cell }) => cell.row > 0)
  const found = new Map<string, { speakers: Written[]; sessions: Written[]; isCited: boolean }>()
  for (const passage of body) {
    const { cell } = passage
    const kind = kindOf(cell, body, language)
    if (kind === 'other' || kind === 'topic' || isQuoteColumn(cell.head)) continue
    const isCited = aftermath(passage.text, language) === 'literature'
    const named = isCited ? undefined : nameIn(passage, language)
    if (!isCited && !named) continue
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      const key = rowKey({ table: cell.table, row })
      const own = found.get(key) ?? { speakers: [], sessions: [], isCited: false }
      if (named) own[kind === 'session' ? 'sessions' : 'speakers'].push(named)
      found.set(key, { ...own, isCited: own.isCited || isCited })
    }
  }
  for (const [key, row] of found) rows.set(key, { ...row, hasQuotes })
}

/** What a column tells by its head, or by cells that all are nothing but tags, roles or sessions. */
function kindOf({ column, head }: TableCell, body: readonly InTable[], language: LanguageCode) {
  const kind = columnKind(head)
  if (kind !== 'other' || isQuoteColumn(head)) return kind
  const own = body.filter(({ cell }) => cell.column === column)
  if (!own.every(({ text }) => isNameAlone(text, language))) return kind
  return own.every(({ text }) => isSessionAlone(text)) ? 'session' : 'speaker'
}

function isNameAlone(text: string, language: LanguageCode): boolean {
  const parts = text.split(/\s*[,;|/]\s*/)
  return parts.every((part) => {
    if (part.split(/\s+/).length > 3) return false
    return isCodeLike(part) || isSessionAlone(part) || isRole(part) || namesPerson(part, language)
  })
}

function isSessionAlone(text: string): boolean {
  return isSession(text.trim()) || namesSource(text)
}

/** Whom a cell names: one person or conversation, not several and not how many. A number alone gets the head before it. */
function nameIn(passage: InTable, language: LanguageCode): Written | undefined {
  const { text } = passage
  const { head } = passage.cell
  const [first = ''] = text.split(/[\s,]/)
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS || MARK.test(text)) return undefined
  if (!LETTER_OR_DIGIT.test(text) || isPeopleNoun(first, language)) return undefined
  if (SEVERAL_NUMBERS.test(text) || [...codesIn(text).values()].some(({ size }) => size > 1)) return undefined
  const name = written(passage, { start: 0, end: text.length })
  if (!NUMBER.test(text)) return name
  const bare = head.replace(/\s*[([][^()[\]]*[)\]]\s*/g, ' ').trim()
  return countsPeople(head) || bare === '' ? undefined : { ...name, text: `${bare} ${name.text}` }
}

function tellsSession(part: string, sessions: readonly Written[]): boolean {
  if (isSessionAlone(part)) return true
  const own = codesIn(part)
  return sessions.some(({ text }) => [...codesIn(text).keys()].some((letters) => own.has(letters)))
}
