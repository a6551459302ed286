import type { Place } from '../diagnostic.js'
import { AT } from './shape.js'
import { isUnitId } from './unit-id-parts.js'

/** What a memo is about. */
export type MemoLink =
  | { kind: 'study' }
  | { kind: 'unit'; id: string }
  | { kind: 'turn'; transcript: string; turn: number }
  | { kind: 'code'; id: string }
  | { kind: 'group'; id: string }

/** A thought of an analyst, dated, and what it is about. */
export interface Memo {
  analyst: string
  /** YYYY-MM-DD */
  date: string
  link: MemoLink
  /** Markdown, LF, without empty lines around it. */
  text: string
}

/** A memo and where its heading stands. */
export interface PlacedMemo extends Memo {
  place: Place
  excerpt: string
}

/**
 * Reads a link as it stands in a memo's heading: `FG1-34-k3q2`, `FG1:34`, `code waiting-list`, `group resources`, or
 * nothing for the study. Undefined for anything else.
 */
export function readMemoLink(words: string): MemoLink | undefined {
  if (words === '') return { kind: 'study' }
  const [kind = '', id = '', ...more] = words.split(/\s+/)
  if (more.length > 0) return undefined
  if (kind === 'code' || kind === 'group') return id === '' ? undefined : { kind, id }
  if (kind === 'unit') return isUnitId(id) ? { kind, id } : undefined
  const bare = kind === 'turn' ? id : id === '' ? kind : ''
  if (AT.test(bare)) {
    const colon = bare.lastIndexOf(':')
    return { kind: 'turn', transcript: bare.slice(0, colon), turn: Number(bare.slice(colon + 1)) }
  }
  return kind !== 'turn' && isUnitId(bare) ? { kind: 'unit', id: bare } : undefined
}

/** A link as it stands in a memo's heading; empty for the study. */
export function writeMemoLink(link: MemoLink): string {
  switch (link.kind) {
    case 'study':
      return ''
    case 'unit':
      return link.id
    case 'turn':
      return `${link.transcript}:${link.turn}`
    default:
      return `${link.kind} ${link.id}`
  }
}

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
