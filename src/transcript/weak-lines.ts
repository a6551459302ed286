import { DASH_SIGN } from './layouts/label-dash.js'
import { PERIOD_OPENING } from './layouts/label-period.js'
import { HEAD_LENGTH, trimmedEnd } from './lines.js'
import { OrdinaryTag } from './ordinary-tag.js'
import type { Positions } from './positions.js'

/** The most lines of a body that one layout which is easily mistaken, but for `label-line`, could take for turns. */
export function weakLines(positions: Positions, bodyStart: number): number {
  const { text, lineStarts } = positions
  const tag = new OrdinaryTag()
  const signs = new WeakSigns()
  const first = positions.lineOf(bodyStart)
  for (let number = first; number <= lineStarts.length; number++) {
    const start = number === first ? bodyStart : (lineStarts[number - 1] ?? 0)
    const end = trimmedEnd(text, start, lineStarts[number] ?? text.length)
    if (end > start && !tag.read(text, start, end))
      signs.add(text.slice(start, Math.min(end, start + HEAD_LENGTH)))
  }
  return signs.most
}

/** Counts of lines that each layout which is easily mistaken, but for `label-line`, could read as a turn's start. */
class WeakSigns {
  #brackets = 0
  #dashes = 0
  #periods = 0
  #columns = 0
  #rows = 0

  /** Takes in a line that opens with no ordinary tag, by its head. */
  add(head: string): void {
    if (/^[[(<{]/.test(head)) this.#brackets++
    if (DASH_SIGN.test(head)) this.#dashes++
    if (PERIOD_OPENING.test(head)) this.#periods++
    if (head.includes('  ')) this.#columns++
    if (head.includes('|')) this.#rows++
  }

  /** The most lines that any of them could read. */
  get most(): number {
    return Math.max(this.#brackets, this.#dashes, this.#periods, this.#columns, this.#rows)
  }
}
