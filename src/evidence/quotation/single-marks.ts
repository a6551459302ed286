import { unicode } from '../../language/unicode.js'

/** Words that begin with an apostrophe: `'em`, `'cause`, `'90s`. */
const ELIDED = unicode.i`^(?:em|cause|cos|coz|til|till|tis|twas|n|bout|round|cuz|kay|s|t|ne|nem|ner|ne[nmr]|\d0s)(?!\p{L})`
/** Words that end with one: `doin'`, `an'`, `o'`. */
const CLIPPED = unicode.i`(?:\p{L}{2,}in|(?<!\p{L})(?:an|o|th|wi|ol|mo|lo|tha|goin))$`
/** The number of a note that is set high on the page. */
const NOTE = unicode`^\d{1,3}(?![\p{L}\p{N}])`
const LETTER = unicode`[\p{L}\p{N}]`
const QUOTED_FIRST = unicode`[\p{L}\p{N}([¿¡…*.“"]`
const SMALL_BEHIND = unicode`^\s+\p{Ll}`
/** Between single marks stands at most a paragraph of this many characters. */
const LONGEST = 3000

/** Whether ‘ or ' opens a quotation here rather than standing for a letter. */
export function singleOpens(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (before !== '' && !/[\s([{–—/“„«"*_|]/.test(before)) return false
  if (after === '' || !QUOTED_FIRST.test(after)) return false
  return !ELIDED.test(text.slice(at + 1, at + 8))
}

/**
 * Where the mark is that closes a single one. The apostrophe looks the same, so the first counts that is neither within a
 * word nor behind a clipped word or a plural (`the nurses' room`); one of those only where there is no better up to the
 * next mark that opens.
 */
export function singleClose(text: string, open: number): number | undefined {
  const straight = text.charAt(open) === "'"
  let doubtful: number | undefined
  const limit = Math.min(text.length, open + LONGEST)
  for (let at = open + 2; at < limit; at++) {
    const sign = text.charAt(at)
    if (sign !== "'" && sign !== '’' && sign !== '‘') continue
    if (sign === (straight ? "'" : '‘') && singleOpens(text, at)) break
    if (sign === '‘') continue
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    if (/\s/.test(before) || (LETTER.test(after) && !NOTE.test(text.slice(at + 1, at + 5)))) continue
    const head = text.slice(Math.max(open + 1, at - 20), at)
    const isPlural = /s$/i.test(head) && SMALL_BEHIND.test(text.slice(at + 1, at + 4))
    if (!isPlural && !CLIPPED.test(head)) return at
    doubtful ??= at
  }
  return doubtful
}
