import type { Lines } from './lines.js'
import type { Candidate, ReadTurns } from './reading.js'
import type { Span } from './transcript.js'
import { isRepeat } from './unsaid.js'

const DIRECTION = /^\s*[*_]{0,2}(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>)[.*_]{0,2}\s*$/
const LONGEST_DIRECTION = 400
const CLOSING_LABEL =
  /^\W{0,6}(?:end|transcript|interview|recording|audio|tape|meeting|fin|slutt?|ende)(?!\w)/iu
const CLOSING =
  /^\W{0,6}(?:end (?:of )?(?:the )?(?:transcript|transcription|interview|recording|audio|tape|file|session|meeting)|(?:transcript|interview|recording|audio|tape|meeting) (?:ends|ended|stops|stopped)|fin|slutt(?: på \w+)?|slut|ende(?: de[rs] \w+)?|end)\W{0,30}(?:\d[\d:.]*\W*(?:[ap]\.?m\.?\W*)?(?:[A-Z]{2,4}\W*)?)?$/iu

/** How every such line opens: a pattern without Unicode's idea of case, which takes long to make, for all the others. */
const OPENS_LIKE_CLOSING = /^[^a-z]{0,12}(?:end|tra|int|rec|aud|tap|mee|fin|[sſ]lu)/i

/** Whether a label begins as a line does that closes a transcript. */
export function closesLikeLabel(label: string): boolean {
  return OPENS_LIKE_CLOSING.test(label) && CLOSING_LABEL.test(label)
}

/** Whether the line between two offsets is one that closes a transcript (`End of interview`). */
export function isClosing(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end).trim()
  return OPENS_LIKE_CLOSING.test(line) && CLOSING.test(line)
}

/** Whether the line between two offsets is one remark in brackets and nothing else; longer ones are taken for speech. */
export function isDirection(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_DIRECTION && DIRECTION.test(text.slice(start, end).trim())
}

/** Lines between two turns that no one says: stage directions, the transcriber's remarks, a closing line. */
export interface BetweenTurns {
  directions: Span[]
  /** Paragraphs that open with a remark's word (`Note:`), worth telling. */
  remarks: Span[]
}

/**
 * Finds, going up from the start of each turn and from the end of the file, the lines in brackets and the paragraphs
 * that open with `Note:` and its like. They stop at the first line of speech. Linear in the lines.
 */
export function betweenTurns(lines: Lines, reading: ReadTurns<Candidate>): BetweenTurns {
  const directions: Span[] = []
  const remarks: Span[] = []
  const refused = new Map(
    reading.others.flatMap(({ mark, index, label }) => {
      const shape = label === null ? undefined : reading.verdicts.get(label)?.shape
      return shape === 'remark' && mark.below !== true ? [[index, mark] as const] : []
    }),
  )
  const starts = reading.starts.map(({ index }) => index)
  for (const [nth, limit] of [...starts.slice(1), lines.all.length].entries()) {
    const first = starts[nth] ?? 0
    if (isRepeat(reading, nth + 1)) continue
    let at = limit - 1
    while (at > first) {
      const line = lines.all[at]
      if (line === undefined) break
      if (line.blank || line.furniture !== undefined) {
        at--
        continue
      }
      const block = directionAbove(lines, at, first) ?? remarkAbove(lines, at, first, refused)
      if (block === undefined) break
      const from = lines.all[block.from]
      const span = { start: from?.start ?? line.start, end: line.end }
      if (block.remark) remarks.push(span)
      else directions.push(span)
      at = block.from - 1
    }
  }
  return { directions, remarks }
}

interface Block {
  from: number
  remark: boolean
}

/** One line in brackets, or the last of several that one bracket encloses. */
function directionAbove(lines: Lines, at: number, first: number): Block | undefined {
  const line = lines.all[at]
  if (line === undefined || line.end - line.start > LONGEST_DIRECTION) return undefined
  const whole = lines.text.slice(line.from, line.end).trim()
  if (DIRECTION.test(whole) || isClosing(whole, 0, whole.length)) return { from: at, remark: false }
  if (line.closed?.startsWith('stands within') !== true || !/[)\]]$/.test(whole)) return undefined
  let from = at
  while (from > first + 1 && lines.all[from]?.closed?.startsWith('stands within')) from--
  return /^\s*[([]/.test(lines.all[from]?.head ?? '') ? { from, remark: false } : undefined
}

function remarkAbove(
  lines: Lines,
  at: number,
  first: number,
  refused: ReadonlyMap<number, unknown>,
): Block | undefined {
  for (let from = at; from > first && from > at - 12; from--) {
    const line = lines.all[from]
    if (line === undefined || line.blank || line.furniture !== undefined) return undefined
    if (!refused.has(from)) continue
    return lines.afterBlank(from) ? { from, remark: true } : undefined
  }
  return undefined
}
