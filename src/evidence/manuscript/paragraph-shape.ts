import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { unicode } from '../../language/unicode.js'

const LONGEST_HEADING = 120
const QUOTE_MARK = /^[“”„«»"‘‚'‹›]/
/** A name before what somebody says, not a heading. */
const LABEL = unicode`[:：]$|^(?:\p{Lu}\p{L}{0,5}[ _-]?\d{1,3}|\p{Lu}{1,3})[.)]?$`
const SMALL_WORD = unicode.g`(?<!\p{L})\p{Ll}{2,}`
/** Who said it, behind words in italics: `(P2, FG1)`, `– nurse, 54`. */
const ATTRIBUTION = /^\s*[.,]?\s*(?:[([][^()[\]\n]{1,80}[)\]]|[–—-]+\s?[^.\n]{1,60})?\s*[.]?\s*$/u

/** Whether a paragraph is nothing but a few bold (or, without a stop at its end, italic) words. */
export function isHeadingAlone({ children }: Paragraph): boolean {
  const [first] = children
  const [inner] = first?.type === 'emphasis' ? first.children : []
  const only = inner?.type === 'strong' ? inner : first
  if (children.length !== 1 || only === undefined) return false
  if (only.type !== 'strong' && only.type !== 'emphasis') return false
  const text = textOf(only).trim()
  if (!isTitle(text)) return false
  return only.type === 'strong' || (wordCount(text) <= 8 && !/[.?!…”"»“’)\]]$/.test(text))
}

/** How many nodes at a paragraph's start are its heading (`**Coding.** We read …`); 0 where it has none. */
export function headingBefore({ children }: Paragraph): number {
  const [head, next] = children
  if (head?.type !== 'strong' || next === undefined) return 0
  const text = textOf(head).trim()
  const behind = next.type === 'text' ? next.value : ''
  if (QUOTE_MARK.test(text) && /[:.]["”»“’]?$|["”»“’]$/.test(text) && isTitle(text.replace(/:$/, '')))
    return 1
  if (!isTitle(text)) return 0
  return /[.?!]["”»“’]?$/.test(text) || /^\s*[.–—]/.test(behind) ? 1 : 0
}

/** Whether a paragraph is words in italics and at most who said them. */
export function isQuotedAlone({ children }: Paragraph): boolean {
  const [only, behind] = children
  if (only?.type !== 'emphasis' || children.length > 2) return false
  if (behind !== undefined && (behind.type !== 'text' || !ATTRIBUTION.test(behind.value))) return false
  // Names below a title have no word in small letters.
  const isNames = (textOf(only).match(SMALL_WORD) ?? []).length < 2
  return !isNames && wordCount(textOf(only)) >= 5
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEADING && !LABEL.test(text) && !text.includes('\n')
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}
