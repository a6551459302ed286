import { mayEndSentence } from '../codebook/segment.js'
import type { LanguageCode } from '../language/languages.js'
import { type Word, words } from '../language/words.js'
import type { Span } from '../transcript/transcript.js'

/** A stretch of one turn as it was said, UTF-16 offsets into its transcript’s text. */
export interface Talk extends Span {
  /** The transcript’s text with what nobody said blanked out. */
  text: string
  language: LanguageCode
}

/**
 * The words of a stretch, cut wherever a sentence may end: words of one run that follow each other are found by a term of
 * the codebook that names them. Offsets are those of the text.
 */
export function wordRuns({ text, start, end, language }: Talk): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  let before: number | undefined
  for (const word of words(text.slice(start, end), language)) {
    const at = start + word.start
    if (
      before !== undefined &&
      at - before > 0 &&
      !isBlank(text, before, at) &&
      mayEndSentence(text, before, at)
    ) {
      runs.push(run)
      run = []
    }
    before = start + word.end
    run.push({ folded: word.folded, start: at, end: before })
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** What stands between most words. */
function isBlank(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === 0x20
}

/** The longest phrase that is looked at, in words. */
export const LONGEST_PHRASE = 3

/**
 * Words `from` to `to` (exclusive) of a run as a phrase, spelt as a term of the codebook would be: folded, with a blank
 * between words, but none where characters are words.
 */
export function phraseOf(run: readonly Word[], from: number, to: number): string {
  let phrase = run[from]?.folded ?? ''
  for (let at = from + 1; at < to; at++) {
    const word = run[at]
    if (word) phrase += (run[at - 1]?.end === word.start ? '' : ' ') + word.folded
  }
  return phrase
}
