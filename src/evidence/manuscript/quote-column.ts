import { unicode } from '../../language/unicode.js'

const QUOTE_COLUMN = /quot|verbatim|sitat|citat|zitat|sitaat|\bcitas?\b|extract|excerpt/iu
/** Heads that are as common over other things, so that they count only where they stand nearly alone. */
const EXAMPLES = unicode.i`^(?:(?:illustrative|typical|selected|illustrerende|typiske|utvalgte) )?(?:examples?|eksempel|eksempler|eksempla|exempel|beispiele?|esimerkit?|esimerkki|exemples?|ejemplos?|utdrag|uddrag|auszug|auszüge|extraits?)(?: (?:from|fra|från|frå|aus|de|des) [\p{L} ]{1,30})?[.:]?$`

/** Whether the head of a column tells that it holds quotations: `Illustrative quotes`, `Example`, `Sitat`, `Zitate`. */
export function isQuoteColumn(head: string): boolean {
  return QUOTE_COLUMN.test(head) || EXAMPLES.test(head.trim())
}
