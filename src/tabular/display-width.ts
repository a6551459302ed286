import { characterWidth } from '../diagnostics/character-width.js'

const PLAIN = /^[\x20-\x7e\u00a0-\u02ff]*$/

/**
 * How many columns a text takes on a terminal: combining marks and format characters none, Chinese, Japanese and
 * Korean characters, full-width forms and emoji two, all others one. Joined emoji count each of their parts.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length - (text.split('\u00ad').length - 1)
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** Cuts a text to at most `width` columns; what is cut ends in `…`. A mark is never parted from its letter. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  let kept = ''
  let room = width - 1
  for (const character of text) {
    room -= characterWidth(character)
    if (room < 0) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
