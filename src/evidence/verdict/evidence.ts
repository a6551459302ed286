import type { Cast } from '../attribution/cast.js'
import type { Allowances } from '../match/fit.js'
import type { Quotation } from '../quotation/quotation.js'
import type { Archive } from '../spoken/archive.js'
import type { StoredTranslation } from '../translation/translations.js'
import { vocabularyOf } from '../wording/bare-words.js'
import { takeApart } from '../wording/take-apart.js'

/** What quotations are judged against. */
export interface Evidence {
  archive: Archive
  cast: Cast
  allowances: Allowances
  /** What was translated for publication. */
  translations?: readonly StoredTranslation[]
}

/** The words of speeches, by which an archive is to be made for them. */
export function wordsOfSpeeches(quotations: readonly Quotation[]): Set<string> {
  const all = quotations.flatMap(({ speeches }) => speeches)
  return new Set(all.flatMap(({ text }) => vocabularyOf(takeApart(text))))
}
