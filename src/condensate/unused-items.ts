import type { List } from 'mdast'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { unicode } from '../language/unicode.js'
import { bullets } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { shorten } from './excerpt.js'

/** What marks a unit that joined the group after a condensate was written. */
const NEW = ' (new)'

/** Units that are not used, each with its id and its first words. */
export function unusedItems(units: readonly MeaningUnit[]): List {
  return bullets(units.map((unit) => [itemText(unit, false)]))
}

/** The same as lines of Markdown without line ends; those that `isNew` names are marked. */
export function unusedLines(units: readonly MeaningUnit[], isNew: (id: string) => boolean): string[] {
  return units.map((unit) => itemLine(itemText(unit, isNew(unit.id))))
}

/** One item as Markdown. Words without a mark that Markdown knows are not sent through remark, for speed only. */
export function itemLine(words: string): string {
  if (PLAIN.test(words)) return `- ${words}`
  return stringifyMarkdown([bullets([[words]])]).trimEnd()
}

/** Letters, digits, blanks and marks that mean nothing to Markdown within a line; no `www.a`, which makes a link. */
const PLAIN = unicode`^(?!.*[Ww]\.[-.\w])[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?: \(new\))? "[\p{L}\p{M}\p{N} ,.;'"?’“”„…–—-]*"$`

function itemText(unit: MeaningUnit, isNew: boolean): string {
  return `${unit.id}${isNew ? NEW : ''} "${shorten(unit.text)}"`
}
