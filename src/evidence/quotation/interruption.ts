import type { LanguageCode } from '../../language/languages.js'
import type { Marked } from './quotation-marks.js'
import { isReportingVerb } from './reporting-verbs.js'

const LONGEST = 70
const MOST_WORDS = 9
const CONJUNCTION =
  /^(?:and|or|but|og|eller|men|och|und|oder|aber|et|ou|mais|y|e|o|pero|ja|tai|mutta|while|whereas|mens|medan|während|tandis|mientras|kun)$/iu

/**
 * Whether the words between two quotations only tell who speaks, so that they are one: `“I rank them,” she said, “in my
 * head”`. They are short and set apart by commas or dashes, report speech, and no sentence ends before or within them.
 */
export function isInterruption(text: string, one: Marked, next: Marked, language: LanguageCode): boolean {
  const gap = text.slice(one.end, next.start)
  const inner = text.slice(one.inner.start, one.inner.end).trimEnd()
  const words = gap.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
  if (gap.length > LONGEST || words.length === 0 || words.length > MOST_WORDS) return false
  if (/(?<![.…])[.?!]$/.test(inner) || /[.;:?!()[\]\n]{1}/.test(gap.replace(/\n/g, ' '))) return false
  const begins = /^\s*[,–—-]/.test(gap) || /[,–—-]$/.test(inner)
  const ends = /[,–—-]\s*$/.test(gap)
  if (words.some((word) => CONJUNCTION.test(word))) return false
  const reports = words.some((word) => isReportingVerb(word, language))
  const goesOn = /^[\s…]*\p{Ll}/u.test(text.slice(next.inner.start))
  if (reports) return begins && (ends || (goesOn && words.length <= 3))
  return begins && ends && goesOn && words.length <= 4
}

/** Whether nothing but quotations that are one, and what interrupts them, makes up a text. */
export function isInterrupted(text: string, marked: readonly Marked[], language: LanguageCode): boolean {
  const behind = text.slice(marked.at(-1)?.end ?? 0)
  return (
    marked.length > 1 &&
    /^[\s.,;]*$/.test(behind) &&
    marked.every((each, index) => {
      const next = marked[index + 1]
      return next === undefined || isInterruption(text, each, next, language)
    })
  )
}
