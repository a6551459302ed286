import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { LanguageCode } from '../language/languages.js'
import { ANY_OMISSION } from '../language/omission.js'
import { words } from '../language/words.js'
import type { UnitContext } from './context.js'
import { withoutRemarks } from './term-vectors.js'

/** `(…)` and `[…]` mark what is left out, any other `[…]` what the writer put in. */
const MARKS = new RegExp(String.raw`${ANY_OMISSION}|\[[^\]]*\]`)

/**
 * Whether what is quoted was said: its words between omission marks and [insertions] stand word for word, without a gap
 * and in this order, in what the cited units, or the turns they stand in, say. Case, punctuation and line breaks do not count;
 * remarks in brackets that only the transcript has may be left out. A quote without a word was not said.
 */
export function isVerbatim(
  quoted: string,
  units: readonly MeaningUnit[],
  context: UnitContext,
  language: LanguageCode,
): boolean {
  const parts = quoted
    .split(MARKS)
    .map((part) => foldedWords(part, language))
    .filter((part) => part.length > 0)
  if (parts.length === 0) return false
  const inTranscript = [...units].sort(
    (a, b) => compare(a.transcript, b.transcript) || a.start - b.start || a.end - b.end,
  )
  for (const order of [units, inTranscript]) {
    const turns = order.flatMap((unit) => context.surroundings(unit))
    for (const said of [order.map((unit) => unit.text), [...new Set(turns)]]) {
      const whole = said.map((text) => foldedWords(text, language))
      const spoken = said.map((text) => foldedWords(withoutRemarks(text), language))
      if (standsIn(parts, whole) || standsIn(parts, spoken)) return true
    }
  }
  return false
}

function foldedWords(text: string, language: LanguageCode): string[] {
  return words(text, language).map((word) => word.folded)
}

/** Whether all parts follow each other, each without a gap, in the texts; a part lies within one text. */
function standsIn(parts: readonly string[][], texts: readonly string[][]): boolean {
  let text = 0
  let from = 0
  for (const part of parts) {
    for (;;) {
      const said = texts[text]
      if (!said) return false
      const at = indexOfPart(said, part, from)
      if (at >= 0) {
        from = at + part.length
        break
      }
      text++
      from = 0
    }
  }
  return true
}

function indexOfPart(said: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= said.length; at++) {
    if (part.every((word, offset) => said[at + offset] === word)) return at
  }
  return -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
