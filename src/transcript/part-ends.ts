import type { LanguageCode } from '../language/languages.js'
import { trimmedEnd } from './lines.js'
import { splitSentences } from './sentences.js'

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g

/** How much of the end is searched for sentences, in UTF-16 units. */
const REACH = 20_000

/**
 * Where to cut a text whose one turn goes on beyond it: behind the last blank line, else the last line end, of its second
 * half; else behind the last sentence that surely ended; else within a word, but never within a character or CRLF.
 */
export function endOfPart(text: string, language: LanguageCode): number {
  const half = Math.floor(text.length / 2)
  let blank = 0
  let line = 0
  LINE_END.lastIndex = half
  for (let found = LINE_END.exec(text); found; found = LINE_END.exec(text)) {
    const end = found.index + found[0].length
    // What looks like a lone CR at the end may be half of a CRLF.
    if (end === text.length) break
    if (line > 0 && trimmedEnd(text, line, found.index) === line) blank = end
    line = end
  }
  if (blank > 0) return blank
  if (line > 0) return line
  const from = Math.max(half, text.length - REACH)
  const sentence = splitSentences(text, from, text.length, language).at(-1)?.start ?? 0
  if (sentence > from) return sentence
  const last = text.charCodeAt(text.length - 1)
  return text.length > 1 && (last === 0x0d || (last >= 0xd800 && last <= 0xdbff))
    ? text.length - 1
    : text.length
}
