const QUOTE_COLUMN = /quot|verbatim|sitat|citat|zitat|sitaat|\bcitas?\b|extract|excerpt/iu

/** Whether the head of a column tells that it holds quotations: `Illustrative quotes`, `Sitat`, `Zitate`. */
export function isQuoteColumn(head: string): boolean {
  return QUOTE_COLUMN.test(head)
}
