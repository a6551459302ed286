import type { SpokenTurn } from '../spoken/spoken-turn.js'
import type { WordPiece } from '../wording/wording.js'
import type { Run } from './cover.js'

/** Fewer words at the end of a turn may be the same by chance. */
const LEAST = 2

/**
 * Tells where the last words of one turn, however few, were joined to the first of another one: a quotation whose one part
 * ends the first turn and whose other part begins the second. Undefined where it is not made so.
 */
export function joined(words: readonly WordPiece[], one: SpokenTurn, next: SpokenTurn): Run[] | undefined {
  const quoted = words.map(({ folded }) => folded)
  const before = one.words.map(({ folded }) => folded)
  const behind = next.words.map(({ folded }) => folded)
  for (let head = LEAST; head <= quoted.length - LEAST; head++) {
    const rest = quoted.length - head
    if (head > before.length) return undefined
    if (rest > behind.length) continue
    const ends = quoted.slice(0, head).every((word, index) => before[before.length - head + index] === word)
    const begins = quoted.slice(head).every((word, index) => behind[index] === word)
    if (!ends || !begins) continue
    return [
      { turn: one, from: 0, to: head, at: before.length - head },
      { turn: next, from: head, to: quoted.length, at: 0 },
    ]
  }
  return undefined
}
