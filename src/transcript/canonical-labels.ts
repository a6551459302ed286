import { unicode } from '../language/unicode.js'

const WRITABLE = unicode`^(?=.{1,48}$)(?:\p{L}(?:[\p{L}\p{M}\p{N} .,'’_()/&-]*[\p{L}\p{M}\p{N}.)])?|\?)$`
const UNWRITABLE = unicode.g`[^\p{L}\p{M}\p{N} .,'’_()/&-]+`
const SIGNS_AROUND = unicode.g`^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$`
const SIGNS_BEHIND = unicode`[^\p{L}\p{M}\p{N}.)]+$`
const LETTER_FIRST = unicode`^\p{L}`
const LONGEST = 48

/** What stands for a speaker whom the source does not name; no word that heads a list of speakers. */
export const UNNAMED = 'Unnamed'

/** What a bare number follows. */
const NUMBERED = 'Speaker'

/**
 * Labels for speakers, such that `Label: text` reads back as that speaker: blanks folded, characters that no label has
 * replaced by blanks, `Speaker 3` for a bare number, at most 48 characters; two different speakers never get one label.
 * null gets `Unnamed`, or `Unnamed speaker` where somebody is called so.
 */
export function writableLabels(speakers: Iterable<string | null>): Map<string | null, string> {
  const wanted = new Set(speakers)
  const taken = new Set<string>()
  const labels = new Map<string | null, string>()
  const give = (speaker: string | null, label: string) => {
    let free = label
    for (let count = 2; taken.has(free); count++) free = `${label.slice(0, LONGEST - 4).trimEnd()} ${count}`
    taken.add(free)
    labels.set(speaker, free)
  }
  for (const speaker of wanted) if (speaker !== null && WRITABLE.test(speaker)) give(speaker, speaker)
  for (const speaker of wanted)
    if (speaker !== null && !labels.has(speaker)) give(speaker, madeWritable(speaker))
  if (wanted.has(null)) give(null, taken.has(UNNAMED) ? `${UNNAMED} speaker` : UNNAMED)
  return labels
}

function madeWritable(speaker: string): string {
  const cleaned = speaker.replace(UNWRITABLE, ' ').replace(/ +/g, ' ').replace(SIGNS_AROUND, '')
  if (cleaned === '') return UNNAMED
  const named = LETTER_FIRST.test(cleaned) ? cleaned : `${NUMBERED} ${cleaned}`
  const characters = [...named]
  let kept = ''
  for (const character of characters) {
    if (kept.length + character.length > LONGEST) break
    kept += character
  }
  return kept.replace(SIGNS_BEHIND, '')
}
