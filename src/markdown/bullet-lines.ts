import { unicode } from '../language/unicode.js'
import { bullets, strong } from './build.js'
import { stringifyMarkdown } from './stringify.js'

/**
 * One item of a bullet list as Markdown, a name in bold and words behind it; the same bytes as remark gives for the
 * item in a list. Words whose marks are known are not sent through remark, which takes fifty times as long, so that a
 * list may have a million items.
 */
export function bulletLine(name: string, words: string): string {
  if (NAME.test(name) && WORDS.test(words) && !LINK.test(words)) {
    return `- **${name}** ${words.replace(ESCAPED, '\\$&')}\n`
  }
  return stringifyMarkdown([bullets([[strong(name), ` ${words}`]])])
}

/** Letters and digits, with `.`, `-` and `_` only where they mean nothing. */
const NAME = unicode`^[\p{L}\p{N}]{2}(?:[\p{L}\p{M}\p{N}.-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*[\p{L}\p{N}]{2}$`

/** Marks that mean nothing within a line, or are escaped below, and single blanks. */
const WORDS = unicode`^(?:[\p{L}\p{M}\p{N},.;:!?'"’‘“”„«»…–—()[\]*/%#=+$€£°-]+ )*[\p{L}\p{M}\p{N},.;:!?'"’‘“”„«»…–—()[\]*/%#=+$€£°-]+$`

/** What GFM takes for an address. */
const LINK = /[Ww]\.[-.\w]|[ps]:\//

const ESCAPED = /[*[]|(?<=\])\(/g
