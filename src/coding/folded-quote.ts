import { ANY_OMISSION } from '../language/omission.js'
import { unicode } from '../language/unicode.js'
import type { Span } from '../transcript/transcript.js'

const LEFT_OUT = new RegExp(String.raw`\s*${ANY_OMISSION}\s*`, 'u')

/**
 * Every place of a quote in a text (UTF-16 offsets, ascending and apart), where white space, typographic quotes, dashes,
 * ellipses and composed letters count as alike. `(…)` and `[…]` stand for words of the text that the quote leaves out.
 * Both are folded and compared: each quote would need a pattern of its own, and making one takes longer than this.
 */
export function foldedPlaces(text: string, quote: string): Span[] {
  const composed = quote.normalize('NFC')
  if (!text.includes(longestPlainWord(composed))) return []
  const pieces = composed
    .split(LEFT_OUT)
    .filter((piece) => piece !== '')
    .map((piece) => folded(piece).characters)
  if (pieces.length === 0) return []
  const within = folded(text)
  const places: Span[] = []
  for (let from = 0; ; ) {
    let first: number | undefined
    for (const piece of pieces) {
      const at = indexOfWhole(piece, within, from)
      if (at < 0) return places
      first ??= at
      from = at + piece.length
    }
    places.push({ start: within.starts[first ?? 0] ?? 0, end: within.starts[from] ?? text.length })
  }
}

/** The longest word that no folding changes: a text without it has no place of the quote. */
function longestPlainWord(quote: string): string {
  return quote
    .split(/[^0-9A-Za-z]+/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest))
}

/** A text as it is compared. */
interface Folded {
  characters: string
  /** Where in the text each character starts, and behind the last the text's length; -1 inside of a sign. */
  starts: readonly number[]
}

/** Spellings of one sign, and what all of them become. */
const SIGNS = unicode.g`(?<blank>\s{2,}|[^\S ])|(?<dash>[-–—‐‑]+)|(?<quote>["“”„«»])|(?<apostrophe>['’‘ʼ])|(?<ellipsis>…|\.{3})|\P{M}\p{M}+`
const FOLDED = { blank: ' ', dash: '-', quote: '"', apostrophe: "'", ellipsis: '...' } as const

function folded(text: string): Folded {
  const starts: number[] = []
  let characters = ''
  let done = 0
  const keepUntil = (end: number) => {
    characters += text.slice(done, end)
    for (; done < end; done++) starts.push(done)
  }
  for (const { 0: sign, index, groups = {} } of text.matchAll(SIGNS.for(text))) {
    keepUntil(index)
    const kind = (Object.keys(FOLDED) as (keyof typeof FOLDED)[]).find((each) => groups[each] !== undefined)
    const alike = kind ? FOLDED[kind] : sign.normalize('NFC')
    characters += alike
    for (let at = 0; at < alike.length; at++) starts.push(at === 0 ? index : -1)
    done = index + sign.length
  }
  keepUntil(text.length)
  starts.push(text.length)
  return { characters, starts }
}

/** Where a piece stands without half a sign at either end; -1 where it does not. */
function indexOfWhole(piece: string, { characters, starts }: Folded, from: number): number {
  let at = characters.indexOf(piece, from)
  while (at >= 0 && (starts[at] === -1 || starts[at + piece.length] === -1)) {
    at = characters.indexOf(piece, at + 1)
  }
  return at
}
