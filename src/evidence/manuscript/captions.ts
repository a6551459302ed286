const CAPTION =
  /^(?:extract|excerpt|example|quotation|quote|dialogue|transcript|box|table|case|vignette|utdrag|sitat|eksempel|citat|exempel|uddrag|auszug|beispiel|zitat|ote|esimerkki|extrait|extracto|ejemplo)s? \d/iu
const LONGEST = 100

/** Whether a line stands above an extract, a box or a table, alike on each of them but for its number: `Extract 3 (P2)`. */
export function isCaption(line: string): boolean {
  return line.length <= LONGEST && CAPTION.test(line)
}
