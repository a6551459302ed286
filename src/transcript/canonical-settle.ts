import { unicode } from '../language/unicode.js'
import type { BareTurn, BareTurns, Dropped } from './canonical-turns.js'

/** A turn with the label it is written with. */
export interface NamedTurn extends BareTurn {
  speaker: string
}

/** The text of a canonical transcript, what was left out to make it read back, and turns that still do not. */
export interface Settled {
  text: string
  dropped: Dropped[]
  /** 1-based. */
  misread: number[]
}

/** A time at the start of a turn, then one within it, and a head that was covered by either. */
const ROUNDS = 4

/**
 * Writes turns below a head such that `readBack` gives the same turns. First with paragraphs; where that is misread,
 * each turn on one line. Where readers then still see the same speakers but take some words of a turn for a time or
 * another mark, their reading is taken, and those words are listed as dropped. What is read otherwise even so is named.
 */
export function settle(
  head: string,
  given: readonly NamedTurn[],
  readBack: (text: string) => BareTurns,
): Settled {
  const write = (turns: readonly NamedTurn[], mayPart: (line: string) => boolean) =>
    `${head}\n${turns.map((turn) => written(turn, mayPart)).join('\n\n')}\n`
  const dropped: Dropped[] = []
  let turns = given
  for (let round = 0; ; round++) {
    const parted = write(turns, standsAlone)
    if (turns.length === 0 || misreadIn(turns, readBack(parted).turns).length === 0) {
      return { text: parted, dropped, misread: [] }
    }
    const flat = write(turns, () => false)
    const read = readBack(flat)
    const misread = misreadIn(turns, read.turns)
    const sameSpeakers =
      read.turns.length === turns.length &&
      read.turns.every((turn, index) => turn.speaker === turns[index]?.speaker)
    if (misread.length === 0 || !sameSpeakers || round === ROUNDS) return { text: flat, dropped, misread }
    for (const { text, reason } of read.dropped) dropped.push({ text, reason })
    turns = read.turns.map((turn, index) => adopted(turn, turns[index], dropped))
  }
}

/** A turn as it was read back, at its place in the source; a time that gave way to another one is listed. */
function adopted(read: BareTurn, meant: NamedTurn | undefined, dropped: Dropped[]): NamedTurn {
  const line = meant?.line
  if (meant?.timestamp && meant.timestamp !== read.timestamp) {
    dropped.push({ text: meant.timestamp, reason: 'a time beside another one', line })
  }
  return { ...read, speaker: meant?.speaker ?? '', line }
}

function misreadIn(meant: readonly NamedTurn[], read: readonly BareTurn[]): number[] {
  const differs = (turn: NamedTurn | undefined, other: BareTurn | undefined) =>
    turn === undefined ||
    other === undefined ||
    turn.speaker !== other.speaker ||
    turn.timestamp !== other.timestamp ||
    turn.paragraphs.join(' ') !== other.paragraphs.join(' ')
  const count = Math.max(meant.length, read.length)
  return Array.from({ length: count }, (_, index) => index + 1).filter((number) =>
    differs(meant[number - 1], read[number - 1]),
  )
}

function written(turn: NamedTurn, mayPart: (line: string) => boolean): string {
  const time = turn.timestamp === null ? '' : `[${turn.timestamp}] `
  const lines: string[] = []
  let line: string | undefined
  // From the end, so that a line made of several paragraphs is judged as the whole it will be read as.
  for (const paragraph of [...turn.paragraphs].reverse()) {
    line = line === undefined ? paragraph : `${paragraph} ${line}`
    if (!mayPart(line)) continue
    lines.unshift(line)
    line = undefined
  }
  const first = line ?? lines.shift()
  const opening = `${time}${turn.speaker}:${first === undefined ? '' : ` ${first}`}`
  return [opening, ...lines].join('\n\n')
}

const WORDS_FIRST = unicode`^["“„«»'‘’]?[\p{L}\p{M}]`
const OPENING = 80

/** Whether no reader could take the line for anything else than a paragraph of speech. */
function standsAlone(paragraph: string): boolean {
  const opening = paragraph.slice(0, OPENING)
  if (!WORDS_FIRST.test(opening) || /[:：\t[\]<>|#*_=]/.test(opening)) return false
  return /[.!?…]["”“»«'’]?$/.test(paragraph) || paragraph.split(' ').length >= 5
}
