import { unicode } from '../language/unicode.js'

/** Texts that YAML would read as something else than a text (core schema, and what older readers take for one). */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i

/** Words and common punctuation that stand for themselves, in brackets, too: no colon, no comma, no sign at the start. */
const PLAIN = unicode`^\p{L}(?:[\p{L}\p{M}\p{N} _.’'()…?!;–-]*[\p{L}\p{M}\p{N}.’')…?!–-])?$`

/** What a line of YAML cannot hold as it stands, in any style but double quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/gu

/**
 * Writes a text as a YAML scalar on one line that reads back as exactly that text, in a flow list or mapping, too:
 * without quotes where it is plain words, else in double quotes, or in single ones where that needs no escapes.
 */
export function writeScalar(text: string): string {
  if (PLAIN.test(text) && !NO_TEXT.test(text)) return text
  return quoteScalar(text)
}

/** The same, always in quotes: how quotations are written. */
export function quoteScalar(text: string): string {
  const isPrintable = text.search(UNPRINTABLE) < 0
  if (isPrintable && !/["\\]/.test(text)) return `"${text}"`
  if (isPrintable && !text.includes("'")) return `'${text}'`
  const escaped = text.replace(/["\\]/g, '\\$&').replace(UNPRINTABLE, asNumber)
  return `"${escaped}"`
}

function asNumber(sign: string): string {
  return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

/**
 * Writes a text of single blanks between words as a folded block (`>-`), its lines indented by so many columns and
 * broken so that they end before column `width`. Undefined where a block cannot hold the text.
 */
export function foldScalar(text: string, indent: number, width: number): string | undefined {
  if (text === '' || text.search(UNPRINTABLE) >= 0 || /^ | {2}| $/.test(text)) return undefined
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  const margin = ' '.repeat(indent)
  return `>-\n${lines.map((each) => margin + each).join('\n')}`
}
