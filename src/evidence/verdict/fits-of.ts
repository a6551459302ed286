import { type Fit, fitsIn } from '../match/fit.js'
import { certainWords, vocabularyOf, wordsOf } from '../wording/bare-words.js'
import type { Wording } from '../wording/wording.js'
import type { Evidence } from './evidence.js'

/** Turns that are looked at where no word of a quotation is certain, or where it goes over murmurs of others. */
const MOST_TURNS = 8

/** Every place in which all words stand, in one turn; else in what one speaker says over murmurs of others. */
export function fitsOf(wording: Wording, { archive, allowances }: Evidence): Fit[] {
  const certain = certainWords(wording)
  if (wordsOf(wording).length === 0) return []
  const turns =
    certain.length > 0 ? archive.holding(certain) : archive.likeliest(vocabularyOf(wording), MOST_TURNS)
  const found = turns.flatMap((number) => {
    const turn = archive.turn(number)
    return turn ? fitsIn(wording, turn, allowances) : []
  })
  if (found.length > 0 || !wording.pieces.some(({ is }) => is === 'omission')) return found
  const ends = new Set<number>()
  return archive.likeliest(certain, MOST_TURNS).flatMap((number) => {
    const turn = archive.continued(number)
    const fits = turn ? fitsIn(wording, turn, allowances).filter(isHonest) : []
    return fits.filter((fit) => {
      const start = fit.turn.words[fit.from]?.start ?? 0
      return !ends.has(start) && ends.add(start)
    })
  })
}

/** Over the murmurs of others only an omission may lead. */
function isHonest({ fragments, turn }: Fit): boolean {
  return fragments.every((fragment) => {
    const turns = fragment.flatMap(({ from, to }) => turn.words.slice(from, to).map((word) => word.turn))
    return turns.every((each) => each === turns[0])
  })
}
