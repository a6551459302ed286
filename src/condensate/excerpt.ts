import { foldWhiteSpace } from '../language/fold.js'
import { countWords } from '../language/words.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span } from '../transcript/transcript.js'
import type { WeighedUnits } from './weighed-units.js'

/** What is left out between two sentences of one unit. */
export const OMISSION = '(…)'

/** What is shown of a unit: all of it, or, where it is `cut`, whole sentences of it with omission marks between. */
export interface Excerpt {
  index: number
  text: string
  words: number
  cut: boolean
}

/** A whole unit, verbatim but for its folded white space. */
export function wholeUnit(weighed: WeighedUnits, index: number): Excerpt {
  const text = foldWhiteSpace(weighed.units[index]?.text ?? '')
  return { index, text, words: weighed.words[index] ?? 0, cut: false }
}

/**
 * The most central whole sentences of a unit, in their order, of together at most `limit` words; at least one
 * sentence. Sentences that follow each other stay joined, an omission mark stands between others.
 */
export function centralSentences(weighed: WeighedUnits, index: number, limit: number): Excerpt {
  const unit = weighed.units[index]?.text ?? ''
  const { language } = weighed
  const spans = splitSentences(unit, 0, unit.length, language)
  if (spans.length < 2) return wholeUnit(weighed, index)
  const weighedSpans = spans.map((span, order) => {
    return { order, ...weighed.weigh(unit.slice(span.start, span.end)) }
  })
  const taken = new Set<number>()
  let left = limit
  const ranked = weighedSpans.sort((a, b) => b.centrality - a.centrality || a.order - b.order)
  for (const { order, words } of ranked) {
    if (words === 0 || words > left) continue
    taken.add(order)
    left -= words
  }
  const first = ranked[0]
  if (taken.size === 0 && first) taken.add(first.order)
  const text = joinSentences(unit, spans, taken)
  return { index, text, words: countWords(text, language), cut: taken.size < spans.length }
}

function joinSentences(unit: string, spans: readonly Span[], taken: ReadonlySet<number>): string {
  const parts: string[] = []
  for (let at = 0; at < spans.length; at++) {
    if (!taken.has(at)) continue
    const first = at
    while (taken.has(at + 1)) at++
    parts.push(foldWhiteSpace(unit.slice(spans[first]?.start, spans[at]?.end)))
  }
  return parts.join(` ${OMISSION} `)
}

/**
 * A text cut to at most `length` code points at a blank, with `…` behind it; white space folded. For lists and
 * footnotes, where the reader only has to recognise a unit.
 */
export function shorten(text: string, length = 120): string {
  const folded = foldWhiteSpace(text)
  if (folded.length <= length) return folded
  // Enough code units for so many code points, however many of them are astral.
  const points = Array.from(folded.slice(0, 2 * length + 2))
  if (points.length <= length) return folded
  const kept = points.slice(0, length - 1).join('')
  const blank = kept.lastIndexOf(' ')
  return `${(blank > kept.length / 2 ? kept.slice(0, blank) : kept).trimEnd()}…`
}
