import { characterWidth } from '../diagnostics/character-width.js'
import { visible } from '../diagnostics/visible.js'
import { displayWidth } from '../tabular/display-width.js'
import { saidText, UNSAID } from '../transcript/said.js'
import type { Span, Turn } from '../transcript/transcript.js'
import type { Segment, Style } from './screen.js'

/** A stretch of the text with a look of its own; where several overlap, the last one counts. UTF-16 offsets. */
export interface Mark extends Span {
  style: Style
}

/** A row of a turn, and the stretch of the text it shows (UTF-16 offsets). */
export interface TextRow extends Span {
  segments: Segment[]
}

const WORD = new RegExp(`[^\\s${UNSAID}]+`, 'g')

/**
 * Breaks a turn into rows of at most `width` columns, between words where that is possible; white space is folded, and
 * what nobody said is left out. A letter is never parted from its marks. At least one row.
 */
export function wrapTurn(
  text: string,
  turn: Turn,
  width: number,
  marks: readonly Mark[],
  style: Style,
): TextRow[] {
  const rows: TextRow[] = []
  let row: TextRow = { segments: [], start: turn.start, end: turn.start }
  let used = 0
  const styleAt = (offset: number): Style =>
    marks.findLast((mark) => mark.start <= offset && offset < mark.end)?.style ?? style
  const put = (piece: string, look: Style): void => {
    const last = row.segments.at(-1)
    if (last?.style === look) last.text += piece
    else row.segments.push({ text: piece, style: look })
  }
  const breakRow = (start: number): void => {
    rows.push(row)
    row = { segments: [], start, end: start }
    used = 0
  }
  const said = saidText(text, turn.start, turn.end, turn.gaps)
  for (const { 0: word, index } of said.matchAll(WORD)) {
    const start = turn.start + index
    const shown = visible(word)
    const wide = displayWidth(shown)
    if (used > 0 && used + 1 + wide > width && wide <= width) breakRow(start)
    else if (used > 0 && used + 1 >= width) breakRow(start)
    else if (used > 0) {
      put(' ', styleAt(start - 1))
      used++
    } else row.start = start
    for (const { piece, offset, look } of pieces(word, start, marks, styleAt)) {
      // Most words fit as they are; only longer ones are looked at letter by letter.
      if (used + displayWidth(piece) <= width) {
        put(piece, look)
        used += displayWidth(piece)
        continue
      }
      let at = offset
      for (const character of piece) {
        const own = characterWidth(character)
        if (used + own > width && used > 0) breakRow(at)
        put(character, look)
        used += own
        at += character.length
        row.end = at
      }
    }
    row.end = start + word.length
  }
  rows.push(row)
  return rows
}

/** A word cut where its look changes. */
function pieces(
  word: string,
  start: number,
  marks: readonly Mark[],
  styleAt: (offset: number) => Style,
): { piece: string; offset: number; look: Style }[] {
  const end = start + word.length
  const cuts = new Set([start])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.map((from, index) => ({
    piece: visible(word.slice(from - start, (sorted[index + 1] ?? end) - start)),
    offset: from,
    look: styleAt(from),
  }))
}
