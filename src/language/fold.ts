/** ASCII, but for the backquote, which is a kind of apostrophe: only its case is to be folded. */
const ASCII = /^[ -_a-~]*$/
const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * Folds a word or phrase so that two spellings a reader takes for the same become equal: full Unicode case
 * folding (`STRASSE` = `straße`, `ΟΔΟΣ` = `οδος`, `ﬁ` = `fi`), NFC, one kind of apostrophe, and no soft hyphens or
 * zero-width characters. The dotless `ı` stays itself; `İ` folds to `i`.
 * The length may change: never use offsets into the result.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFC')
      .replace(SOFT, '')
      // Upper case of ß is SS, but ẞ is upper case already.
      .replace(/ẞ/g, 'ß')
      .replace(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase())
      .replace(/i\u0307/g, 'i')
      .replace(/ς/g, 'σ')
      .replace(/[’ʼ‘`´＇]/g, "'")
      .normalize('NFC')
  )
}

/** Folds all white space to single blanks and trims, keeping case: what a unit's id and a quote are compared by. */
export function foldWhiteSpace(text: string): string {
  if (!/[^\S ]|^ | {2}| $/.test(text)) return text
  return text.replace(/\s+/g, ' ').trim()
}
