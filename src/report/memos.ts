import { type PlacedMemo, writeMemoLink } from '../coding/memo.js'

/** A memo as a record. */
export interface MemoRecord {
  date: string
  analyst: string
  /** study, unit, turn, code or group. */
  about: string
  /** Null for the study. */
  link: string | null
  text: string
  file: string
  line: number
}

/** Memos from the oldest to the newest; those of one day by analyst, then as they stand in the file. */
function inOrder(memos: readonly PlacedMemo[]): PlacedMemo[] {
  return [...memos].sort((a, b) => compare(a.date, b.date) || compare(a.analyst, b.analyst))
}

/** Memos as records, from the oldest to the newest. */
export function memoRecords(memos: readonly PlacedMemo[]): MemoRecord[] {
  return inOrder(memos).map(({ analyst, date, link, text, place }) => ({
    date,
    analyst,
    about: link.kind,
    link: link.kind === 'study' ? null : writeMemoLink(link).replace(/^(?:code|group) /, ''),
    text,
    file: place.file,
    line: place.line ?? 1,
  }))
}

/** Memos as Markdown, from the oldest to the newest, each under its date, analyst and what it is about. Empty without any. */
export function memosToMarkdown(memos: readonly PlacedMemo[]): string {
  return inOrder(memos)
    .map(({ analyst, date, link, text }) => {
      const about = writeMemoLink(link)
      return `## ${date} ${analyst}${about === '' ? '' : `, ${about}`}\n\n${text}\n`
    })
    .join('\n')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
