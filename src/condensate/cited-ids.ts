import { unicode } from '../language/unicode.js'
import { applyEdits, type Edit } from './edits.js'
import { bodyStart } from './front-matter.js'

/** A unit's id as it stands in a text. */
export interface CitedId {
  id: string
  /** As part of an id; see `idSafe`. */
  transcript: string
  /** 1-based. */
  turn: number
  hash: string
  /** Turn and hash within the text, the only parts of an id that ever change. UTF-16 offsets. */
  start: number
  end: number
  /** 1-based line. */
  line: number
}

// Markdown may escape the marks of a transcript's name. The hash is base32, so no year or time is taken for one.
const ID = unicode.g`(?<![\p{L}\p{M}\p{N}_-])((?:[\p{L}\p{M}\p{N}_.-]|\\[_.-])+?)-(\d+)-([a-z2-7]{4,})(?![\p{L}\p{M}\p{N}_]|-[\p{L}\p{N}])`

/** Every id of a unit in the body of a text: in footnotes, lists and sentences alike, in their order. */
export function citedIds(text: string): CitedId[] {
  const found: CitedId[] = []
  let line = 1
  let at = 0
  const from = bodyStart(text) ?? 0
  for (const match of text.matchAll(ID.for(text))) {
    const [whole, name = '', turn = '', hash = ''] = match
    if (match.index < from) continue
    for (; at < match.index; at++) if (isLineEnd(text, at)) line++
    const transcript = name.replaceAll('\\', '')
    const end = match.index + whole.length
    const start = end - hash.length - turn.length - 1
    found.push({
      id: `${transcript}-${turn}-${hash}`,
      transcript,
      turn: Number(turn),
      hash,
      start,
      end,
      line,
    })
  }
  return found
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
}

/** Writes other ids for those that `renamed` names, and leaves every other character as it is. */
export function renameIds(text: string, renamed: ReadonlyMap<string, string>): string {
  const edits = citedIds(text).flatMap(({ id, transcript, start, end }): Edit[] => {
    const now = renamed.get(id)
    return now === undefined ? [] : [{ start, end, text: now.slice(transcript.length + 1) }]
  })
  return applyEdits(text, edits)
}
